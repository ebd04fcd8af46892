import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { dayOf, isoOf, type Plan, plusDays, schedule, type Violation } from '../src/index.ts'
import { type GivenActivity, type GivenLink, given } from './given.ts'

const monday = '2027-01-04'

/** Plans of up to twelve activities of every kind with links that only point forward, some with a pinned lower bound. */
const plans = fc
  .record({
    takes: fc.array(fc.constantFrom('1wd', '3wd', '8wd', '20wd', '10ed', '45ed', '3mo', ''), {
      minLength: 3,
      maxLength: 12,
    }),
    links: fc.array(
      fc.record({
        from: fc.nat(11),
        to: fc.nat(11),
        how: fc.constantFrom('FS', 'FS+3wd', 'FS+10ed', 'FS+1mo', 'SS', 'SS+2wd', 'FF', 'FF+5ed', 'SF'),
      }),
      { maxLength: 18 },
    ),
    notBefore: fc.option(fc.constantFrom('2027-02-13', '2027-03-01', '2027-06-05'), { nil: undefined }),
  })
  .map(({ takes, links, notBefore }): Plan => {
    const activities: Record<string, GivenActivity> = {}
    takes.forEach((length, i) => {
      activities[`a${i}`] = {
        ...(length && { takes: length, kind: length.endsWith('wd') ? 'work' : 'wait' }),
        constraints: i === 1 && notBefore ? { notBefore } : {},
      }
    })
    const forward = links.filter(({ from, to }) => from < to && to < takes.length)
    return given({ activities, links: forward.map(({ from, to, how }): GivenLink => [`a${from}`, `a${to}`, how]) })
  })

const endsOf = (plan: Plan) =>
  schedule(plan, [], monday)
    .activities()
    .map(({ end }) => dayOf(end) as number)
const longer = (plan: Plan, at: number): Plan => ({
  ...plan,
  activities: plan.activities.map((activity, i) =>
    i === at && activity.estimate
      ? {
          ...activity,
          estimate: { ...activity.estimate, likely: activity.estimate.likely + 1, high: activity.estimate.high + 1 },
        }
      : activity,
  ),
})

test('every link holds, and nothing starts before the plan', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const planned = schedule(plan, [], monday)
      expect(planned.violations()).toEqual([] satisfies Violation[])
      for (const { start } of planned.activities()) expect(start >= monday).toBe(true)
    }),
  )
})

/** A longer activity whose finish is what waits starts earlier, and so may what waits for its start: true of starts only. */
const waitingToStart = plans.map(
  (plan): Plan => ({ ...plan, links: plan.links.filter(({ type }) => type === 'FS' || type === 'SS') }),
)

test('where links hold starts back, more work never finishes anything earlier', () => {
  fc.assert(
    fc.property(waitingToStart, fc.nat(11), (plan, at) => {
      const before = endsOf(plan)
      for (const [i, end] of endsOf(longer(plan, at)).entries()) expect(end).toBeGreaterThanOrEqual(before[i] ?? 0)
    }),
  )
})

test('undo all binding reasons and the activity moves at least a day earlier', () => {
  fc.assert(
    fc.property(plans, fc.nat(11), (plan, at) => {
      const activity = plan.activities[at % plan.activities.length]
      const planned = schedule(plan, [], monday).activity(activity?.id ?? '')
      if (!activity || !planned || planned.reasons.some(({ kind }) => kind === 'plan-start' || kind === 'status-date'))
        return
      const links = new Set(planned.reasons.map((reason) => ('linkId' in reason ? reason.linkId : undefined)))
      const free = planned.reasons.some(({ kind }) => kind === 'not-before')
      const undone: Plan = {
        ...plan,
        links: plan.links.filter(({ id }) => !links.has(id)),
        activities: plan.activities.map((one) => (one === activity && free ? { ...one, constraints: {} } : one)),
      }
      expect(dayOf(schedule(undone, [], monday).activity(activity.id)?.start ?? '')).toBeLessThan(dayOf(planned.start))
    }),
  )
})

test('a critical activity that starts a day later moves the report; one with float does not', () => {
  fc.assert(
    fc.property(plans, fc.nat(11), (plan, at) => {
      const i = at % plan.activities.length
      const activity = schedule(plan, [], monday).activities()[i]
      const float = activity?.floatFor['p']
      if (!activity || plan.activities[i]?.estimate?.unit !== 'ed' || float === undefined) return
      const moved = endsOf(delayed(plan, i, activity.start)).at(-1) !== endsOf(plan).at(-1)
      expect(moved).toBe(float < 1)
    }),
  )
})

const delayed = (plan: Plan, at: number, start: string): Plan => ({
  ...plan,
  activities: plan.activities.map((activity, i) =>
    i === at ? { ...activity, constraints: { notBefore: isoOf(plusDays(dayOf(start), 1)) } } : activity,
  ),
})

test('late dates are never before early dates when nothing is broken', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      for (const { totalFloat, freeFloat, start, lateStart } of schedule(plan, [], monday).activities()) {
        expect(lateStart >= start).toBe(true)
        expect(freeFloat).toBeLessThanOrEqual(totalFloat)
        expect(freeFloat).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})
