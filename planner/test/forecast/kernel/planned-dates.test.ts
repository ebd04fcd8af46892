import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { decodeKernel } from '../../../src/forecast/kernel/decode-kernel.ts'
import { frozenKernel } from '../../../src/forecast/kernel/frozen-kernel.ts'
import { emptyBlockDates, type Kernel, plannedBlock } from '../../../src/forecast/kernel/kernel.ts'
import { examplePlan, level, type Plan, type Progress } from '../../../src/index.ts'
import { dated } from '../../../src/schedule/dated.ts'
import { earliestDates } from '../../../src/schedule/network.ts'
import type { Dates } from '../../../src/schedule/problem.ts'
import { diceFrom, randomModes, randomOrder, randomProblem, type Spice } from '../../levelling/random-problem.ts'
import { withDates } from '../../reference/datable-plans.ts'
import { smallPlans } from '../../reference/small-plans.ts'
import { datedProblem } from './given-dated.ts'
import { TIMES, timesHours } from './more-hours.ts'

const TODAY = '2027-03-01'
const SIZE = 3

/** The dates of the last of a few iterations in which everything takes what the plan gives it. */
function asPlanned(kernel: Kernel): Dates {
  const dates = emptyBlockDates(kernel, SIZE)
  kernel.run(plannedBlock(kernel, SIZE), dates)
  const last = (column: Int32Array) => column.filter((_, at) => at % SIZE === SIZE - 1)
  return { start: last(dates.start), finish: last(dates.finish) }
}

/** `plan` with the levelling that a short search proposes. */
const levelledPlan = (plan: Plan, progress: readonly Progress[], statusDate: string): Plan => ({
  ...plan,
  levellings: [level(plan, progress, statusDate, { schedules: 60, seed: 1 }).levelling],
})

test('the example plan by its links: the dates of the schedule', () => {
  const { plan, progress } = examplePlan(TODAY)
  const now = dated(plan, progress, TODAY)
  expect(asPlanned(frozenKernel(now))).toEqual(now.network)
})

test('the example plan levelled: the dates of the schedule', () => {
  const { plan, progress } = examplePlan(TODAY)
  const now = dated(levelledPlan(plan, progress, TODAY), progress, TODAY)
  expect(asPlanned(decodeKernel(now))).toEqual(now.dates)
})

test('small plans by their links, and levelled: the dates of the schedule', () => {
  fc.assert(
    fc.property(withDates(smallPlans), (plan) => {
      const loose = dated(plan, [], plan.startsOn)
      expect(asPlanned(frozenKernel(loose))).toEqual(loose.network)
      const now = dated(levelledPlan(plan, [], plan.startsOn), [], plan.startsOn)
      expect(asPlanned(decodeKernel(now))).toEqual(now.dates)
    }),
    { numRuns: 60 },
  )
})

const SPICES: [string, Spice][] = [
  ['plain problems', { tasks: 9 }],
  ['calendars, leave, slots and spreads', { tasks: 8, calendars: true, modes: true }],
  ['maximum lags and wishes', { tasks: 8, maximumLags: true, wishes: true }],
  ['everything', { tasks: 8, maximumLags: true, wishes: true, calendars: true, held: true, modes: true }],
]

test.each(SPICES)('%s in a random order: the dates of the serial scheme', (_, spice) => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
      const dice = diceFrom(seed)
      const p = timesHours(randomProblem(dice, spice), TIMES[seed % TIMES.length])
      const floors = Int32Array.from({ length: p.count }, () => (dice(5) === 0 ? dice(20) : 0))
      const now = datedProblem(p, randomOrder(dice, p), randomModes(dice, p), floors)
      fc.pre(now.decoded?.pastHorizon === 0)
      expect(asPlanned(decodeKernel(now))).toEqual(now.dates)
    }),
    // A day that the past has overdrawn, for somebody who asks for nothing on it.
    { numRuns: 300, examples: [[629_343_618]] },
  )
})

test.each(SPICES)('%s by links alone: the dates of the network', (_, spice) => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
      const dice = diceFrom(seed)
      const p = randomProblem(dice, spice)
      const mode = randomModes(dice, p)
      const passed = earliestDates(p, mode)
      fc.pre(passed.kind === 'dates')
      const network = passed.kind === 'dates' ? passed.dates : { start: p.floor, finish: p.floor }
      const now = { ...datedProblem(p, p.arcs.order, mode, new Int32Array(p.count)), network }
      expect(asPlanned(frozenKernel(now))).toEqual(network)
    }),
    { numRuns: 300 },
  )
})
