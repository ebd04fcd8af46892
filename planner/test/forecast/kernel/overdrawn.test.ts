import { expect, test } from '@jest/globals'
import { decodeKernel } from '../../../src/forecast/kernel/decode-kernel.ts'
import { emptyBlockDates, plannedBlock } from '../../../src/forecast/kernel/kernel.ts'
import { dayNumber } from '../../../src/day.ts'
import { dayAxis } from '../../../src/schedule/day-axis.ts'
import { EVEN, PINNED, type Problem, STARTED } from '../../../src/schedule/problem.ts'
import { problemOf, type TaskRow } from '../../../src/schedule/problem-columns.ts'
import { datedProblem } from './given-dated.ts'

const HORIZON = 100
const FIRST = 50
/** The day on which somebody was asked for more than they have. */
const FULL = 60
const HOURS = 1000

/** A task of one elapsed day. */
const elapsed = (total: number): TaskRow => ({
  unit: 0,
  axis: 0,
  startsWorked: false,
  floor: FIRST,
  modes: [{ duration: 1, demands: [{ resource: 0, axis: 0, total, spread: EVEN }] }],
})

/** Somebody with eight hours a day, of whom what lies on one day asks for so many, and a free task before it for one. */
const askedFor = (hours: number, by: number): Problem =>
  problemOf({
    origin: dayNumber(20_819),
    horizon: HORIZON,
    axes: [dayAxis(() => true, HORIZON)],
    resources: [{ kind: 'person', id: 'one', axis: 0, capacity: new Int32Array(HORIZON).fill(8 * HOURS) }],
    tasks: [{ ...elapsed(hours), held: { by, start: FULL, end: FULL + 1 } }, elapsed(HOURS)],
    arcs: [],
    targets: [{ task: 1, weight: 1 }],
    promises: [],
  })

/** Where the free task starts when it takes so long that it lies on the full day too, with an hour on each. */
function startBeside(hours: number, by: number) {
  const kernel = decodeKernel(
    datedProblem(askedFor(hours, by), Int32Array.of(0, 1), Int32Array.of(0, 1), new Int32Array(2)),
  )
  const block = plannedBlock(kernel, 1)
  const days = FULL - FIRST + 1
  block.duration[1] = days
  block.effort[1] = days
  const dates = emptyBlockDates(kernel, 1)
  kernel.run(block, dates)
  return dates.start[1]
}

test.each([
  ['pinned', PINNED],
  ['under way', STARTED],
])('however much what is %s takes of a day, others find nothing left there', (_, by) => {
  const starts = [7, 8, 48, 100, 200].map((hours) => startBeside(hours * HOURS, by))
  expect(starts).toEqual([FIRST, FULL + 1, FULL + 1, FULL + 1, FULL + 1])
})
