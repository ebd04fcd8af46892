import { expect, test } from '@jest/globals'
import { type Plan, type Progress, schedule } from '../src/index.ts'
import { fact, type Given, given } from './given.ts'

const monday = '2027-01-04'
const datesOf = (plan: Plan, progress: readonly Progress[] = [], statusDate = monday) =>
  Object.fromEntries(
    schedule(plan, progress, statusDate)
      .activities()
      .map(({ id, start, end }) => [id, `${start}/${end}`]),
  )
const dates = (facts: Given) => datesOf(given(facts))

test.each([
  ['FS over a weekend', 'FS', '2027-01-11/2027-01-13'],
  ['FS with two working days', 'FS+2wd', '2027-01-13/2027-01-15'],
  ['FS with two elapsed days lands on Monday', 'FS+2ed', '2027-01-11/2027-01-13'],
  ['FS with a month from the exclusive end', 'FS+1mo', '2027-02-09/2027-02-11'],
  ['SS', 'SS', '2027-01-04/2027-01-06'],
  ['SS with three working days', 'SS+3wd', '2027-01-07/2027-01-09'],
  ['FF: it ends when the other does', 'FF', '2027-01-07/2027-01-09'],
  ['SF: it ends when the other starts or later, never before the plan', 'SF', '2027-01-04/2027-01-06'],
  ['a lead of two working days', 'FS-2wd', '2027-01-07/2027-01-09'],
])('%s', (_, how, b) => {
  expect(dates({ activities: { a: { takes: '5wd' }, b: { takes: '2wd' } }, links: [['a', 'b', how]] })).toEqual({
    a: '2027-01-04/2027-01-09',
    b,
  })
})

test('a milestone lies after the day of what it ends', () => {
  const plan = given({ activities: { a: { takes: '5wd' }, done: {} }, links: [['a', 'done']] })
  const done = schedule(plan, [], monday).activity('done')
  expect([done?.start, done?.end, done?.lastDay]).toEqual(['2027-01-09', '2027-01-09', '2027-01-08'])
})

test('holidays and closures are not worked', () => {
  const calendars = [
    {
      id: 'five',
      name: 'Five',
      workingWeek: [1, 2, 3, 4, 5],
      holidays: [{ on: '2027-01-05', name: 'Tue' }],
      closures: [{ start: '2027-01-07', end: '2027-01-09', name: 'Thu and Fri' }],
    },
  ]
  expect(dates({ activities: { a: { takes: '3wd' } }, more: { calendars } })).toEqual({ a: '2027-01-04/2027-01-12' })
})

test('a maximum lag pulls the first activity later, not the second earlier', () => {
  const facts: Given = {
    activities: { first: { takes: '2wd' }, slow: { takes: '100ed', kind: 'wait' }, last: {} },
    links: [
      ['first', 'last', 'FS+0ed..30ed'],
      ['slow', 'last'],
    ],
  }
  expect(dates(facts)).toEqual({
    first: '2027-03-12/2027-03-16',
    slow: '2027-01-04/2027-04-14',
    last: '2027-04-14/2027-04-14',
  })
})

test('lags that cannot hold together are refused with the activities of the loop', () => {
  const plan = given({
    activities: { a: { takes: '1ed' }, b: { takes: '40ed' }, c: {} },
    links: [
      ['a', 'b'],
      ['b', 'c'],
      ['a', 'c', 'FS+0ed..30ed'],
    ],
  })
  expect(() => schedule(plan, [], monday)).toThrow(expect.objectContaining({ code: 'lags-contradict' }))
  try {
    schedule(plan, [], monday)
  } catch (error) {
    expect((error as { faults: { facts: { activities: string[] } }[] }).faults[0]?.facts.activities.toSorted()).toEqual(
      ['a', 'b', 'c'],
    )
  }
})

test('alignment waits for the first of a month or quarter; slots for a slot that holds the whole', () => {
  const aligned = (alignTo: 'month' | 'quarter') =>
    dates({ activities: { w: { takes: '3mo', kind: 'window', constraints: { alignTo } } } })
  expect(aligned('month')).toEqual({ w: '2027-02-01/2027-05-01' })
  expect(aligned('quarter')).toEqual({ w: '2027-04-01/2027-07-01' })
  const slots = [
    { start: '2027-01-11', end: '2027-01-13' },
    { start: '2027-02-01', end: '2027-02-08' },
  ]
  expect(dates({ activities: { a: { takes: '5wd', constraints: { slots } } } })).toEqual({ a: '2027-02-01/2027-02-06' })
})

test('as late as: it ends a buffer before its anchor starts', () => {
  const asLateAs = { anchorId: 'report', buffer: { value: 10, unit: 'ed' as const } }
  const facts: Given = {
    activities: {
      pentest: { takes: '5wd', constraints: { asLateAs } },
      window: { takes: '6mo', kind: 'window' },
      report: { takes: '5wd' },
    },
    links: [
      ['window', 'report'],
      ['pentest', 'report'],
    ],
  }
  expect(dates(facts)).toEqual({
    pentest: '2027-06-18/2027-06-25',
    window: '2027-01-04/2027-07-04',
    report: '2027-07-05/2027-07-10',
  })
})

test('a pin is never moved: what it breaks is said', () => {
  const plan = given({
    activities: { a: { takes: '5wd' }, b: { takes: '2wd', constraints: { fixed: '2027-01-06' } } },
    links: [['a', 'b']],
  })
  const planned = schedule(plan, [], monday)
  expect(planned.activity('b')?.start).toBe('2027-01-06')
  expect(planned.violations()).toEqual([
    {
      rule: 'N01',
      severity: 'forbids',
      subject: { programId: 'p', activityId: 'b' },
      shortDays: 3,
      facts: { from: 'a', link: 'l0' },
    },
  ])
  expect(planned.activity('a')?.totalFloat).toBe(-3)
})

test('what happened stands; what is left starts on the status date', () => {
  const plan = given({
    activities: { a: { takes: '5wd' }, b: { takes: '10wd' }, c: { takes: '1wd' } },
    links: [
      ['a', 'b'],
      ['b', 'c'],
    ],
  })
  const ledger = [
    fact('a', 'started', '2027-01-05'),
    fact('a', 'finished', '2027-01-13'),
    fact('b', 'started', '2027-01-14'),
  ]
  expect(datesOf(plan, ledger, '2027-01-18')).toEqual({
    a: '2027-01-05/2027-01-14',
    b: '2027-01-14/2027-01-28',
    c: '2027-01-28/2027-01-29',
  })
  expect(datesOf(plan, ledger, '2027-03-01')['b']).toBe('2027-01-14/2027-03-02')
  expect(datesOf(plan, [...ledger, fact('b', 'remaining', '2027-01-18', 2)], '2027-01-18')['c']).toBe(
    '2027-01-20/2027-01-21',
  )
  expect(datesOf(plan, [...ledger, fact('a', 'reopened', '2027-01-18')], '2027-01-18')['a']).toBe(
    '2027-01-05/2027-01-19',
  )
})

test('a finish that is taken back leaves the dates as they were before it', () => {
  const plan = given({ activities: { a: { takes: '5wd' }, b: { takes: '10wd' } }, links: [['a', 'b']] })
  const today = '2027-01-06'
  const under = [fact('a', 'started', '2027-01-05'), fact('a', 'remaining', '2027-01-06', 2)]
  for (const before of [[], under]) {
    const back = [fact('a', 'finished', today), fact('b', 'finished', today), fact('b', 'reopened', today)]
    const taken = datesOf(plan, [...before, ...back, fact('a', 'reopened', today)], today)
    expect(taken).toEqual(datesOf(plan, before, today))
  }
})

test('float and the critical path are per report', () => {
  const plan = given({
    activities: {
      shared: { takes: '5wd' },
      short: { takes: '2wd' },
      soon: {},
      long: { takes: '20wd', programId: 'q' },
      late: { programId: 'q' },
    },
    links: [
      ['shared', 'short'],
      ['short', 'soon'],
      ['shared', 'long'],
      ['long', 'late'],
    ],
    more: {
      programs: [
        {
          id: 'p',
          kind: 'soc2',
          name: 'p',
          scopeId: 'scope',
          phases: [{ id: 'work', kind: 'readiness', name: 'W', advance: 'people' }],
          reportInHandId: 'soon',
          type: 'type2',
          categories: ['security'],
        },
        {
          id: 'q',
          kind: 'soc2',
          name: 'q',
          scopeId: 'scope',
          phases: [{ id: 'work', kind: 'readiness', name: 'W', advance: 'people' }],
          reportInHandId: 'late',
          type: 'type2',
          categories: ['security'],
        },
      ],
    },
  })
  const planned = schedule(plan, [], monday)
  expect(planned.activity('shared')?.floatFor).toEqual({ p: 0, q: 0 })
  expect(planned.activity('short')?.criticalFor).toEqual(['p'])
  expect(planned.activity('long')?.criticalFor).toEqual(['q'])
})

test('far away dates are planned by the same calendar', () => {
  const activities = { a: { takes: '5wd', constraints: { notBefore: '2096-12-31' } }, b: { takes: '300wd' } }
  expect(dates({ activities, links: [['a', 'b']] })).toEqual({ a: '2096-12-31/2097-01-05', b: '2097-01-07/2098-03-01' })
})

test('a weekend between a milestone and the work after it is no float', () => {
  const plan = given({
    activities: { a: { takes: '5wd' }, signed: {}, b: { takes: '5wd' }, end: {} },
    links: [
      ['a', 'signed'],
      ['signed', 'b'],
      ['b', 'end'],
    ],
  })
  expect(
    schedule(plan, [], monday)
      .activities()
      .map(({ totalFloat, criticalFor }) => [totalFloat, criticalFor]),
  ).toEqual(Array.from({ length: 4 }, () => [0, ['p']]))
})
