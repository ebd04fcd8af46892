import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { applyEdit, type Edit, type Plan, PlanningError, schedule } from '../src/index.ts'
import { type GivenActivity, type GivenLink, given } from './given.ts'

const today = '2027-01-04'
const SIZE = 10

/** Plans of ten activities of two people, links forward with minimum and some maximum lags, with or without a levelling. */
const plans = fc
  .record({
    takes: fc.array(fc.constantFrom('1wd', '3wd', '8wd', '10ed', '1mo'), { minLength: SIZE, maxLength: SIZE }),
    who: fc.array(fc.constantFrom('ann', 'bea', ''), { minLength: SIZE, maxLength: SIZE }),
    links: fc.array(
      fc.record({
        from: fc.nat(SIZE - 1),
        to: fc.nat(SIZE - 1),
        how: fc.constantFrom('FS', 'FS+3wd', 'SS+2wd', 'FF+5ed', 'FS+0ed..20ed', 'SS+0wd..9wd'),
      }),
      { maxLength: 14 },
    ),
    order: fc.option(fc.shuffledSubarray(Array.from({ length: SIZE }, (_, i) => `a${i}`)), { nil: undefined }),
  })
  .map(({ takes, who, links, order }): Plan => {
    const activities: Record<string, GivenActivity> = {}
    takes.forEach((length, i) => {
      const personId = who[i] ?? ''
      activities[`a${i}`] = {
        takes: length,
        kind: length.endsWith('wd') ? 'work' : 'wait',
        assignments: personId ? [{ personId, hours: 8, source: 'yours' }] : [],
      }
    })
    const forward = links.filter(({ from, to }) => from < to)
    const person = (id: string) => ({
      id,
      name: id,
      role: 'compliance' as const,
      calendarId: 'five',
      hoursPerDay: 2,
      leave: [],
    })
    const levelling = { id: 'levelling', name: 'L', floors: [], choices: [], leastGainDays: 1 }
    return given({
      activities,
      links: forward.map(({ from, to, how }): GivenLink => [`a${from}`, `a${to}`, how]),
      more: { people: [person('ann'), person('bea')], ...(order && { levellings: [{ ...levelling, order }] }) },
    })
  })

const edits = fc.array(
  fc.oneof(
    fc
      .record({ activityId: fc.nat(SIZE - 1).map((i) => `a${i}`), week: fc.integer({ min: 1, max: 9 }) })
      .map(({ activityId, week }): Edit => ({ kind: 'moveActivity', activityId, startOn: `2027-02-0${week}` })),
    fc.record({ activityId: fc.nat(SIZE - 1).map((i) => `a${i}`), days: fc.integer({ min: 1, max: 12 }) }).map(
      ({ activityId, days }): Edit => ({
        kind: 'setEstimate',
        activityId,
        estimate: { low: days, likely: days, high: days, unit: 'wd', source: 'yours' },
      }),
    ),
    fc.record({ activityId: fc.nat(SIZE - 1).map((i) => `a${i}`), on: fc.integer({ min: 1, max: 9 }) }).map(
      ({ activityId, on }): Edit => ({
        kind: 'setConstraints',
        activityId,
        constraints: { fixed: `2027-03-0${on}` },
      }),
    ),
    fc.record({ activityId: fc.nat(SIZE - 1).map((i) => `a${i}`), hours: fc.integer({ min: 0, max: 30 }) }).map(
      ({ activityId, hours }): Edit => ({
        kind: 'setAssignments',
        activityId,
        assignments: hours > 0 ? [{ personId: 'ann', hours, source: 'yours' }] : [],
      }),
    ),
  ),
  { minLength: 1, maxLength: 4 },
)

/** A schedule as JSON, or why there is none. */
function wireOr(make: () => { toWire(): unknown }): unknown {
  try {
    return make().toWire()
  } catch (error) {
    if (error instanceof PlanningError) return error.code
    throw error
  }
}

test('after every edit the schedule is that of the edited plan from scratch', () => {
  fc.assert(
    fc.property(plans, edits, (plan, changes) => {
      let now = plan
      let dates = wireOr(() => schedule(plan, [], today)) === 'lags-contradict' ? undefined : schedule(plan, [], today)
      for (const edit of changes) {
        now = applyEdit(now, edit).plan
        const edited = now
        const before = dates
        if (!before) return
        const fresh = wireOr(() => schedule(edited, [], today))
        expect(wireOr(() => before.after(edited))).toEqual(fresh)
        dates = typeof fresh === 'string' ? undefined : before.after(edited)
      }
    }),
    { numRuns: 100 },
  )
})

test('a plan that changed in anything else is scheduled from the first', () => {
  const plan = given({ activities: { a: { takes: '3wd' }, b: { takes: '2wd' } }, links: [['a', 'b']] })
  const { plan: unlinked } = applyEdit(plan, { kind: 'unlinkActivities', linkId: 'l0' })
  expect(schedule(plan, [], today).after(unlinked).toWire()).toEqual(schedule(unlinked, [], today).toWire())
})
