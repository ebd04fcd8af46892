import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { dayOf, type Plan } from '../../src/index.ts'
import { bruteForce } from './brute-force.ts'
import { judgedLevelling } from './judged-levelling.ts'
import { DAYS_TRIED, smallPlans } from './small-plans.ts'

/** Plans tried in the suite; the environment variable asks for more. */
const PLANS = Number(process.env['OPTIMUM_PLANS'] ?? 200)
/** More than plans of seven activities need. */
const SCHEDULES = 2000

/** The report's end that levelling proposes; what is broken instead, where its dates cannot be kept. */
function found(plan: Plan): number | string {
  const levelled = judgedLevelling(plan, SCHEDULES)
  if (levelled.verdict !== 'feasible') return levelled.verdict
  if (levelled.broken.length > 0) return levelled.broken.map(({ rule, of }) => `${rule} ${of}`).join(', ')
  return levelled.noEarlierThan > levelled.finish ? 'a bound above the date' : levelled.finish
}

test('levelling finds the best date of the report that trying every day finds, and a date only where there is one', () => {
  fc.assert(
    fc.property(smallPlans, (plan) => {
      const until = dayOf(plan.startsOn) + DAYS_TRIED + 1
      const best = bruteForce({ plan, statusDate: plan.startsOn, until })
      const levelled = found(plan)
      if (best) expect(levelled).toBe(best.finish)
      else if (typeof levelled === 'number') expect(levelled).toBeGreaterThanOrEqual(until)
      else expect(levelled).toBe('infeasible')
    }),
    { numRuns: PLANS },
  )
})
