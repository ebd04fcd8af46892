import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { decodeKernel } from '../../../src/forecast/kernel/decode-kernel.ts'
import { frozenKernel } from '../../../src/forecast/kernel/frozen-kernel.ts'
import { type Block, emptyBlockDates, type Kernel } from '../../../src/forecast/kernel/kernel.ts'
import { SerialScheme } from '../../../src/levelling/serial-scheme.ts'
import { DAILY, ENTERS_FINISH, type Problem } from '../../../src/schedule/problem.ts'
import { withOwnColumns } from '../../../src/schedule/problem-columns.ts'
import { diceFrom, randomOrder, randomProblem, type Spice } from '../../levelling/random-problem.ts'
import { datedProblem } from './given-dated.ts'
import { TIMES, timesHours } from './more-hours.ts'
import { randomBlock } from './random-block.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 31 })
const EVERYTHING: Spice = { tasks: 8, maximumLags: true, wishes: true, calendars: true, held: true }

function datesOf(kernel: Kernel, block: Block) {
  const dates = emptyBlockDates(kernel, block.size)
  kernel.run(block, dates)
  return dates
}

/** Iteration `b` of a block as a block of its own. */
const alone = ({ size, duration, effort }: Block, b: number): Block => ({
  size: 1,
  duration: duration.filter((_, at) => at % size === b),
  effort: effort.filter((_, at) => at % size === b),
})

/** More than the kernel decodes side by side. */
const SIZE = 34
/** Units by which activities take longer than planned when they end long after the plan's end. */
const FAR = 40

test('an iteration does not depend on those beside and before it', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const dice = diceFrom(seed)
      const p = timesHours(randomProblem(dice, EVERYTHING), TIMES[seed % TIMES.length])
      const now = datedProblem(p, randomOrder(dice, p), p.firstMode.slice(0, p.count), new Int32Array(p.count))
      for (const made of [frozenKernel, decodeKernel]) {
        const kernel = made(now)
        const block = randomBlock(dice, kernel, SIZE, seed % 2 === 0 ? FAR : undefined)
        const { start, finish } = datesOf(kernel, block)
        const b = dice(SIZE)
        const own = datesOf(made(now), alone(block, b))
        expect([start.filter((_, at) => at % SIZE === b), finish.filter((_, at) => at % SIZE === b)]).toEqual([
          own.start,
          own.finish,
        ])
      }
    }),
    { numRuns: 150 },
  )
})

/** The problem that iteration 0 of a block is. */
function problemIn(p: Problem, { duration, effort }: Block): Problem {
  const own = withOwnColumns(p)
  own.duration.set(duration)
  for (let i = 0; i < p.count; i++)
    for (let d = p.firstDemand[i] ?? 0; d < (p.firstDemand[i + 1] ?? 0); d++)
      if (p.spread[d] !== DAILY) own.total[d] = Math.round((p.total[d] ?? 0) * (effort[i] ?? 1))
  return own
}

/** The dates of the serial scheme, and whether everything that is asked can be had inside the horizon. */
function byScheme(p: Problem, order: Int32Array) {
  const dates = { start: new Int32Array(p.count), finish: new Int32Array(p.count) }
  const mode = p.firstMode.slice(0, p.count)
  const { impossible, pastHorizon } = new SerialScheme(p).decode(order, mode, new Int32Array(p.count), dates)
  return { ...dates, isPossible: impossible.length === 0 && pastHorizon === 0 }
}

test.each<[string, Spice]>([
  ['plain problems', { tasks: 9 }],
  ['calendars, leave and spreads', { tasks: 8, calendars: true }],
])('%s: whatever lengths and hours come up, the dates are those of the serial scheme', (_, spice) => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const dice = diceFrom(seed)
      const p = timesHours(randomProblem(dice, spice), TIMES[seed % TIMES.length])
      fc.pre(p.slotStart.length === 0)
      const order = randomOrder(dice, p)
      const mode = p.firstMode.slice(0, p.count)
      const kernel = decodeKernel(datedProblem(p, order, mode, new Int32Array(p.count)))
      const block = randomBlock(dice, kernel, 1)
      const dates = byScheme(problemIn(p, block), order)
      fc.pre(dates.isPossible && byScheme(p, order).isPossible)
      const { start, finish } = datesOf(kernel, block)
      expect([start, finish]).toEqual([dates.start, dates.finish])
    }),
    { numRuns: 200 },
  )
})

test('by links alone, more time for one task never lets any task end earlier', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const dice = diceFrom(seed)
      const p = randomProblem(dice, { tasks: 8, calendars: dice(2) === 0, maximumLags: true, wishes: true })
      // A longer task that has to end no earlier than something starts earlier; one that misses all slots waits for none.
      fc.pre(p.arcs.ends.every((ends, arc) => (ends & ENTERS_FINISH) === 0 || p.arcs.sense[arc] !== 0))
      fc.pre(p.slotStart.length === 0)
      const now = datedProblem(p, p.arcs.order, p.firstMode.slice(0, p.count), new Int32Array(p.count))
      const kernel = frozenKernel(now)
      const block = randomBlock(dice, kernel, 1)
      const before = datesOf(kernel, block).finish
      const longer = dice(p.count)
      block.duration[longer] = (block.duration[longer] ?? 0) + 1 + dice(5)
      const after = datesOf(kernel, block).finish
      expect(after.every((day, i) => day >= (before[i] ?? 0))).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('hours that do not fit into the days make the work longer', () => {
  const p = randomProblem(diceFrom(1), { tasks: 1 })
  const oneTask: Problem = {
    ...p,
    firstDemand: Int32Array.of(0, 1),
    resource: Uint16Array.of(0),
    demandAxis: Uint16Array.of(0),
    total: Int32Array.of(16),
    spread: Uint8Array.of(0),
    duration: Int32Array.of(4),
    keptEnd: Int32Array.of(-1),
    resources: p.resources.map((resource) => ({ ...resource, capacity: resource.capacity.map(() => 4) })),
  }
  const kernel = decodeKernel(datedProblem(oneTask, Int32Array.of(0), Int32Array.of(0), Int32Array.of(0)))
  const daysTaken = (duration: number, effort: number) => {
    const { start, finish } = datesOf(kernel, {
      size: 1,
      duration: Int32Array.of(duration),
      effort: Float32Array.of(effort),
    })
    return (finish[0] ?? 0) - (start[0] ?? 0)
  }
  expect([daysTaken(4, 1), daysTaken(2, 1), daysTaken(4, 1.5), daysTaken(9, 1.5)]).toEqual([4, 4, 5, 9])
})
