import type { EntityManager } from '@mikro-orm/core'
import type { Stamp } from '../events/plan-journal.ts'
import type { PlanRow } from '../plans/plan.entity.ts'
import type { ReportedEvent } from './reported-event.ts'
import { ProgramRunRow, type RunPhase } from './program-run.entity.ts'

const PHASE_STATES: Partial<Record<ReportedEvent['kind'], RunPhase['state']>> = {
  'phase-started': 'open',
  'phase-finished': 'done',
  'phase-reopened': 'open',
  'phase-overdue': 'overdue',
}

/** Brings the row of a run up to what an event of it says. A run that nobody here remembers starting gets its row. */
export async function reportedBy(
  em: EntityManager,
  plan: PlanRow,
  event: ReportedEvent,
  stamp: Stamp,
): Promise<ProgramRunRow> {
  const { organizationId, planId } = plan
  const { programId, workflowId, phaseId } = event
  const run =
    (await em.findOne(ProgramRunRow, { organizationId, planId, programId })) ??
    newRun(em, plan, { programId, workflowId }, stamp)
  run.state = event.kind === 'program-ended' ? 'ended' : 'running'
  const state = PHASE_STATES[event.kind]
  if (phaseId && state) run.phases = [...run.phases.filter((phase) => phase.phaseId !== phaseId), { phaseId, state }]
  return run
}

/** A run that is about to be started. */
export function newRun(
  em: EntityManager,
  { organizationId, planId }: PlanRow,
  run: { readonly programId: string; readonly workflowId: string },
  { actor, recordedAt }: Stamp,
): ProgramRunRow {
  const started = { startedBy: actor, startedAt: recordedAt }
  return em.create(ProgramRunRow, { organizationId, planId, ...run, state: 'starting', phases: [], ...started })
}
