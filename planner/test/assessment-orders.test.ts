import { expect, test } from '@jest/globals'
import { compileOrders, daysBetween, monthsThrough, schedule, wakeInstantOn } from '../src/index.ts'
import { given, r2 } from './given.ts'

const phase = (id: string, kind: string) => ({ id, kind, name: id, advance: 'people' })
const slot = {
  constraints: {
    slots: [
      { start: '2027-09-06', end: '2027-09-13' },
      { start: '2027-08-02', end: '2027-08-09' },
    ],
  },
}

const plan = given({
  activities: {
    fix: { takes: '5ed' },
    tests: { takes: '10wd' },
    qa: { takes: '5wd', phaseId: 'qa', ...slot },
    letter: {},
    again: { takes: '5wd', phaseId: 'again' },
    inHand: {},
  },
  links: [['fix', 'tests']],
  more: {
    programs: [
      {
        ...r2('p', 'letter', 'inHand'),
        phases: [
          phase('work', 'performing-validation'),
          phase('qa', 'hitrust-qa'),
          phase('renewal', 'renewal'),
          phase('again', 'scoping'),
        ],
      },
    ] as never,
    controls: [
      {
        id: 'access',
        name: 'Access',
        cadence: 'continuous',
        scopeIds: [],
        programIds: ['p'],
        items: [
          { kind: 'policy', liveSince: '2027-01-01' },
          { kind: 'implemented', implementedBy: 'fix' },
          { kind: 'measured', liveSince: '2026-01-01' },
        ],
        testedBy: [{ programId: 'p', kinds: ['policy', 'implemented', 'measured'], activityId: 'tests' }],
      },
    ],
  },
})

const compiled = (changed = plan, on = '2027-01-04') => compileOrders(schedule(changed, [], on), 'p', 1)

test('items that have to run first are listed with their rule and the first day on which they may be tested', () => {
  expect(compiled().assessment?.incubating).toEqual([
    { controlId: 'access', kind: 'policy', rule: 'W01', days: 60, testableOn: '2027-03-02' },
    { controlId: 'access', kind: 'implemented', rule: 'W02', days: 90, testableOn: '2027-04-09' },
  ])
  const strict = { ...plan, settings: { ...plan.settings, incubation: '90/90' as const } }
  expect(compiled(strict).assessment?.incubating.map(({ testableOn }) => testableOn)).toEqual([
    '2027-04-01',
    '2027-04-09',
  ])
})

test('of an item whose cost somebody took nothing is asked', () => {
  const decision = {
    id: 'd',
    rule: 'W02',
    programId: 'p',
    choice: 'accept',
    decidedBy: 'ann',
    decidedOn: '2027-01-04',
    note: '',
  } as const
  expect(compiled({ ...plan, decisions: [decision] }).assessment?.incubating.map(({ rule }) => rule)).toEqual(['W01'])
})

test('the numbers are those of the level; only an r2 has an interim and a bridge', () => {
  const level = (of: 'e1' | 'i1' | 'r2') =>
    compiled({ ...plan, programs: plan.programs.map((program) => ({ ...program, level: of }) as never) }).assessment
  expect(
    [level('e1'), level('i1'), level('r2')].map((one) => [one?.validityMonths, one?.interim, one?.bridge]),
  ).toEqual([
    [12, undefined, undefined],
    [12, undefined, undefined],
    [24, { anniversaryMonths: 12, windowDays: 90 }, { beforeDays: 60, afterDays: 30, validDays: 90 }],
  ])
  expect(level('r2')).toMatchObject({
    fieldwork: { days: 90, warnDays: [30, 14, 7] },
    qa: { aheadDays: 365, blockDays: 7, blocks: ['2027-08-02', '2027-09-06'] },
    draft: { days: 30 },
  })
})

test('an e1 takes the newest version alone, an r2 any that is supported', () => {
  const versions = (of: 'e1' | 'r2') =>
    compiled({
      ...plan,
      startsOn: '2026-01-05',
      programs: plan.programs.map((program) => ({ ...program, level: of }) as never),
    }).assessment?.csfVersions.map(({ version, createUntil = '' }) => `${version} ${createUntil}`)
  expect(versions('e1')?.slice(-3)).toEqual(['11.6.0 2025-12-17', '11.7.0 2026-05-06', '11.8.0 '])
  expect(versions('r2')).toEqual(['11.0 ', '11.4.0 ', '11.6.0 ', '11.7.0 ', '11.8.0 '])
})

test('what a plan lists after a renewal is the next cycle', () => {
  expect(compiled().phases.map(({ phaseId, cycle }) => [phaseId, cycle])).toEqual([
    ['work', undefined],
    ['qa', undefined],
    ['again', 2],
  ])
})

test.each([
  ['2027-03-31', 24, '2029-03-31'],
  ['2027-02-28', 12, '2028-02-29'],
  ['2028-02-29', 12, '2029-02-28'],
])('certified on %s for %i months is certified through %s', (on, months, through) => {
  expect(monthsThrough(on, months)).toBe(through)
})

test('a day is a day over daylight saving, and its wake-up minute the local one', () => {
  expect(daysBetween('2027-03-13', '2027-03-15')).toBe(2)
  const wakes = (on: string) => wakeInstantOn(on, { timeZone: 'America/New_York', wakeAt: '02:30' })
  expect(['2027-03-13', '2027-03-14', '2027-11-07'].map(wakes)).toEqual([
    '2027-03-13T07:30:00Z',
    '2027-03-14T07:30:00Z',
    '2027-11-07T07:30:00Z',
  ])
})

test('limits are spoken of at the plan’s lead times where it names any; of an expiry months ahead as well', () => {
  const reminders = [{ id: 'reminders', leadDays: [2, 20] }]
  const { assessment } = compileOrders(schedule({ ...plan, reminders }, [], plan.startsOn), 'p', 1)
  expect([assessment?.fieldwork.warnDays, assessment?.draft.warnDays, assessment?.expiryWarnDays]).toEqual([
    [20, 2],
    [20, 2],
    [180, 90, 30, 20, 2],
  ])
})
