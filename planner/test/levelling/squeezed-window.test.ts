import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { solveExactly } from '../../src/exact/solve-exactly.ts'
import { Evaluation } from '../../src/levelling/evaluation.ts'
import { improveAround } from '../../src/levelling/exact-steps.ts'
import { emptyIndividual, type Individual } from '../../src/levelling/individual.ts'
import { squeezedWindow } from '../../src/levelling/squeezed-window.ts'
import type { Problem } from '../../src/schedule/problem.ts'
import { diceFrom, randomOrder, randomProblem } from './random-problem.ts'

const LIMITS = { conflicts: 10_000, keepGoing: () => true, above: Number.NEGATIVE_INFINITY }
const seeds = fc.integer({ min: 0, max: 2 ** 31 })

function squeezed(p: Problem, seed: number, from: number, size: number) {
  const evaluation = new Evaluation(p, () => undefined)
  const x: Individual = emptyIndividual(p)
  x.order.set(randomOrder(diceFrom(seed), p))
  x.mode.set(p.firstMode.subarray(0, p.count))
  evaluation.decodeAndJustify(x)
  return { x, window: squeezedWindow(p, x.mode, { early: x.dates, ...evaluation.shiftedRight(x) }, from, size) }
}

test('a window of everything fits into less time exactly when there is something cheaper', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const p = randomProblem(diceFrom(seed), { tasks: 8 })
      const { x, window } = squeezed(p, seed, 0, p.count)
      if (!window || x.brokenDays > 0) return
      const { found } = improveAround(p, { ...x, dates: window.dates }, window.free, LIMITS)
      expect(found !== undefined).toBe((solveExactly(p, { conflicts: 10_000 }).cost ?? x.cost) < x.cost)
    }),
    { numRuns: 100 },
  )
})
