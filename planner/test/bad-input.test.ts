import { expect, test } from '@jest/globals'
import { level, type Plan, parsePlan, schedule } from '../src/index.ts'
import { type GivenActivity, type GivenLink, given } from './given.ts'

const today = '2027-01-04'
const budget = { seed: 1, schedules: 200 }
const hours = (count: number, personId = 'ann') => [{ personId, hours: count, source: 'yours' as const }]
const levelled = (plan: Plan) => level(plan, [], today, budget)

test('a demand that no one can ever satisfy is named, and everything else is levelled all the same', () => {
  const plan = given({
    activities: {
      audit: { takes: '5wd', assignments: hours(100) },
      policies: { takes: '5wd', assignments: hours(40) },
      scans: { takes: '5wd', assignments: hours(40) },
      done: {},
    },
    links: [
      ['policies', 'done'],
      ['scans', 'done'],
    ],
  })
  const proposal = levelled(plan)
  expect(proposal.verdict).toBe('infeasible')
  expect(proposal.impossible).toEqual([
    { activityId: 'audit', resource: { kind: 'person', id: 'ann' }, askedHours: 20, capacityHours: 8 },
  ])
  expect(proposal.reports.map(({ after }) => after)).toEqual(['2027-01-15'])
})

test.each([
  ['without hours a day', { hoursPerDay: 0 }],
  ['whose calendar is closed for ever', { calendarId: 'closed' }],
])('a person %s can do nothing, and the proposal says whose work that is', (_, change) => {
  const never = { start: '2020-01-01', end: '2099-12-31', name: 'Closed' }
  const plan = given({
    activities: { work: { takes: '5wd', assignments: hours(10) }, done: {} },
    links: [['work', 'done']],
  })
  const { verdict, impossible } = levelled(
    parsePlan({
      ...plan,
      calendars: [...plan.calendars, { ...plan.calendars[0], id: 'closed', closures: [never] }],
      people: plan.people.map((person) => ({ ...person, ...change })),
    }),
  )
  expect([verdict, impossible.map(({ activityId }) => activityId)]).toEqual(['infeasible', ['work']])
})

test('pins that contradict each other are proven infeasible', () => {
  const plan = given({
    activities: {
      first: { takes: '5wd', constraints: { fixed: '2027-02-01' } },
      second: { takes: '5wd', constraints: { fixed: '2027-02-03' } },
    },
    links: [['first', 'second']],
  })
  expect(levelled(plan).verdict).toBe('infeasible')
})

test('two pins that ask one person for too much on the same days are proven infeasible, and stay visible', () => {
  const pinned: GivenActivity = { takes: '5wd', constraints: { fixed: '2027-02-01' }, assignments: hours(30) }
  const { verdict, overloads } = levelled(given({ activities: { a: pinned, b: pinned, done: {} } }))
  expect(verdict).toBe('infeasible')
  expect(overloads.map(({ start, end, activityIds }) => [start, end, activityIds])).toEqual([
    ['2027-02-01', '2027-02-06', ['a', 'b']],
  ])
})

test('lags that go round in a circle with positive length are refused with the activities of the loop, however long it is', () => {
  const count = 300
  const activities = Object.fromEntries(Array.from({ length: count }, (_, i) => [`a${i}`, { takes: '5wd' }]))
  const chain = Array.from({ length: count - 1 }, (_, i): GivenLink => [`a${i}`, `a${i + 1}`])
  const plan = given({ activities, links: [...chain, ['a0', `a${count - 1}`, 'SS+0ed..10ed']] })
  for (const computed of [() => schedule(plan, [], today), () => levelled(plan)])
    expect(computed).toThrow(expect.objectContaining({ code: 'lags-contradict' }))
})

test('an effort of a thousand million hours is refused with its place', () => {
  const plan = given({ activities: { a: { takes: '5wd' } } })
  const swollen = { ...plan, activities: plan.activities.map((one) => ({ ...one, assignments: hours(1e9) })) }
  expect(() => parsePlan(swollen)).toThrow(
    expect.objectContaining({
      faults: [expect.objectContaining({ code: 'document-invalid', path: '/activities/0/assignments/0/hours' })],
    }),
  )
})

const chainOf = (count: number, takes: string) =>
  given({
    activities: Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`a${i}`, { takes, assignments: hours(1) }]),
    ),
    links: Array.from({ length: count - 1 }, (_, i): GivenLink => [`a${i}`, `a${i + 1}`]),
  })

test('five thousand activities in one chain are scheduled and levelled', () => {
  const plan = chainOf(5000, '1wd')
  const end = '2046-03-02'
  expect(schedule(plan, [], today).reports()[0]?.inHandOn).toBe(end)
  expect(levelled(plan)).toMatchObject({ verdict: 'feasible', isOptimal: true, reports: [{ after: end }] })
})

test('a chain that goes on for centuries is refused with the first activity past the last day', () => {
  expect(() => schedule(chainOf(5000, '50wd'), [], today)).toThrow(
    expect.objectContaining({
      faults: [expect.objectContaining({ code: 'beyond-horizon', facts: expect.objectContaining({ id: 'a1021' }) })],
    }),
  )
})

test('work on a calendar that is closed until the last date that a plan may hold starts on that date', () => {
  const plan = given({ activities: { work: { takes: '5wd' } } })
  const closed = { start: '2020-01-01', end: '2099-12-31', name: 'Closed' }
  const never = { ...plan, calendars: plan.calendars.map((calendar) => ({ ...calendar, closures: [closed] })) }
  expect(schedule(never, [], today).activity('work')?.start).toBe('2099-12-31')
})
