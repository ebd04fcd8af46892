import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { dayOf, isoOf, type Levelling, type Plan, plusDays, schedule, scoreOf } from '../../src/index.ts'
import { DatesScore } from '../../src/proposal/dates-score.ts'
import { dated } from '../../src/schedule/dated.ts'
import { choiceOf, waysOf } from '../../src/schedule/ways.ts'
import { datedOrRefused, withDates } from '../reference/datable-plans.ts'
import { scoredPlans } from './scored-plans.ts'

/** Any order, some floors, any way of doing each activity. */
const levellingOf = (plan: Plan): fc.Arbitrary<Levelling> =>
  fc
    .record({
      order: fc.shuffledSubarray(
        plan.activities.map(({ id }) => id),
        { minLength: plan.activities.length },
      ),
      waits: fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 8, maxLength: 8 }),
      way: fc.array(fc.nat(7), { minLength: 8, maxLength: 8 }),
    })
    .map(({ order, waits, way }) => ({
      id: 'levelling',
      name: 'Any',
      order,
      floors: plan.activities.flatMap(({ id }, i) => {
        const days = waits[i] ?? 0
        return days > 0 ? [{ activityId: id, startOn: isoOf(plusDays(dayOf(plan.startsOn), days)) }] : []
      }),
      choices: plan.activities.flatMap((activity, i) => {
        const ways = waysOf(activity)
        const chosen = ways[(way[i] ?? 0) % ways.length]
        return ways.length > 1 && chosen ? [choiceOf(activity.id, chosen)] : []
      }),
      leastGainDays: 1,
    }))

test('columns of dates have the score that their schedule has', () => {
  const levelled = withDates(scoredPlans)
    .chain((plan) => levellingOf(plan).map((levelling) => ({ plan, after: { ...plan, levellings: [levelling] } })))
    .filter(({ after }) => datedOrRefused(after) !== undefined)
  fc.assert(
    fc.property(levelled, ({ plan, after }) => {
      const before = dated(plan, [], plan.startsOn)
      const { dates, compiled } = dated(after, [], plan.startsOn)
      // Dates that need longer tables are of another problem.
      fc.pre(compiled.problem.horizon === before.compiled.problem.horizon)
      const { brokenRules: _, ...said } = scoreOf(schedule(after, [], plan.startsOn), schedule(plan, [], plan.startsOn))
      expect(new DatesScore(before.compiled, before.dates).of(dates, compiled.mode)).toEqual({
        ...said,
        peakLoad: { percent: said.peakLoad?.percent ?? 0 },
      })
    }),
    { numRuns: 100 },
  )
})
