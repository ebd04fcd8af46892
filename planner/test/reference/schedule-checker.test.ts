import { expect, test } from '@jest/globals'
import { dayOf } from '../../src/day.ts'
import type { Activity } from '../../src/plan/activities.ts'
import type { Choice } from '../../src/plan/levelling.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { type Given, given } from '../given.ts'
import { brokenBy } from './schedule-checker.ts'

const monday = '2027-01-04'

/** What `spans` (start and exclusive end as written) break, as `rule of`. */
function broken(plan: Plan, spans: Record<string, readonly [string, string, Choice?]>, statusDate = monday): string[] {
  const dated = new Map(
    Object.entries(spans).map(([id, [start, end, choice]]) => [
      id,
      { start: dayOf(start), end: dayOf(end), ...(choice && { choice }) },
    ]),
  )
  return brokenBy({ plan, progress: [], statusDate, dated }).map(({ rule, of }) => `${rule} ${of}`)
}

const one = (takes: string, constraints: Activity['constraints'] = {}, more: Given['more'] = {}) =>
  given({ activities: { a: { takes, constraints } }, more })

test('five working days end on Saturday, and any other end is a wrong duration', () => {
  expect(broken(one('5wd'), { a: [monday, '2027-01-09'] })).toEqual([])
  expect(broken(one('5wd'), { a: [monday, '2027-01-10'] })).toEqual(['duration a'])
})

test('a month from 31 January ends on the last of February', () => {
  const plan = given({ activities: { a: { takes: '1mo', kind: 'window' } } })
  expect(broken(plan, { a: ['2027-01-31', '2027-02-28'] })).toEqual([])
})

test('an activity without dates is all that is said', () => {
  expect(broken(one('5wd'), {})).toEqual(['not-dated a'])
})

test.each([
  ['work on a Saturday', one('5wd'), ['2027-01-09', '2027-01-16'], 'day-off a'],
  ['before its day', one('1wd', { notBefore: '2027-01-06' }), [monday, '2027-01-05'], 'not-before a'],
  ['after its last day', one('2wd', { notAfter: monday }), [monday, '2027-01-06'], 'not-after a'],
  ['beside its pin', one('1wd', { fixed: '2027-01-06' }), [monday, '2027-01-05'], 'fixed a'],
  ['off the first of a month', one('1wd', { alignTo: 'month' }), ['2027-02-02', '2027-02-03'], 'aligned a'],
  ['off a quarter', one('1wd', { alignTo: 'quarter' }), ['2027-02-01', '2027-02-02'], 'aligned a'],
  [
    'across the end of a slot',
    one('2wd', { slots: [{ start: monday, end: '2027-01-05' }] }),
    [monday, '2027-01-06'],
    'slot a',
  ],
] as const)('what lies %s is broken', (_, plan, [start, end], rule) => {
  expect(broken(plan, { a: [start, end] })).toEqual([rule])
})

test('work aligned to a month starts on its first worked day', () => {
  const plan = one('1wd', { alignTo: 'month' })
  expect(broken(plan, { a: ['2027-05-03', '2027-05-04'] })).toEqual([])
  expect(broken(plan, { a: ['2027-05-04', '2027-05-05'] })).toEqual(['aligned a'])
})

test('nothing starts before the plan or before the status date', () => {
  expect(broken(one('1wd'), { a: ['2027-01-01', '2027-01-02'] })).toEqual(['plan-start a', 'status-date a'])
  expect(broken(one('1wd'), { a: [monday, '2027-01-05'] }, '2027-01-05')).toEqual(['status-date a'])
})

test('a milestone lies after its day: the last day it may have is still inside', () => {
  const plan = given({ activities: { m: { constraints: { notBefore: '2027-01-08', notAfter: '2027-01-08' } } } })
  expect(broken(plan, { m: ['2027-01-09', '2027-01-09'] })).toEqual([])
  expect(broken(plan, { m: ['2027-01-08', '2027-01-08'] })).toEqual(['not-before m'])
  expect(broken(plan, { m: ['2027-01-10', '2027-01-10'] })).toEqual(['not-after m'])
})

const pair = (how: string) =>
  given({ activities: { a: { takes: '2wd' }, b: { takes: '2wd' } }, links: [['a', 'b', how]] })
const from = { a: ['2027-01-07', '2027-01-09'] } as const

test.each([
  ['FS', ['2027-01-11', '2027-01-13'], []],
  ['FS', ['2027-01-08', '2027-01-12'], ['min-lag l0']],
  ['FS+1wd', ['2027-01-11', '2027-01-13'], ['min-lag l0']],
  ['FS+1wd', ['2027-01-12', '2027-01-14'], []],
  ['FS+3ed', ['2027-01-12', '2027-01-14'], []],
  ['FS-1wd', ['2027-01-08', '2027-01-12'], []],
  ['FS-1wd', ['2027-01-07', '2027-01-09'], ['min-lag l0']],
  ['SS+0wd..1wd', ['2027-01-08', '2027-01-12'], []],
  ['SS+0wd..1wd', ['2027-01-11', '2027-01-13'], ['max-lag l0']],
  ['FF+1wd', ['2027-01-08', '2027-01-12'], []],
  ['FF+2wd', ['2027-01-08', '2027-01-12'], ['min-lag l0']],
  ['SF+5ed..6ed', ['2027-01-11', '2027-01-13'], []],
  ['SF+5ed..5ed', ['2027-01-11', '2027-01-13'], ['max-lag l0']],
  ['FS+1mo', ['2027-02-09', '2027-02-11'], []],
  ['FS+1mo', ['2027-02-08', '2027-02-10'], ['min-lag l0']],
] as const)('after Thursday and Friday, %s to %j breaks %j', (how, b, rules) => {
  expect(broken(pair(how), { ...from, b })).toEqual(rules)
})

const source = 'yours' as const
const ann = (hours: number, spread?: 'front' | 'back') => ({
  personId: 'ann',
  hours,
  source,
  ...(spread && { spread }),
})
const asking = (a: Partial<Activity>, more: Given['more'] = {}) =>
  given({ activities: { a: { takes: '4wd', ...a } }, more })
const fourDays = [monday, '2027-01-08'] as const

test('a person has eight hours a day, evenly spread', () => {
  expect(broken(asking({ assignments: [ann(32)] }), { a: fourDays })).toEqual([])
  const days = ['04', '05', '06', '07']
  expect(broken(asking({ assignments: [ann(33)] }), { a: fourDays })).toEqual(days.map(() => 'capacity person ann'))
})

test('two thirds of front- or back-loaded effort lie in one half', () => {
  const frontLoaded = asking({ assignments: [ann(30, 'front')] })
  expect(broken(frontLoaded, { a: fourDays })).toEqual(['capacity person ann', 'capacity person ann'])
  const bothEnds = asking({ assignments: [ann(16, 'front'), ann(16, 'back')] })
  expect(broken(bothEnds, { a: fourDays })).toEqual([])
})

const leave = [{ start: monday, end: '2027-01-08', name: 'Away' }]
const people = [
  { id: 'ann', name: 'Ann', role: 'compliance', calendarId: 'five', hoursPerDay: 8, leave: [] },
  { id: 'bob', name: 'Bob', role: 'compliance', calendarId: 'five', hoursPerDay: 4, leave },
] as Plan['people']

test('who is away for the whole of an activity cannot do it', () => {
  const plan = asking({ assignments: [{ personId: 'bob', hours: 1, source }] }, { people })
  expect(broken(plan, { a: fourDays })).toEqual(['no-day a person bob'])
})

test('a role has the hours of its people who are there, less what they are asked by name', () => {
  const role = (hours: number) => [{ kind: 'role' as const, role: 'compliance' as const, hours, source }]
  const asked = (hours: number) =>
    broken(asking({ assignments: [ann(8)], demands: role(hours) }, { people }), { a: fourDays })
  expect(asked(24)).toEqual([])
  expect(asked(25)).toEqual(Array.from({ length: 4 }, () => 'capacity role compliance'))
})

test('one of several people does all the hours, and it is the one who was chosen', () => {
  const demands = [{ kind: 'one-of' as const, personIds: ['ann', 'bob'], hours: 8, source }]
  const plan = asking({ demands }, { people })
  expect(broken(plan, { a: [...fourDays, { activityId: 'a', personIds: ['ann'] }] })).toEqual([])
  expect(broken(plan, { a: [...fourDays, { activityId: 'a', personIds: ['bob'] }] })).toEqual(['no-day a person bob'])
  expect(broken(plan, { a: [...fourDays, { activityId: 'a', personIds: ['eve'] }] })).toContain('choice a')
})

test('another mode takes its own time and its own share of the hours', () => {
  const plan = asking({ assignments: [ann(20)], modes: [{ duration: 2, hoursPercent: 75, source }] })
  const hurried = (end: string, duration: number) => broken(plan, { a: [monday, end, { activityId: 'a', duration }] })
  expect(hurried('2027-01-06', 2)).toEqual([])
  expect(hurried('2027-01-08', 2)).toEqual(['duration a'])
  expect(hurried('2027-01-07', 3)).toEqual(['choice a'])
})

test('a firm does so many things at once', () => {
  const firms = [{ id: 'cpa', name: 'CPA', kinds: ['cpa'], calendarId: 'five', atOnce: 1 }] as Plan['firms']
  const plan = given({ activities: { a: { takes: '1wd' }, b: { takes: '1wd' } }, more: { firms } })
  const both: Plan = { ...plan, activities: plan.activities.map((activity) => ({ ...activity, firmId: 'cpa' })) }
  const tuesday = ['2027-01-05', '2027-01-06'] as const
  expect(broken(both, { a: [monday, '2027-01-05'], b: tuesday })).toEqual([])
  expect(broken(both, { a: tuesday, b: tuesday })).toEqual(['capacity firm cpa'])
})

test('what has started is history: only what it asks from now on counts', () => {
  const plan = asking({ assignments: [ann(40)], constraints: { notBefore: '2027-02-01' } })
  const started = {
    id: 'f',
    activityId: 'a',
    kind: 'started',
    effectiveOn: monday,
    recordedAt: monday,
    actor: 'Ann',
  } as const
  const dated = new Map([['a', { start: dayOf(monday), end: dayOf('2027-01-08') }]])
  const found = brokenBy({ plan, progress: [started], statusDate: '2027-01-07', dated })
  expect(found).toEqual([{ rule: 'capacity', of: 'person ann', on: '2027-01-07' }])
})
