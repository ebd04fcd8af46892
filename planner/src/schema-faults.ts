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
  return { code: code ?? 'document-invalid', path: pointer(issue.path), facts: { expected: issue.message } }
}

/** RFC 6901. */
const pointer = (path: readonly PropertyKey[]) =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
