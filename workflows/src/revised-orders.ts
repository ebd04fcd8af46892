import type { PhaseOrders, ProgramOrders } from '@stagger/planner/orders'
import { keepOverdue } from './agenda/due-items.ts'
import { noteAsked } from './agenda/unanswered.ts'
import { tellCoordinator } from './coordinator.ts'
import { questionsAboutTriages } from './drift/triages.ts'
import { programReached } from './dual/dual-messages.ts'
import { questionsAboutTasks } from './hitrust/qa-tasks.ts'
import { reopenPhase } from './phase-changes.ts'
import { ordersOf, recordOf, stateOf } from './phase-facts.ts'
import { RUN } from './program-event.ts'
import type { PhaseRecord, Program } from './program-state.ts'
import { isReopenable } from './refusals.ts'
import { questionsAboutLateControls } from './soc2/late-controls.ts'
import { today } from './today.ts'

const progressOf = { planned: 0, open: 1, done: 2 } as const

/**
 * Takes the orders of a revision, unless the run has a newer one. The same revision is taken again: progress moves its
 * dates without a new one. Phases that the plan no longer has are forgotten. A run that others join tells their
 * coordinator what it has reached so far, and goes on to when it is the last one again.
 */
export function takeOrders(program: Program, orders: ProgramOrders): void {
  if (orders.revision < program.orders.revision) return
  const before = program.facts.phases
  const after = orders.phases.map(
    (phase) => [phase.phaseId, withLedger(recordOf(program, phase.phaseId), phase)] as const,
  )
  keepOverdue(program)
  const withMore = phasesWithMore(program, orders)
  const { coordinated, revision } = program.orders
  program.orders = coordinated ? { ...orders, coordinated } : orders
  program.facts.phases = Object.fromEntries(after.filter(([id, record]) => id in before || record.state !== 'planned'))
  for (const phase of withMore)
    if (isReopenable(program, phase)) reopenPhase(program, phase.phaseId, today(program), RUN)
  if (orders.revision > revision) askWhoeverAnswersNow(program)
  if (!coordinated && orders.coordinated) tellReached(program)
}

/** A revision may have given a control to somebody else. Who that is, and whom it is news to, the API knows. */
function askWhoeverAnswersNow(program: Program): void {
  const open = [
    ...questionsAboutTriages(program),
    ...questionsAboutLateControls(program),
    ...questionsAboutTasks(program),
  ]
  for (const question of open) noteAsked(program, question)
}

/**
 * Phases that were done and have work that the plan did not have before: tests that are made again. A ledger whose news
 * is older names no new work.
 */
const phasesWithMore = (program: Program, { phases }: ProgramOrders): readonly PhaseOrders[] =>
  phases.filter(({ phaseId, state, activityIds }) => {
    const before = ordersOf(program, phaseId)
    if (!before || state === 'done' || stateOf(program, phaseId) !== 'done') return false
    return activityIds.some((id) => !before.activityIds.includes(id))
  })

function tellReached(program: Program): void {
  const { programId } = program.orders
  for (const { phaseId, finishOn } of program.orders.phases) {
    const { state, finishedOn: on = finishOn } = recordOf(program, phaseId)
    if (state === 'done') tellCoordinator(program, programReached, { programId, phaseId, on })
  }
}

/**
 * The ledger may know more than the run, for people also type progress by hand, but never less: its news may be older.
 * What was reopened here stays so until it is done here. The ledger is not told what it said itself.
 */
function withLedger(record: PhaseRecord, { state }: PhaseOrders): PhaseRecord {
  if (record.reopened || progressOf[state] <= progressOf[record.state]) return record
  return { ...record, state }
}
