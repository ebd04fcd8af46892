import { epochOf } from './epoch.ts'
import { daysAfter, wakeInstantOn } from '../orders/local-dates.ts'
import { bridgesOf } from './bridges.ts'
import { certificationOf, isInterimInTime } from './certification.ts'
import type { DiaryEntry } from './diary-entry.ts'
import { heldPhases } from './held-phases.ts'
import type { PlannedLife, PlannedProgram } from './planned-life.ts'
import { phaseTimes } from './phase-times.ts'

/** When the run of a program ends, in epoch milliseconds: with its last phase and what outlives it. Infinity for one that never does. */
export function endOf(program: PlannedProgram): number {
  const { orders } = program
  if (heldPhases(orders).size > 0) return Number.POSITIVE_INFINITY
  const certification = certificationOf(program)
  const isStuck =
    certification?.interim?.submittedOn !== undefined &&
    !isInterimInTime(certification, certification.interim.submittedOn)
  if (isStuck) return Number.POSITIVE_INFINITY
  const over = certification && epochOf(wakeInstantOn(daysAfter(certification.overOn, 1), orders))
  return Math.max(
    ...orders.phases.map(({ phaseId }) => phaseTimes(program, phaseId).doneAt),
    ...bridgesOf(program).map(({ endsAt }) => endsAt),
    over ?? 0,
  )
}

/** The run begins, and ends with the last phase of the program, whatever outlives it. */
export function runEntries(program: PlannedProgram, { startsOn }: PlannedLife): DiaryEntry[] {
  const { programId, phases } = program.orders
  const begins = { on: startsOn, programId, kind: 'run-started', byItself: true }
  if (endOf(program) === Number.POSITIVE_INFINITY) return [begins]
  const lastOn =
    phases
      .map(({ finishOn }) => finishOn)
      .toSorted()
      .at(-1) ?? startsOn
  return [begins, { on: lastOn, programId, kind: 'program-ended', byItself: true }]
}
