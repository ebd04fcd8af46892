import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { withLeastModes } from '../../src/levelling/least-modes.ts'
import { SerialScheme } from '../../src/levelling/serial-scheme.ts'
import { UsableModes } from '../../src/levelling/usable-modes.ts'
import { shortfallOf } from '../../src/schedule/arc-limits.ts'
import { finishAt } from '../../src/schedule/own-clock.ts'
import { type Dates, FREE, type Problem } from '../../src/schedule/problem.ts'
import { faultsOf } from './plain-serial-scheme.ts'
import { diceFrom, randomModes, randomOrder, randomProblem, type Spice } from './random-problem.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 31 })
const EVERYTHING: Spice = { tasks: 6, maximumLags: true, calendars: true, held: true, modes: true }
const noDates = ({ count }: Problem): Dates => ({ start: new Int32Array(count), finish: new Int32Array(count) })

test('dates that break nothing break nothing when any tasks ask for the least of their modes', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const dice = diceFrom(seed)
      const p = randomProblem(dice, EVERYTHING)
      const modes = new UsableModes(p)
      const least = withLeastModes(p, modes)
      fc.pre(least !== undefined)
      if (!least) return
      const mode = randomModes(dice, p)
      modes.keepPossible(mode)
      const dates = noDates(p)
      const { feasible } = new SerialScheme(p).decode(randomOrder(dice, p), mode, new Int32Array(p.count), dates)
      fc.pre(feasible)
      const rows = mode.map((row, i) => (p.held[i] === FREE && dice(3) > 0 ? (least.row[i] ?? row) : row))
      const finish = dates.finish.map((end, i) =>
        rows[i] === mode[i] ? end : finishAt(least.problem, i, rows[i] ?? 0, dates.start[i] ?? 0),
      )
      const relaxed = { start: dates.start, finish }
      expect(faultsOf(least.problem, relaxed, rows, (arc) => shortfallOf(least.problem, arc, relaxed))).toEqual([])
      expect(finish.every((end, i) => end <= (dates.finish[i] ?? 0))).toBe(true)
    }),
    { numRuns: 400 },
  )
})

test('of two ways to do a task the least has the shorter duration and only what both ask of somebody', () => {
  const p = randomProblem(diceFrom(1), { tasks: 1 })
  const two: Problem = {
    ...p,
    firstMode: Int32Array.of(0, 2),
    duration: Int32Array.of(4, 2),
    firstDemand: Int32Array.of(0, 2, 3),
    resource: Uint16Array.of(0, 1, 0),
    demandAxis: Uint16Array.of(0, 0, 0),
    total: Int32Array.of(8, 4, 6),
    spread: Uint8Array.of(0, 0, 0),
  }
  const least = withLeastModes(two, new UsableModes(two))
  const asked = least && {
    duration: least.problem.duration[2],
    resource: [...least.problem.resource.subarray(3)],
    aDay: [...least.problem.total.subarray(3)],
  }
  expect(asked).toEqual({ duration: 2, resource: [0], aDay: [2] })
})
