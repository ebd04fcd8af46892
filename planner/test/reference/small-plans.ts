/** Random plans small enough for the brute force: every kind of constraint that levelling has to keep, a few at a time. */
import * as fc from 'fast-check'
import { dayOf, isoOf, plusDays } from '../../src/day.ts'
import type { Activity, Constraints, Demand, Link } from '../../src/plan/activities.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { given } from '../given.ts'

/** Everything is tried up to this many days after the plan's start. */
export const DAYS_TRIED = 42
const MOST_ACTIVITIES = 6
const source = 'yours' as const

const at = (startsOn: string, days: number): string => isoOf(plusDays(dayOf(startsOn), days))

/** Two calendars with different days, one of them with a holiday; leave in the first weeks. */
const teams = (startsOn: string): fc.Arbitrary<Pick<Plan, 'calendars' | 'people' | 'firms'>> =>
  fc
    .record({
      holiday: fc.nat(20),
      sixDays: fc.boolean(),
      leaveFrom: fc.nat(14),
      leaveDays: fc.integer({ min: 1, max: 7 }),
      hours: fc.constantFrom(4, 6, 8),
    })
    .map(({ holiday, sixDays, leaveFrom, leaveDays, hours }) => ({
      calendars: [
        {
          id: 'five',
          name: 'Five days',
          workingWeek: [1, 2, 3, 4, 5],
          holidays: [{ on: at(startsOn, holiday), name: 'Holiday' }],
          closures: [],
        },
        {
          id: 'most',
          name: 'Most days',
          workingWeek: sixDays ? [1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7],
          holidays: [],
          closures: [],
        },
      ],
      people: [
        { id: 'ann', name: 'Ann', role: 'compliance' as const, calendarId: 'five', hoursPerDay: 8, leave: [] },
        {
          id: 'bob',
          name: 'Bob',
          role: 'compliance' as const,
          calendarId: 'most',
          hoursPerDay: hours,
          leave: [{ start: at(startsOn, leaveFrom), end: at(startsOn, leaveFrom + leaveDays), name: 'Away' }],
        },
        { id: 'eve', name: 'Eve', role: 'devops' as const, calendarId: 'five', hoursPerDay: 6, leave: [] },
      ],
      firms: [{ id: 'cpa', name: 'CPA', kinds: ['cpa' as const], calendarId: 'five', atOnce: 1 }],
    }))

/** Something that one in `outOf` has. */
const oneIn = <T>(outOf: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: outOf - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })

/** Hours a day of the activity, that two of them do not fit into one day; thirds of them have no rest. */
const hours = fc.constantFrom(1.5, 3, 3, 4.5)
const spread = fc.constantFrom('even', 'even', 'front', 'back')
const assignment = fc.record({
  personId: fc.constantFrom('ann', 'bob', 'eve'),
  hours,
  spread,
  source: fc.constant(source),
})
const demand: fc.Arbitrary<Demand> = fc.oneof(
  fc.record({
    kind: fc.constant('role' as const),
    role: fc.constantFrom('compliance' as const, 'devops' as const),
    hours,
    spread,
    source: fc.constant(source),
  }),
  fc.record({
    kind: fc.constant('one-of' as const),
    personIds: fc.shuffledSubarray(['ann', 'bob', 'eve'], { minLength: 2 }),
    hours,
    spread,
    source: fc.constant(source),
  }),
)

const constraints = (startsOn: string): fc.Arbitrary<Constraints> => {
  const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map((days) => at(startsOn, days))
  const slot = fc
    .record({ from: fc.integer({ min: 0, max: 25 }), days: fc.integer({ min: 2, max: 8 }) })
    .map(({ from, days }) => ({ start: at(startsOn, from), end: at(startsOn, from + days) }))
  return fc
    .record({
      notBefore: oneIn(6, day(0, 12)),
      notAfter: oneIn(8, day(8, 25)),
      slots: oneIn(9, fc.array(slot, { minLength: 1, maxLength: 2 })),
      alignTo: oneIn(12, fc.constantFrom('month' as const, 'quarter' as const)),
    })
    .map((all): Constraints => defined(all))
}

/** Without the members that are undefined: a document has none. */
const defined = (all: object): object =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))

const work = (startsOn: string): fc.Arbitrary<Partial<Activity>> =>
  fc
    .record({
      days: fc.integer({ min: 1, max: 4 }),
      unit: fc.constantFrom('wd' as const, 'wd' as const, 'wd' as const, 'ed' as const),
      calendarId: fc.constantFrom('five', 'most'),
      assignments: fc.array(assignment, { maxLength: 2 }),
      demands: oneIn(5, fc.array(demand, { minLength: 1, maxLength: 2 })),
      mode: oneIn(
        5,
        fc.record({
          duration: fc.integer({ min: 5, max: 6 }),
          hoursPercent: fc.constantFrom(50, 100, 150),
          source: fc.constant(source),
        }),
      ),
      firmId: oneIn(5, fc.constant('cpa')),
      constraints: constraints(startsOn),
    })
    .map(({ days, unit, mode, firmId, assignments, demands, ...rest }) => ({
      kind: 'work' as const,
      assignments: assignments.map((one) => ({ ...one, hours: one.hours * days })),
      estimate: { low: days, likely: days, high: days, unit, source },
      ...rest,
      ...(mode && { modes: [mode] }),
      ...(firmId && { firmId }),
      ...(demands && { demands: demands.map((one) => ({ ...one, hours: one.hours * days })) }),
    }))

const wait = (startsOn: string): fc.Arbitrary<Partial<Activity>> =>
  fc
    .record({ days: fc.integer({ min: 1, max: 6 }), isWindow: fc.boolean(), constraints: constraints(startsOn) })
    .map(({ days, isWindow, constraints }) => ({
      kind: isWindow ? ('window' as const) : ('wait' as const),
      estimate: { low: days, likely: days, high: days, unit: 'ed' as const, source },
      constraints,
    }))

const milestone: fc.Arbitrary<Partial<Activity>> = fc.constant({ kind: 'milestone' as const, constraints: {} })

/** A least lag, and a greatest one not below it. */
const lags: fc.Arbitrary<Pick<Link, 'min' | 'max'>> = fc.oneof(
  { weight: 8, arbitrary: lagsIn('wd', -2, 3) },
  { weight: 8, arbitrary: lagsIn('ed', -3, 5) },
  { weight: 1, arbitrary: lagsIn('mo', 0, 0) },
)

function lagsIn(unit: 'wd' | 'ed' | 'mo', from: number, to: number): fc.Arbitrary<Pick<Link, 'min' | 'max'>> {
  return fc
    .record({
      least: fc.integer({ min: from, max: to }),
      more: oneIn(2, fc.nat(4)),
      otherUnit: fc.constantFrom('ed' as const, 'wd' as const),
    })
    .map(({ least, more, otherUnit }) => ({
      min: { value: least, unit },
      ...(more !== undefined && { max: { value: least + more, unit: unit === 'mo' ? unit : otherUnit } }),
    }))
}

const link = fc.record({
  from: fc.nat(MOST_ACTIVITIES),
  to: fc.nat(MOST_ACTIVITIES),
  type: fc.constantFrom('FS', 'FS', 'SS', 'FF', 'SF'),
  lags,
})

/**
 * A plan of at most seven activities. Closed: nothing may end after `DAYS_TRIED`, so that what cannot be done by then
 * cannot be done; else the report waits for everything.
 */
export const smallPlans: fc.Arbitrary<Plan> = fc
  .record({ startsOn: fc.constantFrom('2027-01-25', '2027-03-24', '2027-06-01'), isClosed: fc.boolean() })
  .chain(({ startsOn, isClosed }) =>
    fc
      .record({
        team: teams(startsOn),
        activities: fc.array(
          fc.oneof(
            { weight: 6, arbitrary: work(startsOn) },
            { weight: 2, arbitrary: wait(startsOn) },
            { weight: 1, arbitrary: milestone },
          ),
          { minLength: 3, maxLength: MOST_ACTIVITIES },
        ),
        links: fc.array(link, { maxLength: MOST_ACTIVITIES }),
      })
      .map(({ team, activities, links }) => smallPlan(startsOn, isClosed, team, activities, links)),
  )

type GivenLink = {
  readonly from: number
  readonly to: number
  readonly type: Link['type']
  readonly lags: Pick<Link, 'min' | 'max'>
}

function smallPlan(
  startsOn: string,
  isClosed: boolean,
  team: Partial<Plan>,
  parts: readonly Partial<Activity>[],
  links: readonly GivenLink[],
): Plan {
  const base = given({ startsOn, activities: { report: {} } })
  const [blank] = base.activities
  if (!blank) return base
  const last = { notAfter: at(startsOn, DAYS_TRIED) }
  const activities = parts.map((part, i): Activity => {
    const activity = { ...blank, ...part, id: `a${i}`, name: `a${i}` }
    return isClosed ? { ...activity, constraints: { ...last, ...activity.constraints } } : activity
  })
  const report = isClosed ? { ...blank, constraints: last } : blank
  const between = links.filter(({ from, to }) => from < to && to < parts.length)
  const toReport = parts.map((_, i) => ({
    from: `a${i}`,
    to: 'report',
    type: 'FS' as const,
    min: { value: 0, unit: 'ed' as const },
  }))
  // In a closed plan some activities compete without leading to the report.
  const leading = isClosed ? toReport.filter((_, i) => i % 3 !== 1) : toReport
  const all = [
    ...between.map(({ from, to, type, lags }) => ({ from: `a${from}`, to: `a${to}`, type, ...lags })),
    ...leading,
  ]
  return {
    ...base,
    ...team,
    activities: [...activities, report],
    links: all.map((one, i) => ({ id: `l${i}`, ...one })),
  }
}
