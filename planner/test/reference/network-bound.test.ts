import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { dayOf, type Plan, schedule } from '../../src/index.ts'
import { bruteForce } from './brute-force.ts'
import { DAYS_TRIED, smallPlans } from './small-plans.ts'

/** The network knows one duration of each activity; a longer mode may let what waits for its finish start earlier. */
const oneMode = smallPlans.map(
  (plan): Plan => ({ ...plan, activities: plan.activities.map(({ modes: _, ...activity }) => activity) }),
)

test('no schedule that people can keep has the report before the network pass does', () => {
  fc.assert(
    fc.property(oneMode, (plan) => {
      const until = dayOf(plan.startsOn) + DAYS_TRIED + 1
      const optimum = bruteForce({ plan, statusDate: plan.startsOn, until })
      fc.pre(optimum !== undefined)
      expect(schedule(plan, [], plan.startsOn).spanOf('report')?.end).toBeLessThanOrEqual(optimum?.finish ?? 0)
    }),
    { numRuns: 150 },
  )
})
