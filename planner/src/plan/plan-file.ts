import { z } from 'zod'
import { type DocumentFormat, migrated } from '../document-format.ts'
import { Progress } from '../progress.ts'
import { EvidenceRecord } from '../register/ledger.ts'
import { refusedBySchema, refusedFor } from '../schema-faults.ts'
import { checkPlan } from './check-plan.ts'
import { PLAN_FORMAT, Plan } from './plan.ts'

/** A frozen fixture of each format proves that its plans can still be read. */
const FORMAT: DocumentFormat = { current: PLAN_FORMAT, migrations: {} }

/**
 * A plan from parsed JSON: migrated to the format of today, its shape and the references between its parts checked.
 * Throws a `PlanningError` with every fault found, each with its JSON pointer.
 */
export function parsePlan(json: unknown): Plan {
  const parsed = Plan.safeParse(migrated(json, FORMAT))
  if (!parsed.success) throw refusedBySchema(parsed.error)
  const faults = checkPlan(parsed.data)
  if (faults.length > 0) throw refusedFor(faults)
  return parsed.data
}

/**
 * The ledger from `{ progress: […] }`, as the API answers it, in the order recorded. Throws a `PlanningError` with
 * every fault found.
 */
export function parseLedger(json: unknown): Progress[] {
  const parsed = z.object({ progress: z.array(Progress) }).safeParse(json)
  if (!parsed.success) throw refusedBySchema(parsed.error)
  return parsed.data.progress
}

/** The evidence from `{ evidence: […] }`, as the API answers it. Throws a `PlanningError` with every fault found. */
export function parseEvidence(json: unknown): EvidenceRecord[] {
  const parsed = z.object({ evidence: z.array(EvidenceRecord) }).safeParse(json)
  if (!parsed.success) throw refusedBySchema(parsed.error)
  return parsed.data.evidence
}
