import type { EntityManager } from '@mikro-orm/core'
import type { GivenCause } from '@stagger/planner'
import { DriftSignalRow } from '../drift/drift-signal.entity.ts'
import { joined, triagesOfSignals } from '../drift/joined-signals.ts'
import { TriageDecisionRow } from '../drift/triage-decision.entity.ts'
import type { PlanRow } from '../plans/plan.entity.ts'
import type { ReportedEvent } from '../runs/reported-event.ts'
import { RunSubjectRow } from '../runs/run-subject.entity.ts'

/** What an event of a run means for the dates of its plan, where the ledger does not say it already. */
export async function causeOf(em: EntityManager, plan: PlanRow, event: ReportedEvent): Promise<GivenCause | undefined> {
  const { kind, programId, phaseId, subject, state, effectiveOn } = event
  if (kind === 'phase-overdue' && phaseId) return { kind, programId, phaseId, dueOn: effectiveOn }
  if (kind === 'qa-block-lost') return { kind, programId, on: effectiveOn }
  if (kind === 'fieldwork-broken') return { kind: 'fieldwork-too-long', programId, on: effectiveOn }
  if (subject?.kind === 'exception' && state === 'open')
    return { kind: 'exception', programId, exceptionId: subject.id, on: effectiveOn }
  if (kind !== 'triage-closed' || state !== 're-incubation' || !subject) return undefined
  const controlIds = await judgedControls(em, plan, programId, subject.id)
  return { kind: 're-incubation', programId, triageId: subject.id, controlIds, from: effectiveOn }
}

/** The controls that somebody named when judging, else all that the run was told of for this triage. */
async function judgedControls(
  em: EntityManager,
  { organizationId, planId }: PlanRow,
  programId: string,
  triageId: string,
): Promise<readonly string[]> {
  const place = { organizationId, planId, programId, triageId }
  const [said] = await em.find(TriageDecisionRow, place, { orderBy: { recordedAt: 'desc', id: 'desc' }, limit: 1 })
  if (said && said.controlIds.length > 0) return said.controlIds
  const triages = await em.find(RunSubjectRow, { organizationId, planId, programId, kind: 'drift' })
  const signals = await em.find(DriftSignalRow, { organizationId, planId, programId })
  const triageOf = triagesOfSignals(signals, new Set(triages.map(({ subjectId }) => subjectId)))
  return joined(signals.filter(({ id }) => triageOf.get(id) === triageId)).controlIds
}
