import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { dominates, paretoFront } from '../../src/scenarios/pareto-front.ts'

const weighed = fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(Infinity)), {
  minLength: 3,
  maxLength: 3,
})

test('the front is what nothing dominates, and whatever is off it is dominated by something on it', () => {
  fc.assert(
    fc.property(fc.array(weighed, { minLength: 1, maxLength: 9 }), (all) => {
      const front = paretoFront(all)
      const on = all.filter((_, i) => front[i])
      for (const [i, one] of all.entries()) expect(on.some((other) => dominates(other, one))).toBe(!front[i])
    }),
  )
})
