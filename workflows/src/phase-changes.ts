import { workflowInfo } from '@temporalio/workflow'
import { tellCoordinator } from './coordinator.ts'
import { programReached } from './dual/dual-messages.ts'
import { recordOf } from './phase-facts.ts'
import { EVENT_FORMAT, type ProgramEvent } from './program-event.ts'
import type { Program } from './program-state.ts'

/** What is said of an event by whoever causes it; the rest of it the run knows. */
export type Happening = Pick<ProgramEvent, 'kind' | 'effectiveOn' | 'actor' | 'phaseId' | 'subject' | 'state' | 'facts'>

/** Puts an event behind all others that wait to be projected. */
export function tell(program: Program, happening: Happening): void {
  const { organizationId, planId, programId, revision } = program.orders
  const { workflowId, firstExecutionRunId } = workflowInfo()
  program.facts.sequence += 1
  program.facts.outbox.push({
    format: EVENT_FORMAT,
    organizationId,
    planId,
    programId,
    workflowId,
    firstRunId: firstExecutionRunId,
    sequence: program.facts.sequence,
    ...happening,
    occurredAt: new Date(Date.now()).toISOString(),
    ordersRevision: revision,
  })
}

/** A phase has begun. */
export function beginPhase(program: Program, phaseId: string, effectiveOn: string, actor: string): void {
  program.facts.phases[phaseId] = { state: 'open', startedOn: effectiveOn }
  tell(program, { kind: 'phase-started', phaseId, effectiveOn, actor })
}

/** A phase is done. */
export function finishPhase(program: Program, phaseId: string, effectiveOn: string, actor: string): void {
  const { startedOn } = recordOf(program, phaseId)
  program.facts.phases[phaseId] = { state: 'done', ...(startedOn && { startedOn }), finishedOn: effectiveOn }
  tell(program, { kind: 'phase-finished', phaseId, effectiveOn, actor })
  tellCoordinator(program, programReached, { programId: program.orders.programId, phaseId, on: effectiveOn })
}

/** A phase that was done is not. */
export function reopenPhase(program: Program, phaseId: string, effectiveOn: string, actor: string): void {
  const { startedOn } = recordOf(program, phaseId)
  program.facts.phases[phaseId] = { state: 'open', ...(startedOn && { startedOn }), reopened: true }
  tell(program, { kind: 'phase-reopened', phaseId, effectiveOn, actor })
}

/** The date by which somebody outside was to be done has passed. Told once for each such date. */
export function noteOverdue(
  program: Program,
  phaseId: string,
  passed: { at: string; on: string },
  actor: string,
): void {
  program.facts.phases[phaseId] = { ...recordOf(program, phaseId), overdueFor: passed.at }
  tell(program, { kind: 'phase-overdue', phaseId, effectiveOn: passed.on, actor })
}
