import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { solveExactly } from '../../src/exact/solve-exactly.ts'
import { searchLevelling } from '../../src/levelling/levelling-search.ts'
import { triedInEveryMode } from '../../src/proposal/every-mode.ts'
import { costOf, FREE, type Problem } from '../../src/schedule/problem.ts'
import { diceFrom, randomProblem, type Spice } from '../levelling/random-problem.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 31 })
const CHOICES: Spice = { tasks: 5, calendars: true, maximumLags: true, modes: true }
const ENOUGH = 100_000

/** Every mix of modes, one after the other. */
function allMixes({ count, firstMode, held }: Problem): readonly Int32Array[] {
  let mixes: readonly Int32Array[] = [firstMode.slice(0, count)]
  for (let i = 0; i < count; i++) {
    const first = firstMode[i] ?? 0
    const modes = held[i] === FREE ? (firstMode[i + 1] ?? 0) - first : 1
    mixes = mixes.flatMap((mix) => Array.from({ length: modes }, (_, k) => mix.with(i, first + k)))
  }
  return mixes
}

/** The least cost over all mixes, or that there is none. */
function cheapestMix(p: Problem): number | 'infeasible' {
  const costs = allMixes(p).map((mode) => solveExactly(p, { conflicts: ENOUGH, mode }).cost ?? Number.POSITIVE_INFINITY)
  const least = Math.min(...costs)
  return least < Number.POSITIVE_INFINITY ? least : 'infeasible'
}

test('deciding modes task by task proves what trying every mix proves', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const p = randomProblem(diceFrom(seed), CHOICES)
      fc.pre(allMixes(p).length > 1)
      const found = searchLevelling(p, { seed: 1, schedules: 50 })
      const known = { ...found, isOptimal: false, isInfeasible: false }
      const tried = triedInEveryMode(p, p.firstMode.slice(0, p.count), known, undefined)
      const proven = tried.isOptimal ? costOf(p, tried.dates.finish) : tried.isInfeasible ? 'infeasible' : 'open'
      expect(proven).toBe(cheapestMix(p))
    }),
    { numRuns: 100 },
  )
})

test('what mixes there are too many of is left as it is', () => {
  const p = randomProblem(diceFrom(4), { tasks: 600, modes: true })
  const found = searchLevelling(p, { seed: 1, schedules: 3 })
  const known = { ...found, isOptimal: false, isInfeasible: false }
  expect(triedInEveryMode(p, p.firstMode.slice(0, p.count), known, undefined)).toBe(known)
})
