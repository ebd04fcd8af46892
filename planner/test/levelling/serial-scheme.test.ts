import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { dayNumber } from '../../src/day.ts'
import { SerialScheme } from '../../src/levelling/serial-scheme.ts'
import { shortfallOf } from '../../src/schedule/arc-limits.ts'
import { dayAxis } from '../../src/schedule/day-axis.ts'
import { type Dates, EVEN, type Problem } from '../../src/schedule/problem.ts'
import { problemOf } from '../../src/schedule/problem-columns.ts'
import { faultsOf, plainDecode } from './plain-serial-scheme.ts'
import { diceFrom, randomModes, randomOrder, randomProblem, type Spice } from './random-problem.ts'

const EVERYTHING: Spice = { tasks: 8, maximumLags: true, wishes: true, calendars: true, held: true, modes: true }
const noDates = ({ count }: Problem): Dates => ({ start: new Int32Array(count), finish: new Int32Array(count) })
const seeds = fc.integer({ min: 0, max: 2 ** 31 })

/** A problem with an order, modes and floors to decode. */
function caseOf(seed: number, spice: Spice) {
  const dice = diceFrom(seed)
  const p = randomProblem(dice, spice)
  const floors = Int32Array.from({ length: p.count }, () => (dice(5) === 0 ? dice(20) : 0))
  return { p, order: randomOrder(dice, p), mode: randomModes(dice, p), floors, dice }
}

test.each<[string, Spice]>([
  ['plain problems', { tasks: 9 }],
  ['maximum lags', { tasks: 8, maximumLags: true }],
  ['calendars, leave, slots and spreads', { tasks: 8, calendars: true, modes: true }],
  ['everything', EVERYTHING],
])('%s: decodes to the dates of the scheme as a book shows it', (_, spice) => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { p, order, mode, floors } = caseOf(seed, spice)
      const dates = noDates(p)
      new SerialScheme(p).decode(order, mode, floors, dates)
      expect(dates).toEqual(plainDecode(p, order, mode, floors))
    }),
    { numRuns: 500 },
  )
})

test('what it calls feasible breaks nothing', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { p, order, mode, floors } = caseOf(seed, EVERYTHING)
      const dates = noDates(p)
      const { feasible } = new SerialScheme(p).decode(order, mode, floors, dates)
      const faults = faultsOf(p, dates, mode, (arc) => shortfallOf(p, arc, dates))
      expect(feasible ? faults : []).toEqual([])
    }),
    { numRuns: 800 },
  )
})

test('what it calls broken breaks something', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { p, order, mode, floors } = caseOf(seed, EVERYTHING)
      const dates = noDates(p)
      const { feasible, impossible } = new SerialScheme(p).decode(order, mode, floors, dates)
      const faults = faultsOf(p, dates, mode, (arc) => shortfallOf(p, arc, dates))
      expect(feasible || impossible.length > 0 || faults.length > 0).toBe(true)
    }),
    { numRuns: 800 },
  )
})

test('one scheme decodes many orders as a new one would', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { p, mode, floors, dice } = caseOf(seed, EVERYTHING)
      const scheme = new SerialScheme(p)
      const dates = noDates(p)
      for (let round = 0; round < 3; round++) {
        const order = randomOrder(dice, p)
        const fresh = noDates(p)
        const outcome = { ...new SerialScheme(p).decode(order, mode, floors, fresh) }
        expect(scheme.decode(order, mode, floors, dates)).toEqual(outcome)
        expect(dates).toEqual(fresh)
      }
    }),
    { numRuns: 300 },
  )
})

test('a decode from a position on is a decode from the start', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { p, order, mode, floors, dice } = caseOf(seed, EVERYTHING)
      const scheme = new SerialScheme(p)
      const dates = noDates(p)
      const { settled } = scheme.decode(order, mode, floors, dates)
      const position = Math.min(settled, dice(p.count + 1))
      const other = sameUntil(position, order, randomOrder(dice, p))
      const fresh = noDates(p)
      const outcome = { ...new SerialScheme(p).decode(other, mode, floors, fresh) }
      expect(scheme.decodeFrom(position, other, mode, floors, dates).brokenDays).toBe(outcome.brokenDays)
      expect(dates).toEqual(fresh)
    }),
    // A decode that gives up, after as many placements from any position.
    { numRuns: 500, examples: [[1_494_563_382]] },
  )
})

/** `order` up to a position, then its other tasks in the order of `then`. */
function sameUntil(position: number, order: Int32Array, then: Int32Array): Int32Array {
  const kept = order.slice(0, position)
  return Int32Array.from([...kept, ...then.filter((i) => !kept.includes(i))])
}

test('a demand that nobody could ever satisfy is named, and its task is placed without it', () => {
  const demand = { resource: 0, axis: 0, spread: EVEN }
  const p = problemOf({
    origin: dayNumber(0),
    horizon: 20,
    axes: [dayAxis(() => true, 20)],
    resources: [{ kind: 'person', id: 'only one', axis: 0, capacity: new Int32Array(20).fill(8) }],
    tasks: [6, 9, 6].map((rate) => ({
      unit: 0,
      axis: 0,
      startsWorked: false,
      floor: 0,
      modes: [{ duration: 3, demands: [{ ...demand, total: 3 * rate }] }],
    })),
    arcs: [],
    targets: [],
    promises: [],
  })
  const dates = noDates(p)
  const { impossible } = new SerialScheme(p).decode(p.arcs.order, p.firstMode, new Int32Array(3), dates)
  expect({ impossible, start: [...dates.start] }).toEqual({ impossible: [{ task: 1, demand: 1 }], start: [0, 0, 3] })
})
