import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import {
  type Activity,
  applyEdit,
  compareScores,
  type HeldReport,
  level,
  type Plan,
  type Schedule,
  schedule,
} from '../../src/index.ts'
import { polished } from '../../src/proposal/polished.ts'
import { SerialScheme } from '../../src/levelling/serial-scheme.ts'
import { precedenceOrder } from '../../src/schedule/precedence-order.ts'
import { DatesScore } from '../../src/proposal/dates-score.ts'
import { type GivenActivity, type GivenLink, given, r2, soc2 } from '../given.ts'
import { datedOrRefused } from '../reference/datable-plans.ts'
import { scoredPlans } from './scored-plans.ts'

const monday = '2027-01-04'
const source = 'yours' as const
const by = (personId: string, hours: number) => [{ personId, hours, source }]

const levellingOf = (plan: Plan) => level(plan, [], monday, { seed: 1, schedules: 300 }).levelling

/** The schedule with the proposed levelling accepted. */
const levelled = (plan: Plan): Schedule =>
  schedule(applyEdit(plan, { kind: 'acceptLevelling', levelling: levellingOf(plan) }).plan, [], monday)

const person = (id: string, minor: number, hoursPerDay = 8): Plan['people'][number] => ({
  id,
  name: id,
  role: 'compliance',
  calendarId: 'five',
  hoursPerDay,
  leave: [],
  hourlyRate: { minor, currency: 'USD', source },
})

const changed = (plan: Plan, id: string, more: Partial<Activity>): Plan => ({
  ...plan,
  activities: plan.activities.map((one) => (one.id === id ? { ...one, ...more } : one)),
})

const oneOf = (personIds: string[], hours: number): Partial<Activity> => ({
  demands: [{ kind: 'one-of', personIds, hours, source }],
})

test('of two people who are as free, the cheaper one does it', () => {
  const plan = given({
    activities: { work: { takes: '5wd' }, done: {} },
    links: [['work', 'done']],
    more: { people: [person('dear', 9_000), person('cheap', 6_000)] },
  })
  expect(levelled(changed(plan, 'work', oneOf(['dear', 'cheap'], 20))).activity('work')?.choice?.personIds).toEqual([
    'cheap',
  ])
})

test('the cheaper person is left aside where the busiest week would grow: load counts before money', () => {
  const plan = given({
    activities: { work: { takes: '5wd' }, done: {} },
    links: [['work', 'done']],
    more: { people: [person('dear', 9_000), person('cheap', 6_000, 4)] },
  })
  expect(levelled(changed(plan, 'work', oneOf(['dear', 'cheap'], 20))).activity('work')?.choice?.personIds).toEqual([
    'dear',
  ])
})

test('work is stretched where that costs less and no report waits for it', () => {
  const plan = given({
    activities: { work: { takes: '5wd', assignments: by('ann', 20) }, long: { takes: '15wd' }, done: {} },
    links: [
      ['work', 'done'],
      ['long', 'done'],
    ],
    more: { people: [person('ann', 9_000)] },
  })
  const stretchable = changed(plan, 'work', { modes: [{ duration: 10, hoursPercent: 80, source }] })
  expect(levelled(stretchable).activity('work')?.choice?.duration).toBe(10)
})

/** Two reports that compete for Ann, of equal weight: whichever comes first, their dates add up to the same. */
const twoReports = (reportsHeld: readonly HeldReport[]): Plan => {
  const week: GivenActivity = { takes: '5wd', assignments: by('ann', 40) }
  const links: GivenLink[] = [
    ['first', 'firstDone'],
    ['second', 'secondDone'],
  ]
  return given({
    activities: {
      first: week,
      firstDone: {},
      second: { ...week, programId: 'q' },
      secondDone: { programId: 'q' },
    },
    links,
    more: { programs: [soc2('p', 'firstDone'), soc2('q', 'secondDone')], reportsHeld: [...reportsHeld] },
  })
}

test.each([
  ['p', '2027-01-08', '2027-01-15'],
  ['q', '2027-01-15', '2027-01-08'],
])('of two reports that add up to the same days, %s comes first when it is the one without cover', (id, p, q) => {
  // A period that ended on 4 October and a bridge letter of three months: covered until 4 January.
  const period = { start: '2026-04-04', end: '2026-10-04' }
  const held = [{ id: 'held', kind: 'soc2-type2', scopeId: 'scope', programId: id, issuedOn: '2026-11-01', period }]
  const dates = levelled(twoReports(held as HeldReport[]))
  expect(dates.reports().map(({ inHandOn }) => inHandOn)).toEqual([p, q])
})

/** A letter that can be signed at once, three weeks of work before the report, and a certification that is held. */
const certifying = (expiresOn: string): Plan =>
  given({
    activities: { letter: {}, work: { takes: '15wd' }, inHand: {} },
    links: [
      ['work', 'inHand'],
      ['letter', 'inHand'],
    ],
    more: {
      programs: [r2('p', 'letter', 'inHand')],
      reportsHeld: [{ id: 'held', kind: 'hitrust-r2', scopeId: 'scope', issuedOn: '2025-01-15', expiresOn }],
    },
  })

test.each([
  ['on the day before the old certification expires', '2027-01-16', '2027-01-15'],
  ['as late as the report allows', '2027-03-01', '2027-01-22'],
])('a letter is signed %s, and the report comes no later', (_, expiresOn, signed) => {
  const [report] = levelled(certifying(expiresOn)).reports()
  expect(report).toMatchObject({ certifiedFrom: signed, inHandOn: '2027-01-22' })
})

test('nothing accepted moves for fewer days of validity than the levelling says', () => {
  const before = '2027-01-16'
  const plan = applyEdit(certifying(before), {
    kind: 'acceptLevelling',
    levelling: { ...levellingOf(certifying('2027-01-01')), leastGainDays: 30 },
  }).plan
  expect(level(plan, [], monday, { seed: 1, schedules: 300 }).moves).toEqual([])
})

test('a polish never makes dates worse, and some better', () => {
  let better = 0
  fc.assert(
    fc.property(scoredPlans, fc.array(fc.nat(9), { minLength: 8, maxLength: 8 }), (plan, ranks) => {
      const now = datedOrRefused(plan)
      if (!now) return
      const { problem: p, mode } = now.compiled
      const order = precedenceOrder(
        p,
        Float64Array.from({ length: p.count }, (_, i) => ranks[i] ?? 0),
      )
      const dates = { start: new Int32Array(p.count), finish: new Int32Array(p.count) }
      const floors = new Int32Array(p.count)
      new SerialScheme(p).decode(order, mode, floors, dates)
      const after = polished(now.compiled, { order, mode, floors, dates }, now.dates, 60)
      const scores = new DatesScore(now.compiled, now.dates)
      const difference = compareScores(scores.of(after.dates, after.mode), scores.of(dates, mode))
      if (difference < 0) better++
      expect(difference).toBeLessThanOrEqual(0)
    }),
    { numRuns: 200 },
  )
  expect(better).toBeGreaterThan(0)
})
