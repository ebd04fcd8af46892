import type { PhaseOrders } from '@stagger/planner/orders'
import { beginPhase, finishPhase } from '../phase-changes.ts'
import { cycleOf, latest, recordOf, stateOf } from '../phase-facts.ts'
import type { Program } from '../program-state.ts'
import { gatesMustBeOpen, refuse, refuseNotOpen } from '../refusals.ts'
import type { PhaseKind } from '../story.ts'

/** The cycle that the assessment is in, from 1. */
export const cycleNow = ({ facts }: Program): number => facts.assessment.cycle ?? 1

/** The phases of a kind in this cycle. */
export const phasesNow = (program: Program, ...kinds: readonly PhaseKind[]): readonly PhaseOrders[] =>
  program.orders.phases.filter((phase) => cycleOf(phase) === cycleNow(program) && kinds.includes(phase.kind))

/** The first phase of a kind in this cycle, for what is to be said to its people. */
export function phaseHere(program: Program, kind: PhaseKind): Partial<Pick<PhaseOrders, 'phaseId'>> {
  const [phase] = phasesNow(program, kind)
  return phase ? { phaseId: phase.phaseId } : {}
}

/** Whether the plan has the phase in this cycle and all of it is done. */
export function isDone(program: Program, kind: PhaseKind): boolean {
  const phases = phasesNow(program, kind)
  return phases.length > 0 && phases.every(({ phaseId }) => stateOf(program, phaseId) === 'done')
}

/** Whether any of it has begun. */
export const hasBegun = (program: Program, kind: PhaseKind): boolean =>
  phasesNow(program, kind).some(({ phaseId }) => stateOf(program, phaseId) !== 'planned')

/** The day on which it began; the plan's where the ledger knew it before the run did. */
export const begunOn = (program: Program, kind: PhaseKind): string | undefined =>
  phasesNow(program, kind)
    .filter(({ phaseId }) => stateOf(program, phaseId) !== 'planned')
    .map(({ phaseId, startOn }) => recordOf(program, phaseId).startedOn ?? startOn)
    .toSorted()[0]

/** The day on which all of it was done. */
export const doneOn = (program: Program, kind: PhaseKind): string | undefined =>
  isDone(program, kind)
    ? latest(
        '',
        ...phasesNow(program, kind).map(({ phaseId, finishOn }) => recordOf(program, phaseId).finishedOn ?? finishOn),
      )
    : undefined

/** `phase-not-ready` or `phase-already-done`: a fact that ends a phase begins it too, if its gates are open. */
export function mustBeUnderWay(program: Program, kind: PhaseKind): void {
  for (const phase of phasesNow(program, kind)) {
    const state = stateOf(program, phase.phaseId)
    if (state === 'done') refuse('phase-already-done', { phaseId: phase.phaseId })
    if (state === 'planned') gatesMustBeOpen(program, phase)
  }
}

/** `phase-already-done`, or `phase-not-open` with what must come first. */
export function mustBeOpen(program: Program, kind: PhaseKind): void {
  const phases = phasesNow(program, kind)
  if (phases.some(({ phaseId }) => stateOf(program, phaseId) === 'open')) return
  const ahead = phases.find(({ phaseId }) => stateOf(program, phaseId) === 'planned')
  if (ahead) refuseNotOpen(program, ahead)
  const [done] = phases
  if (done) refuse('phase-already-done', { phaseId: done.phaseId })
}

/** Begins what has not begun. */
export function begin(program: Program, kind: PhaseKind, { effectiveOn, actor }: Reported): void {
  for (const { phaseId } of phasesNow(program, kind))
    if (stateOf(program, phaseId) === 'planned') beginPhase(program, phaseId, effectiveOn, actor)
}

/** Has a phase be done by the fact that ends it. */
export function complete(program: Program, kind: PhaseKind, reported: Reported): void {
  begin(program, kind, reported)
  for (const { phaseId } of phasesNow(program, kind))
    if (stateOf(program, phaseId) === 'open') finishPhase(program, phaseId, reported.effectiveOn, reported.actor)
}

/** What every fact says of itself. */
export type Reported = { readonly effectiveOn: string; readonly actor: string }
