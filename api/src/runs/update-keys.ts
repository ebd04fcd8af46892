import type { EntityManager } from '@mikro-orm/core'
import type { PlanRow } from '../plans/plan.entity.ts'
import type { PhaseChange } from './phase-facts.ts'
import { UpdateKeyRow } from './update-key.entity.ts'

/** What a person can tell a run of a phase, and the event by which the run says that it accepted. */
export type PhaseVerb = 'start' | 'finish' | 'reopen'
const VERB_OF = { 'phase-started': 'start', 'phase-finished': 'finish', 'phase-reopened': 'reopen' } as const

/** Updates whose answer never came are accepted when the run reports what they asked for. */
export async function settleUpdates(
  em: EntityManager,
  { organizationId, planId }: PlanRow,
  { kind, programId, phaseId, effectiveOn, actor }: PhaseChange & { readonly actor: string },
  settledAt: Date,
): Promise<void> {
  const asked = { programId, phaseId, kind: VERB_OF[kind], effectiveOn, actor }
  const rows = await em.find(UpdateKeyRow, { organizationId, planId, ...asked, outcome: 'unknown' })
  for (const row of rows) Object.assign(row, { outcome: 'accepted', settledAt })
}
