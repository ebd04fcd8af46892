import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import {
  applyEdit,
  examplePlan,
  type Forecast,
  forecast,
  isoOf,
  level,
  type Plan,
  type Progress,
} from '../../src/index.ts'
import { given, r2 } from '../given.ts'
import { delay, INDEPENDENT, network, STARTS_ON } from './given-uncertain.ts'

const simulated = (plan: Plan, iterations = 1024): Forecast =>
  forecast(plan, [], STARTS_ON, { seed: 1, iterations, kernel: 'frozen' })

/** Tests by Ann for ten days, then a wait that is likely to last so many days, then submission. */
function assessed(low: number, likely: number, high: number): Plan {
  const plan = given({
    startsOn: STARTS_ON,
    activities: {
      first: { step: 'first-test', programId: 'h' },
      tests: {
        takes: '10wd',
        programId: 'h',
        assignments: [{ personId: 'ann', hours: 10, source: 'yours' }],
      },
      letter: { takes: '1ed', kind: 'wait', programId: 'h' },
      submission: { step: 'submission', programId: 'h' },
    },
    links: [
      ['first', 'tests'],
      ['tests', 'letter'],
      ['letter', 'submission'],
    ],
    more: { programs: [r2('h', 'submission', 'submission')], uncertainties: INDEPENDENT },
  })
  const people = plan.people.map((person) => ({
    ...person,
    hourlyRate: { minor: 10_000, currency: 'USD', source: 'yours' as const },
  }))
  const activities = plan.activities.map((activity) =>
    activity.id === 'letter'
      ? { ...activity, estimate: { low, likely, high, unit: 'ed' as const, source: 'yours' as const } }
      : activity,
  )
  return { ...plan, people, activities }
}

test('tests that grow too old are told with how often, how many days and what their hours cost', () => {
  const made = simulated(assessed(50, 60, 120))
  const [again] = made.recourse
  expect(again).toMatchObject({
    kind: 'done-again',
    rule: 'W05',
    programId: 'h',
    activityIds: ['tests'],
    meanMinor: 100_000,
  })
  expect(again?.share).toBeGreaterThan(0.05)
  expect(again?.share).toBeLessThan(0.5)
  expect(again?.kind === 'done-again' && again.meanDays).toBeGreaterThan(0)
})

test('hours of tests that are done again are in the total, and in no plan', () => {
  const { money, recourse } = simulated(assessed(50, 60, 120))
  const [again] = recourse
  expect(money.loaded).toMatchObject({ planned: 100_000, point: 100_000, p10: 100_000 })
  expect(money.loaded?.mean).toBe(100_000 + Math.round(100_000 * (again?.share ?? 0)))
})

test('where nothing is missed there is no recourse', () => {
  expect(simulated(assessed(20, 30, 40)).recourse).toEqual([])
})

test('a booking that is missed is told with how often and how many days', () => {
  const plan = given({
    startsOn: STARTS_ON,
    activities: {
      work: { takes: '10wd' },
      qa: { takes: '5ed', kind: 'wait', constraints: { slots: [{ start: '2027-01-18', end: '2027-01-25' }] } },
    },
    links: [['work', 'qa']],
    more: { uncertainties: INDEPENDENT, risks: [delay(50, 'work', 7)] },
  })
  expect(simulated(plan).recourse).toEqual([
    { kind: 'next-slot', activityId: 'qa', share: expect.closeTo(0.5, 1), meanDays: 7 },
  ])
})

test('a risk that delays what is pinned delays nothing, and the forecast says so', () => {
  const plan = given({
    startsOn: STARTS_ON,
    activities: { work: { takes: '10wd', constraints: { fixed: '2027-02-01' } }, done: {} },
    links: [['work', 'done']],
    more: { uncertainties: INDEPENDENT, risks: [delay(100, 'work', 5)] },
  })
  const made = simulated(plan, 256)
  expect(made.notes).toEqual([{ code: 'risk-meets-pin', riskId: 'late', activityId: 'work' }])
  expect(made.activities.activityIds).toEqual([])
})

const asksAnn = () =>
  given({
    startsOn: STARTS_ON,
    activities: {
      work: { takes: '10wd', assignments: [{ personId: 'ann', hours: 10, source: 'yours' }] },
      done: {},
    },
    links: [['work', 'done']],
    more: { uncertainties: INDEPENDENT },
  })
const accepted = (plan: Plan): Plan => {
  const { levelling } = level(plan, [], STARTS_ON, { seed: 1, schedules: 4, proves: false })
  return applyEdit(plan, { kind: 'acceptLevelling', levelling }).plan
}
const workDone: Progress = {
  id: 'f',
  kind: 'finished',
  activityId: 'work',
  effectiveOn: STARTS_ON,
  recordedAt: `${STARTS_ON}T12:00:00Z`,
  actor: 'ann',
}

test.each<readonly [string, Plan, readonly Progress[], readonly string[]]>([
  ['asks somebody', asksAnn(), [], ['people-do-not-bind']],
  ['asks nobody', network({ wait: [1, 2, 3], done: null }, [['wait', 'done']]), [], []],
  ['asks somebody in an accepted order', accepted(asksAnn()), [], []],
  ['asked somebody for what is finished', asksAnn(), [workDone], []],
])('that people do not bind is told of a plan that %s: %#', (_, plan, progress, codes) => {
  const { notes } = forecast(plan, progress, STARTS_ON, { seed: 1, iterations: 256, answers: [] })
  expect(notes.map(({ code }) => code)).toEqual(codes)
})

test('activities end as their milestones do, and what is certain is left out', () => {
  const today = '2027-04-14'
  const { plan, progress } = examplePlan(today)
  const { activities, milestones, iterations } = forecast(plan, progress, today, { seed: 1, iterations: 700 })
  const told = activities.activityIds.map((id, k) => [
    id,
    ...[activities.p10, activities.p50, activities.p80, activities.p90].map((days) => {
      const day = days[k]
      return day === undefined ? '' : isoOf(day)
    }),
  ])
  const uncertain = milestones.filter(({ p10, p90 }) => p10 !== p90)
  expect(iterations).toBe(700)
  expect(told).toEqual(
    expect.arrayContaining(uncertain.map(({ activityId, p10, p50, p80, p90 }) => [activityId, p10, p50, p80, p90])),
  )
  expect(told.length).toBeGreaterThan(uncertain.length)
})

test('no risk brings a report forward or saves money', () => {
  const { plan } = examplePlan('2027-04-14')
  const risks = plan.risks ?? []
  fc.assert(
    fc.property(
      fc.integer(),
      fc.array(fc.integer({ min: 0, max: 99 }), { minLength: risks.length, maxLength: risks.length }),
      (seed, chances) => {
        const other = { ...plan, risks: risks.map((risk, k) => ({ ...risk, probabilityPercent: chances[k] ?? 0 })) }
        const made = forecast(other, [], plan.startsOn, { seed, iterations: 256, answers: [] })
        for (const { reports, cost } of made.risks)
          for (const { effect } of [...reports, ...(cost ? [cost] : [])]) {
            if (!effect) continue
            expect(effect.p80Without).toBeLessThanOrEqual(effect.p80)
            expect(effect.meanWithout).toBeLessThanOrEqual(effect.mean)
          }
      },
    ),
    { numRuns: 5 },
  )
})
