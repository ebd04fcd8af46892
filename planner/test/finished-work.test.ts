import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { type Plan, type Progress, schedule, weeklyLoad, weeklyRoleLoad } from '../src/index.ts'
import { fact, given } from './given.ts'

const MONDAY = '2027-01-04'
const hours = (of: number) => [{ personId: 'ann', hours: of, source: 'yours' as const }]

/** Two weeks of Ann's whole time, then a milestone. */
const twoWeeks = (more: Partial<Plan> = {}) =>
  given({ activities: { policies: { takes: '10wd', assignments: hours(80) }, done: {} }, more })

const asked = (plan: Plan, progress: readonly Progress[], today: string) =>
  weeklyLoad(plan, schedule(plan, progress, today).toWire())[0]?.weeks.map(({ byProgram }) => byProgram['p'] ?? 0)

const finished = (from: string, to: string) => [fact('policies', 'started', from), fact('policies', 'finished', to)]

test('what is finished early asked for its planned hours a day on the days that it had, and for no more', () => {
  const wednesday = finished(MONDAY, '2027-01-06')
  expect(asked(twoWeeks(), wednesday, '2027-01-11')?.[0]).toBeCloseTo(24)
  expect(schedule(twoWeeks(), wednesday, '2027-01-11').overloads()).toEqual([])
})

test('what took longer than planned asked for its planned hours on all of its days', () => {
  const [first, second, third] = asked(twoWeeks(), finished(MONDAY, '2027-01-22'), '2027-01-25') ?? []
  expect([first, second, third].map((week) => Math.round((week ?? 0) * 3))).toEqual([80, 80, 80])
})

test('what is finished asks for nothing from today on, however much was planned', () => {
  const plan = given({
    activities: {
      a: { takes: '20wd', assignments: hours(160) },
      b: { takes: '20wd', assignments: hours(160) },
      done: {},
    },
  })
  const today = [fact('a', 'finished', MONDAY), fact('b', 'finished', MONDAY)]
  expect(asked(plan, today, MONDAY)?.every((week) => week === 0)).toBe(true)
  expect(schedule(plan, today, MONDAY).overloads()).toEqual([])
})

test('work that was finished at once on the same day in the past is too much for that day alone', () => {
  const plan = given({
    activities: {
      a: { takes: '20wd', assignments: hours(160) },
      b: { takes: '20wd', assignments: hours(160) },
      done: {},
    },
  })
  const [overload, ...others] = schedule(
    plan,
    [fact('a', 'finished', MONDAY), fact('b', 'finished', MONDAY)],
    '2027-01-05',
  ).overloads()
  expect(others).toEqual([])
  expect(overload).toMatchObject({ start: MONDAY, end: '2027-01-05', askedHours: 16, capacityHours: 8 })
})

test('a levelling gives the day on which work was finished to other work', () => {
  const plan = given({
    activities: {
      a: { takes: '20wd', assignments: hours(160) },
      b: { takes: '5wd', assignments: hours(40) },
      done: {},
    },
    more: {
      levellings: [{ id: 'l', name: 'First', order: ['a', 'b'], floors: [], choices: [], leastGainDays: 1 }],
    },
  })
  expect(schedule(plan, [fact('a', 'finished', MONDAY)], MONDAY).activity('b')?.start).toBe(MONDAY)
})

test('a role is asked as its people are', () => {
  const plan = given({
    activities: { policies: { takes: '10wd' }, done: {} },
  })
  const asking = {
    ...plan,
    activities: plan.activities.map((one) =>
      one.id === 'policies'
        ? {
            ...one,
            demands: [{ kind: 'role' as const, role: 'compliance' as const, hours: 80, source: 'yours' as const }],
          }
        : one,
    ),
  }
  const dates = schedule(asking, finished(MONDAY, '2027-01-06'), '2027-01-11')
  expect(weeklyRoleLoad(asking, dates.toWire())[0]?.weeks[0]?.byProgram['p']).toBeCloseTo(24)
  expect(dates.overloads()).toEqual([])
})

test('whenever it was finished, it asked for no more than planned and for nothing from the status date on', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 28 }), fc.integer({ min: 0, max: 20 }), (last, early) => {
      const day = (n: number) => `2027-01-${String(Math.min(n, 31)).padStart(2, '0')}`
      const facts = finished(MONDAY, day(last))
      const weeks = asked(twoWeeks(), facts, day(Math.max(4, last - early))) ?? []
      const all = weeks.reduce((sum, week) => sum + week, 0)
      const later = weeks
        .slice(Math.floor((Math.max(4, last - early) + 6 - 4) / 7))
        .reduce((sum, week) => sum + week, 0)
      expect(all).toBeLessThanOrEqual(80 + 1e-9)
      expect(later).toBe(0)
    }),
  )
})
