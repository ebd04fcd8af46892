import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { solveExactly } from '../../src/exact/solve-exactly.ts'
import { dayOf, type Plan } from '../../src/index.ts'
import { compile } from '../../src/schedule/compile.ts'
import { bruteForce } from './brute-force.ts'
import { brokenBy } from './schedule-checker.ts'
import { DAYS_TRIED, smallPlans } from './small-plans.ts'

/** More dead ends than a plan of seven activities has. */
const CONFLICTS = 20_000

/** The exact method takes modes as they are given: here every activity has one. */
const oneWay = smallPlans.map(
  (plan): Plan => ({
    ...plan,
    activities: plan.activities.map(({ modes: _, demands = [], ...activity }) => ({
      ...activity,
      demands: demands.filter(({ kind }) => kind === 'role'),
    })),
  }),
)

const lastTried = (plan: Plan): number => dayOf(plan.startsOn) + DAYS_TRIED + 1

/** The report's end that the exact method proves best; what is broken, where its dates cannot be kept. */
function proven(plan: Plan): number | string {
  const { problem, mode } = compile(plan, [], plan.startsOn)
  const { status, dates } = solveExactly(problem, { conflicts: CONFLICTS, mode })
  if (!dates) return status === 'infeasible' ? 'none by then' : status
  const dated = new Map(
    plan.activities.map(({ id }, i) => [
      id,
      { start: problem.origin + (dates.start[i] ?? 0), end: problem.origin + (dates.finish[i] ?? 0) },
    ]),
  )
  const broken = brokenBy({ plan, progress: [], statusDate: plan.startsOn, dated })
  if (broken.length > 0) return broken.map(({ rule, of }) => `${rule} ${of}`).join(', ')
  const finish = dated.get(plan.programs[0]?.reportInHandId ?? '')?.end ?? 0
  return finish > lastTried(plan) ? 'none by then' : finish
}

test('the exact method proves the best date that trying every day finds, or that there is none', () => {
  fc.assert(
    fc.property(oneWay, (plan) => {
      const best = bruteForce({ plan, statusDate: plan.startsOn, until: lastTried(plan) })
      expect(proven(plan)).toBe(best?.finish ?? 'none by then')
    }),
    { numRuns: 200 },
  )
})
