import { z } from 'zod'
import { Progress } from '../progress.ts'
import { type Fault, PlanningError, type RefusalCode, refuse } from '../refusal.ts'
import { checkPlan } from './check-plan.ts'
import { PLAN_FORMAT, Plan } from './plan.ts'

/** Turns a document of the format it is keyed by into the next one. A frozen fixture per format proves each step. */
const MIGRATIONS: Readonly<Record<string, (document: Record<string, unknown>) => Record<string, unknown>>> = {}

/**
 * A plan from parsed JSON: migrated to the format of today, its shape and the references between its parts checked.
 * Throws a `PlanningError` with every fault found, each with its JSON pointer.
 */
export function parsePlan(json: unknown): Plan {
  const parsed = Plan.safeParse(migrate(json))
  if (!parsed.success) throw new PlanningError(nonEmpty(parsed.error.issues.map(faultOf)))
  const faults = checkPlan(parsed.data)
  if (faults.length > 0) throw new PlanningError(nonEmpty(faults))
  return parsed.data
}

/** The ledger from `{ progress: […] }`, as the API answers it, in the order recorded. Throws a `PlanningError` with every fault. */
export function parseLedger(json: unknown): Progress[] {
  const parsed = z.object({ progress: z.array(Progress) }).safeParse(json)
  if (!parsed.success) throw new PlanningError(nonEmpty(parsed.error.issues.map(faultOf)))
  return parsed.data.progress
}

function migrate(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return refuse('document-invalid', '', { expected: 'an object' })
  let document = json as Record<string, unknown>
  for (let step = MIGRATIONS[String(document['format'])]; step; step = MIGRATIONS[String(document['format'])])
    document = step(document)
  if (document['format'] !== PLAN_FORMAT)
    return refuse('format-unknown', '/format', { format: String(document['format']), expected: PLAN_FORMAT })
  return document
}

/** A schema issue as a fault: a custom issue brings its own code, all others are the document's shape. */
export function faultOf(issue: z.core.$ZodIssue): Fault {
  const code = issue.code === 'custom' ? (issue.params?.['code'] as RefusalCode | undefined) : undefined
  return { code: code ?? 'document-invalid', path: pointer(issue.path), facts: { expected: issue.message } }
}

/** RFC 6901. */
const pointer = (path: readonly PropertyKey[]) =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

function nonEmpty(faults: readonly Fault[]): readonly [Fault, ...Fault[]] {
  const [first, ...rest] = faults
  return first ? [first, ...rest] : refuse('document-invalid', '')
}
