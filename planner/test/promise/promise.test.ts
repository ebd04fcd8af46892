import { expect, test } from '@jest/globals'
import {
  type Commitment,
  forecast,
  isoOf,
  dayOf,
  plusDays,
  type Plan,
  type PromiseQuestion,
  promiseCheck,
  questionFaults,
  revenueAtRisk,
} from '../../src/index.ts'
import { given } from '../given.ts'
import { delay, network, SCALE, STARTS_ON } from '../forecast/given-uncertain.ts'

const OPTIONS = { seed: 3, iterations: 512, schedules: 20 }
const after = (days: number): string => isoOf(plusDays(dayOf(STARTS_ON), days * SCALE))

/** One report after 4 to 12 days of the example, 6 most likely. */
const plan = (more: Partial<Plan> = {}): Plan => network({ work: [4, 6, 12], inHand: null }, [['work', 'inHand']], more)
const asked = (question: Partial<PromiseQuestion>, of: Plan = plan()) =>
  promiseCheck(of, [], STARTS_ON, { report: 'soc2-type2', by: after(12), ...question }, OPTIONS)

test.each([
  [13, 'yes'],
  [7, 'at-risk'],
  [4, 'no'],
] as const)('in hand within %i days: %s', (days, verdict) => {
  expect(asked({ by: after(days) }).verdict).toBe(verdict)
})

test('the answer says what its forecast leaves out', () => {
  const work = { takes: '10wd', assignments: [{ personId: 'ann', hours: 10, source: 'yours' as const }] }
  const manned = given({ startsOn: STARTS_ON, activities: { work, inHand: {} }, links: [['work', 'inHand']] })
  expect([asked({}, manned).notes, asked({}).notes]).toEqual([[{ code: 'people-do-not-bind' }], []])
})

test('the thresholds are the asker’s', () => {
  const question = { report: 'soc2-type2' as const, by: after(7) }
  const lenient = { ...OPTIONS, thresholds: { yesFrom: 0.5, noBelow: 0.01 } }
  expect(promiseCheck(plan(), [], STARTS_ON, question, lenient).verdict).toBe('yes')
})

test.each<readonly [Partial<PromiseQuestion>, readonly string[]]>([
  [{ scopeId: 'another' }, ['scope']],
  [{ categories: ['privacy'] }, ['categories']],
  [{ leastWindowMonths: 6 }, ['window']],
])('what no program gives is a no, with what it is not: %j', (question, unmet) => {
  const scopes = plan().scopes.flatMap((scope) => [scope, { ...scope, id: 'another' }])
  const answer = asked(question, plan({ scopes }))
  expect(answer).toMatchObject({ verdict: 'no', chance: 0, programId: 'p', fixes: [] })
  expect(answer.unmet).toEqual([...unmet])
})

test.each<readonly [Partial<PromiseQuestion>, string, string]>([
  [{ report: 'hitrust-r2' }, 'report-not-planned', '/report'],
  [{ outcome: 'certified' }, 'outcome-of-other-report', '/outcome'],
  [{ scopeId: 'moon' }, 'id-unknown', '/scopeId'],
  [{ by: '2027-01-03' }, 'promise-in-past', '/by'],
  [{ value: { minor: 1, currency: 'XYZ' } }, 'currency-unknown', '/value/currency'],
  [{ value: { minor: -1, currency: 'USD' } }, 'amount-negative', '/value/minor'],
])('what cannot be asked is refused with its place: %j', (question, code, path) => {
  expect(() => asked(question)).toThrow(expect.objectContaining({ faults: [expect.objectContaining({ code, path })] }))
})

test.each<readonly [Partial<PromiseQuestion>, readonly string[]]>([
  [{ report: 'hitrust-r2', categories: ['security'] }, ['/categories']],
  [{ report: 'hitrust-r2', leastWindowMonths: 6 }, ['/leastWindowMonths']],
  [{ report: 'soc2-type1', categories: ['security'], leastWindowMonths: 6 }, ['/leastWindowMonths']],
  [{ categories: ['security'], leastWindowMonths: 6 }, []],
])('what reports of a kind never have is refused, whatever the plan has: %j', (question, paths) => {
  const faults = questionFaults(plan(), STARTS_ON, { report: 'soc2-type2', by: after(12), ...question })
  expect(faults.flatMap(({ code, path }) => (code === 'option-of-other-report' ? [path] : []))).toEqual([...paths])
})

test('a plan without programs has no report to promise', () => {
  const [fault] = questionFaults({ ...plan(), programs: [] }, STARTS_ON, { report: 'soc2-type2', by: after(12) })
  expect(fault).toMatchObject({ code: 'report-not-planned', facts: { planned: [] } })
})

test('what may be lost is the value times the chance to miss', () => {
  const value = { minor: 1_000_000, currency: 'USD' }
  const { chance, atRisk } = asked({ by: after(7), value })
  expect(atRisk).toEqual({ minor: Math.round(1_000_000 * (1 - chance)), currency: 'USD' })
})

const promise = (id: string, more: Partial<Commitment> = {}): Commitment => ({
  id,
  customer: 'Acme',
  report: 'soc2-type2',
  programId: 'p',
  by: after(6),
  value: { minor: 1_000, currency: 'USD' },
  ...more,
})
const forecastWith = (commitments: Commitment[], more: Partial<Plan> = {}) =>
  forecast(plan({ commitments, ...more }), [], STARTS_ON, OPTIONS)

test('revenue at risk is the value times the chance to miss, and no deal counts twice', () => {
  const once = forecastWith([promise('a')])
  const twice = forecastWith([promise('a'), promise('b', { by: after(12) })])
  const [missed = 0] = once.deals.map((deal) => deal.missed)
  expect(missed).toBeGreaterThan(0.1)
  expect(revenueAtRisk(once)).toEqual([{ minor: Math.round(1_000 * missed), currency: 'USD' }])
  expect(revenueAtRisk(twice)).toEqual(revenueAtRisk(once))
  expect(revenueAtRisk(forecastWith([promise('a'), promise('b', { customer: 'Bolt' })]))).toEqual([
    { minor: Math.round(2_000 * missed), currency: 'USD' },
  ])
})

test('a certain delay past the date makes the promise a certain loss', () => {
  const late = forecastWith([promise('a')], { risks: [delay(100, 'work', 3 * SCALE)] })
  expect(late.promises).toEqual([{ commitmentId: 'a', chance: 0 }])
})

test('the wrong report is a loss whatever its date', () => {
  expect(forecastWith([promise('a', { report: 'soc2-type1', by: after(13) })]).deals[0]?.missed).toBe(1)
})

test.each([
  ['USD', undefined],
  ['EUR', undefined],
  ['JPY', { from: 'JPY', to: 'USD', on: STARTS_ON }],
])('a deal in %s: whether a rate is missing', (currency, rateMissing) => {
  const rated = plan({
    exchangeRates: [{ id: 'eur', from: 'EUR', to: 'USD', on: '2026-01-01', rate: '1.1', source: 'yours' }],
  })
  expect(asked({ value: { minor: 5, currency } }, rated).rateMissing).toEqual(rateMissing)
})
