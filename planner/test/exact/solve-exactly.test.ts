import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { lowerBound } from '../../src/exact/lower-bound.ts'
import { solveExactly } from '../../src/exact/solve-exactly.ts'
import { costOf, type Problem } from '../../src/schedule/problem.ts'
import { cheapestByTrial, keepsEverything } from './brute-force.ts'
import { crowdedProblems, smallProblems } from './small-problems.ts'

const ENOUGH = 100_000

const rounded = (cost: number | undefined) => (cost === undefined ? undefined : Math.round(cost * 1e6) / 1e6)

const checkAgainstTrial = (held: 'stay' | 'strict') => (problem: Problem) => {
  const solved = solveExactly(problem, { conflicts: ENOUGH, strict: held === 'strict' })
  expect(rounded(solved.cost)).toBe(rounded(cheapestByTrial(problem, held)))
  expect(solved.status).toBe(solved.cost === undefined ? 'infeasible' : 'optimal')
  if (solved.dates) {
    expect(keepsEverything(problem, solved.dates, held)).toBe(true)
    expect(solved.cost).toBe(costOf(problem, solved.dates.finish))
  }
}

test('costs what the cheapest of all schedules costs, and finds none where there is none', () => {
  fc.assert(fc.property(smallProblems, checkAgainstTrial('stay')), { numRuns: 2000 })
})

test('finds the cheapest schedule of tasks that crowd on one resource', () => {
  fc.assert(fc.property(crowdedProblems, checkAgainstTrial('stay')), { numRuns: 200 })
})

test('holds held tasks to their arcs and resources when asked to be strict', () => {
  fc.assert(fc.property(smallProblems, checkAgainstTrial('strict')), { numRuns: 500 })
})

test('proves no bound above what the cheapest schedule costs', () => {
  fc.assert(
    fc.property(smallProblems, fc.nat(20), (problem, conflicts) => {
      const cheapest = cheapestByTrial(problem, 'stay') ?? Number.POSITIVE_INFINITY
      expect(lowerBound(problem, { conflicts })).toBeLessThanOrEqual(cheapest + 1e-6)
      expect(solveExactly(problem, { conflicts: 1 }).bound).toBeLessThanOrEqual(cheapest + 1e-6)
    }),
    { numRuns: 300 },
  )
})

test('improves a given schedule exactly as far as it can be improved', () => {
  fc.assert(
    fc.property(smallProblems, (problem) => {
      const { dates: incumbent } = solveExactly(problem, { conflicts: ENOUGH, firstOnly: true })
      fc.pre(incumbent !== undefined)
      const solved = solveExactly(problem, { conflicts: ENOUGH, ...(incumbent && { incumbent }) })
      expect(solved.status).toBe('optimal')
      expect(rounded(solved.cost)).toBe(rounded(cheapestByTrial(problem, 'stay')))
    }),
    { numRuns: 300 },
  )
})

test('moves only what is free to move', () => {
  fc.assert(
    fc.property(smallProblems, fc.nat(31), (problem, mask) => {
      const { dates: incumbent } = solveExactly(problem, { conflicts: ENOUGH, firstOnly: true })
      fc.pre(incumbent !== undefined)
      if (!incumbent) return
      const free = Uint8Array.from(incumbent.start, (_, i) => (mask >> i) & 1)
      const { dates } = solveExactly(problem, { conflicts: ENOUGH, incumbent, free })
      expect(dates && keepsEverything(problem, dates, 'stay')).toBe(true)
      expect([...free.keys()].filter((i) => !free[i] && dates?.start[i] !== incumbent.start[i])).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('finds nothing below the optimum, and says so', () => {
  fc.assert(
    fc.property(smallProblems, (problem) => {
      const { cost } = solveExactly(problem, { conflicts: ENOUGH })
      fc.pre(cost !== undefined)
      if (cost === undefined) return
      expect(solveExactly(problem, { conflicts: ENOUGH, below: cost }).status).toBe('infeasible')
      expect(solveExactly(problem, { conflicts: ENOUGH, below: cost + 1 }).status).toBe('optimal')
    }),
    { numRuns: 300 },
  )
})

test('the same problem gets the same answer twice', () => {
  fc.assert(
    fc.property(crowdedProblems, (problem) => {
      expect(solveExactly(problem, { conflicts: ENOUGH })).toEqual(solveExactly(problem, { conflicts: ENOUGH }))
    }),
    { numRuns: 100 },
  )
})
