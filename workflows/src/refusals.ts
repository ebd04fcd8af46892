import type { PhaseOrders } from '@stagger/planner/orders'
import { ApplicationFailure } from '@temporalio/workflow'
import { dateIn } from './date-in.ts'
import type { PhaseReport, RunRefusalCode, Told } from './messages.ts'
import { begunDependents, isOver, isReady, ordersOf, recordOf, stateOf, stepOf, unmetGates } from './phase-facts.ts'
import type { Program } from './program-state.ts'

/** Refuses with a code and the facts that a sentence about it needs. An `Error` would wedge the workflow. */
export function refuse(code: RunRefusalCode, facts: Record<string, unknown> = {}): never {
  throw ApplicationFailure.nonRetryable(code, code, { facts })
}

/** `program-over` once every phase is done or the program was abandoned. */
export function mustRun(program: Program): void {
  if (isOver(program)) refuse('program-over')
}

/** `effective-date-in-future`: what happened has happened, by the organization's calendar. */
export function mustHaveHappened({ orders }: Program, { effectiveOn }: Pick<Told, 'effectiveOn'>): void {
  const today = dateIn(orders.timeZone, Date.now())
  if (effectiveOn > today) refuse('effective-date-in-future', { effectiveOn, today })
}

/** `phase-already-open`, `phase-already-done`, or what its gates say: `phase-not-ready` with what must be done first. */
export function mayStart(program: Program, report: PhaseReport): void {
  const phase = knownPhase(program, report)
  const state = stateOf(program, phase.phaseId)
  if (state !== 'planned') refuse(state === 'open' ? 'phase-already-open' : 'phase-already-done', about(phase))
  mustNotHaveOwnFact(program, phase)
  gatesMustBeOpen(program, phase)
}

/** `phase-already-done`, `phase-not-open`, `phase-ends-by-itself` for a window, `effective-date-before-start`. */
export function mayFinish(program: Program, report: PhaseReport): void {
  const phase = knownPhase(program, report)
  const { state, startedOn } = recordOf(program, phase.phaseId)
  if (state === 'done') refuse('phase-already-done', about(phase))
  if (state === 'planned') refuseNotOpen(program, phase)
  if (phase.advance === 'clock') refuse('phase-ends-by-itself', { ...about(phase), endsAt: phase.endsAt })
  mustNotHaveOwnFact(program, phase)
  program.laws.finish?.(program, phase)
  if (startedOn !== undefined && report.effectiveOn < startedOn)
    refuse('effective-date-before-start', { ...about(phase), effectiveOn: report.effectiveOn, startedOn })
}

/** `phase-not-done`; `phase-depended-upon` with what has begun since; `phase-ends-by-itself` for a window in the past. */
export function mayReopen(program: Program, report: PhaseReport): void {
  const phase = knownPhase(program, report)
  if (stateOf(program, phase.phaseId) !== 'done') refuse('phase-not-done', about(phase))
  mayReopenNow(program, phase)
}

function mayReopenNow(program: Program, phase: PhaseOrders): void {
  program.laws.reopen?.(program, phase)
  const begun = begunDependents(program, phase)
  if (begun.length > 0) refuse('phase-depended-upon', { ...about(phase), begun })
  if (phase.advance === 'clock' && Date.parse(phase.endsAt) <= Date.now())
    refuse('phase-ends-by-itself', { ...about(phase), endsAt: phase.endsAt })
}

/** Whether a phase that is done could be reopened by people: nothing that follows has begun, and no rule forbids it. */
export function isReopenable(program: Program, phase: PhaseOrders): boolean {
  try {
    mayReopenNow(program, phase)
    return true
  } catch (error) {
    if (error instanceof ApplicationFailure) return false
    throw error
  }
}

/** `phase-not-open` of a phase that has not begun, with what must be done, begun or settled before it does. */
export const refuseNotOpen = (program: Program, phase: PhaseOrders): never =>
  refuse('phase-not-open', { ...about(phase), ...unmetGates(program, phase) })

/** A phase that a fact of its own begins and ends is not started and finished without it. */
function mustNotHaveOwnFact(program: Program, phase: PhaseOrders): void {
  const { ownFact } = stepOf(program, phase.kind)
  if (ownFact) refuse(ownFact, about(phase))
}

/** `phase-not-ready`, or the standard's own rule where it has one, with what must be done, begun or settled first. */
export function gatesMustBeOpen(program: Program, phase: PhaseOrders): void {
  if (isReady(program, phase)) return
  const unmet = unmetGates(program, phase)
  const { refusal, undecided = refusal } = stepOf(program, phase.kind)
  const onlyAwaits = unmet.mustBeDone.length + unmet.mustHaveBegun.length === 0
  refuse(onlyAwaits ? undecided : refusal, { ...about(phase), ...unmet })
}

/** `phase-unknown`, or `effective-date-in-future`. */
function knownPhase(program: Program, report: PhaseReport): PhaseOrders {
  const phase = ordersOf(program, report.phaseId)
  if (!phase) return refuse('phase-unknown', { phaseId: report.phaseId })
  mustHaveHappened(program, report)
  return phase
}

const about = ({ phaseId }: PhaseOrders) => ({ phaseId })
