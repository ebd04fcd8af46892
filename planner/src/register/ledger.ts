import { z } from 'zod'
import { type Day, dayOf } from '../day.ts'
import { Id, IsoDateText, Name } from '../plan/values.ts'

/**
 * That a control happened, and when somebody wrote it down. `effectiveOn` is the day on which it did; `recordedAt` an
 * ISO date, or an instant with the organization's offset, so that its date part is the organization's day.
 */
export const EvidenceFact = z.object({
  controlId: Id,
  effectiveOn: IsoDateText,
  recordedAt: z.string().regex(/^\d{4}-\d{2}-\d{2}(T.*)?$/),
})
export type EvidenceFact = z.infer<typeof EvidenceFact>

/** A fact as the ledger keeps it: with a key of its own and who wrote it down. */
export const EvidenceRecord = EvidenceFact.extend({ id: Id, actor: Name })
export type EvidenceRecord = z.infer<typeof EvidenceRecord>

/** One fact of a control as days, `recordedOn` the day of `recordedAt`. */
export type DatedEvidence = { readonly effectiveOn: Day; readonly recordedOn: Day }

/** What each control has, earliest effective date first. */
export type EvidenceLedger = ReadonlyMap<string, readonly DatedEvidence[]>

/** The ledger by control. Throws `date-invalid` for a date that does not exist. */
export function evidenceLedger(facts: readonly EvidenceFact[]): EvidenceLedger {
  const ledger = new Map<string, DatedEvidence[]>()
  for (const { controlId, effectiveOn, recordedAt } of facts) {
    const known = ledger.get(controlId) ?? []
    known.push({ effectiveOn: dayOf(effectiveOn), recordedOn: recordedDay(recordedAt) })
    ledger.set(controlId, known)
  }
  for (const known of ledger.values())
    known.sort((a, b) => a.effectiveOn - b.effectiveOn || a.recordedOn - b.recordedOn)
  return ledger
}

/** The day of `recordedAt`, its date part. */
export const recordedDay = (recordedAt: string): Day => dayOf(recordedAt.split('T')[0] ?? recordedAt)
