import type { EntityManager } from '@mikro-orm/core'
import { IdempotencyKeyRow } from '../writes/idempotency-key.entity.ts'
import type { PhaseChange } from './phase-facts.ts'
import type { ProgramRunRow } from './program-run.entity.ts'
import { UpdateKeyRow } from './update-key.entity.ts'

/** What a person can tell a run of a phase, and the event by which the run says that it accepted. */
export type PhaseVerb = 'start' | 'finish' | 'reopen'
const VERB_OF = { 'phase-started': 'start', 'phase-finished': 'finish', 'phase-reopened': 'reopen' } as const

/**
 * Updates whose answer never came are accepted when the run reports what they asked for: whoever asks again under the
 * same key gets the answer that the run would have given.
 */
export async function settleUpdates(
  em: EntityManager,
  { organizationId, planId, phases }: ProgramRunRow,
  { kind, programId, phaseId, effectiveOn, actor }: PhaseChange & { readonly actor: string },
  settledAt: Date,
): Promise<void> {
  const asked = { planId, programId, phaseId, kind: VERB_OF[kind], effectiveOn, actor }
  const rows = await em.find(UpdateKeyRow, { organizationId, ...asked, outcome: 'unknown' })
  if (rows.length === 0) return
  const state = phases.find((phase) => phase.phaseId === phaseId)?.state
  const openPhases = phases.filter(({ state }) => state === 'open' || state === 'overdue').map(({ phaseId }) => phaseId)
  for (const row of rows) Object.assign(row, { outcome: 'accepted', settledAt })
  const ids = rows.map(({ key }) => key)
  for (const claim of await em.find(IdempotencyKeyRow, { organizationId, id: { $in: ids } }))
    claim.response ??= { body: { phaseId, state, openPhases } }
}
