import type { z } from 'zod'
import { type Fault, PlanningError, type RefusalCode } from './refusal.ts'

/** What a schema refused, as a `PlanningError`: a custom issue brings its own code, all others are the document's shape. */
export const refusedBySchema = (error: z.core.$ZodError): PlanningError => refusedFor(error.issues.map(faultOf))

/** Faults as a `PlanningError`; there is at least one. */
export function refusedFor(faults: readonly Fault[]): PlanningError {
  const [first, ...rest] = faults
  if (!first) throw new RangeError('nothing is wrong')
  return new PlanningError([first, ...rest])
}

function faultOf(issue: z.core.$ZodIssue): Fault {
  const code = issue.code === 'custom' ? (issue.params?.['code'] as RefusalCode | undefined) : undefined
  return { code: code ?? 'document-invalid', path: pointer(issue.path), facts: schemaFacts(issue) }
}

/** RFC 6901. */
const pointer = (path: readonly PropertyKey[]) =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** What the library says by itself, in words that are nobody's: what a schema says of its own is none of them. */
const LIBRARY_WORDS = /^(Invalid|Too (small|big)|Unrecognized)/
const MISSING = /received undefined$/

/**
 * The facts of an issue that a sentence is made of: `expected`, where the schema says itself what it expects; else
 * `issue` and what it counts or names.
 */
export function schemaFacts(issue: z.core.$ZodIssue): Fault['facts'] {
  if (!LIBRARY_WORDS.test(issue.message)) return { expected: issue.message }
  if (MISSING.test(issue.message)) return { issue: 'missing' }
  switch (issue.code) {
    case 'invalid_type':
      return { issue: 'type', type: issue.expected }
    case 'invalid_value':
      return { issue: 'value', values: issue.values.map(String) }
    case 'too_small':
      return {
        issue: issue.inclusive === false ? 'not-above' : 'too-small',
        of: issue.origin,
        limit: Number(issue.minimum),
      }
    case 'too_big':
      return { issue: 'too-big', of: issue.origin, limit: Number(issue.maximum) }
    case 'unrecognized_keys':
      return { issue: 'unknown', names: issue.keys }
    case 'invalid_format':
      return { issue: 'format', format: issue.format }
    default:
      return { issue: 'form' }
  }
}
