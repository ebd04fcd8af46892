import type { PhaseOrders, ProgramOrders } from '@stagger/planner/orders'
import type { ProgramRuns } from '../client.ts'

/** Something that a person says on a rehearsed day, as the plan has it. `at`: epoch milliseconds. */
export type Act = {
  readonly at: number
  readonly programId: string
  readonly does: string
  readonly say: (runs: ProgramRuns, key: string) => Promise<unknown>
}

/** People begin once the day's own deadlines have acted, and report its end before the next day's do. */
const FROM_WAKE_UP_MS = 60_000
const ACTOR = 'rehearsal'

/**
 * What people will say of a program's phases when all goes as planned: starts just after the wake-up minute of the first
 * day, ends just before that of the day after the last. What runs by the clock nobody reports.
 */
export const actsOf = (orders: ProgramOrders): readonly Act[] =>
  orders.phases.flatMap((phase) => [...starting(orders, phase), ...finishing(orders, phase)])

function starting({ planId, programId }: ProgramOrders, phase: PhaseOrders): Act[] {
  const { phaseId, advance, state, startOn, finishOn, startsAt } = phase
  if (state !== 'planned' || advance !== 'people') return []
  const say: Act['say'] = (runs, key) =>
    runs.startPhase({ planId, programId }, { key, phaseId, effectiveOn: startOn, actor: ACTOR })
  // What takes a day or none may begin with the end of what ends on that day, so it begins as late.
  const at = startOn === finishOn ? endOf(phase) : Date.parse(startsAt) + FROM_WAKE_UP_MS
  return [{ at, programId, does: `start ${phaseId}`, say }]
}

function finishing({ planId, programId }: ProgramOrders, phase: PhaseOrders): Act[] {
  const { phaseId, advance, state, finishOn } = phase
  if (state === 'done' || advance === 'clock') return []
  const say: Act['say'] = (runs, key) =>
    runs.finishPhase({ planId, programId }, { key, phaseId, effectiveOn: finishOn, actor: ACTOR })
  return [{ at: endOf(phase), programId, does: `finish ${phaseId}`, say }]
}

/** Just before the day after the last one wakes up. */
const endOf = ({ endsAt }: PhaseOrders): number => Date.parse(endsAt) - FROM_WAKE_UP_MS
