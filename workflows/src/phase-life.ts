import type { PhaseOrders } from '@stagger/planner/orders'
import { actOnDates, type DatedAct } from './dated-acts.ts'
import { beginPhase, finishPhase, noteOverdue } from './phase-changes.ts'
import { isOver, isReady, latest, openedOn, ordersOf, recordOf } from './phase-facts.ts'
import { RUN } from './program-event.ts'
import type { Program } from './program-state.ts'

/** Lets a phase do by itself what its dates say, for as long as the program has it. */
export async function livePhase(program: Program, phaseId: string): Promise<void> {
  const isGone = () => isOver(program) || ordersOf(program, phaseId) === undefined
  await actOnDates(() => nextAct(program, phaseId), isGone)
}

/** What a phase does next without anybody saying so. Phases that people report do nothing by themselves. */
function nextAct(program: Program, phaseId: string): DatedAct | undefined {
  const phase = ordersOf(program, phaseId)
  if (phase === undefined || phase.advance === 'people') return undefined
  const { state } = recordOf(program, phaseId)
  if (state === 'planned') return opening(program, phase)
  if (state === 'open') return phase.advance === 'clock' ? ending(program, phase) : overdue(program, phase)
  return undefined
}

/** On its first day, or when its gates open if that is later. */
function opening(program: Program, phase: PhaseOrders): DatedAct | undefined {
  if (!isReady(program, phase)) return undefined
  const act = () => beginPhase(program, phase.phaseId, openedOn(program, phase), RUN)
  return { at: Date.parse(phase.startsAt), act }
}

/** A window or incubation is over when its last day is. */
function ending(program: Program, phase: PhaseOrders): DatedAct {
  const on = latest(phase.finishOn, recordOf(program, phase.phaseId).startedOn)
  return { at: Date.parse(phase.endsAt), act: () => finishPhase(program, phase.phaseId, on, RUN) }
}

/** Somebody else's turnaround does not end with its date; that the date passed is told once. */
function overdue(program: Program, { phaseId, endsAt, finishOn }: PhaseOrders): DatedAct | undefined {
  if (recordOf(program, phaseId).overdueFor === endsAt) return undefined
  const act = () => noteOverdue(program, phaseId, { at: endsAt, on: finishOn }, RUN)
  return { at: Date.parse(endsAt), act }
}
