import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import {
  type Actual,
  budget,
  type BudgetOptions,
  type CostItem,
  examplePlan,
  forecast,
  type Plan,
  type Progress,
  schedule,
} from '../../src/index.ts'
import { invoice, item, planWith, time } from '../budget/given-budget.ts'

const TOTALS = ['external', 'incremental', 'loaded'] as const
const ON = '2027-04-14'

const GROUPINGS: readonly NonNullable<BudgetOptions['groupedBy']>[] = [
  ['program', 'category'],
  ['category'],
  ['vendor'],
  ['cost-centre', 'program'],
]

/** The reserve adds up over the rows and the periods of a grouping, and lies in none that is over. */
function expectOneReserve(
  asked: BudgetOptions,
  plan: Plan,
  progress: readonly Progress[],
  ledger: readonly Actual[],
  minor: number | undefined,
): void {
  for (const basis of ['cash', 'accrual'] as const) {
    const told = budget(schedule(plan, progress, ON), ledger, { ...asked, basis, by: 'month' })
    const { sum, periods } = told
    expect(sum.chance?.reserve).toBe(minor)
    expect(sum.rows.reduce((all, { chance }) => all + (chance?.reserve ?? 0), 0)).toBe(minor)
    for (const { chance } of [sum, ...sum.rows]) {
      const byPeriod = chance?.reserveByPeriod ?? []
      expect(byPeriod.reduce((all, part) => all + part, 0)).toBe(chance?.reserve)
      expect(byPeriod.filter((part, k) => part !== 0 && (periods[k]?.end ?? '') <= ON)).toEqual([])
    }
  }
}

/** Both say the same of every total: what is planned and forecast, and what is held above the forecast. */
function expectOneMoney(plan: Plan, progress: readonly Progress[], ledger: readonly Actual[]): void {
  const made = forecast(plan, progress, ON, { seed: 1, iterations: 256, answers: [], actuals: ledger })
  for (const total of TOTALS) {
    const asked = { basis: 'cash', total, by: 'year', forecast: made } as const
    const { sum } = budget(schedule(plan, progress, ON), ledger, asked)
    expect([total, made.money[total]?.planned]).toEqual([total, sum.planned.total])
    expect([total, made.money[total]?.point]).toEqual([total, sum.forecast.total])
    const reserve = made.money.reserves.find((one) => one.total === total)
    expect(reserve?.minor).toBe(Math.max(0, (made.money[total]?.p80 ?? 0) - sum.forecast.total))
    for (const groupedBy of GROUPINGS) expectOneReserve({ ...asked, groupedBy }, plan, progress, ledger, reserve?.minor)
  }
}

const items = fc.array(
  fc.record({
    minor: fc.integer({ min: 3, max: 9_999_999 }),
    share: fc.integer({ min: 0, max: 100 }),
    currency: fc.constantFrom('USD', 'EUR', 'JPY'),
    renewals: fc.integer({ min: 0, max: 2 }),
    isSigned: fc.boolean(),
    taxPercent: fc.constantFrom(0, 8.25),
    invoiced: fc.array(fc.integer({ min: 1, max: 9_999_999 }), { maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 4 },
)

const itemOf = (one: typeof items extends fc.Arbitrary<readonly (infer T)[]> ? T : never, k: number) =>
  item(`i${k}`, one.minor, {
    programIds: ['p', 'q'],
    allocation: [
      { programId: 'p', percent: one.share },
      { programId: 'q', percent: 100 - one.share },
    ],
    taxPercent: one.taxPercent,
    ...(k > 0 && { vendor: `Vendor ${k % 2}`, costCentre: `Centre ${k}` }),
    amount: {
      low: Math.floor(one.minor / 2),
      likely: one.minor,
      high: one.minor * 3,
      currency: one.currency,
      source: 'yours',
    },
    ...(one.isSigned && { contract: { signedOn: '2027-01-04', amount: { minor: one.minor, currency: one.currency } } }),
    ...(one.renewals > 0 && { subscription: { months: 12, renewals: one.renewals, escalationPercent: 3 } }),
  })

test('what the forecast has as planned and as its point estimate is what the budget has, to the cent, in every total', () => {
  fc.assert(
    fc.property(items, fc.boolean(), fc.integer({ min: 1, max: 60 }), (made, isContractor, hours) => {
      const base = planWith({})
      const plan = planWith({
        costItems: made.map(itemOf),
        exchangeRates: (['EUR', 'JPY'] as const).map((from) => ({
          id: from,
          from,
          to: 'USD',
          rate: from === 'EUR' ? '1.0842' : '0.0067',
          on: '2027-01-01',
          source: 'yours',
        })),
        people: base.people.map((person) => ({
          ...person,
          ...(isContractor && { engagement: 'contractor' as const }),
        })),
      })
      const invoices = made.flatMap(({ invoiced, currency }, k) =>
        invoiced.map((minor, n) =>
          invoice(`i${k}-${n}`, `i${k}`, minor, '2027-02-01', { amount: { minor, currency } }),
        ),
      )
      expectOneMoney(plan, [], [])
      expectOneMoney(plan, [], [...invoices, time('t', 'work', '2027-01-05', hours)])
    }),
    { numRuns: 20 },
  )
})

test('the same holds for the example, whose second program does not pay for shared evidence twice', () => {
  const { plan, progress, actuals } = examplePlan(ON)
  expectOneMoney(plan, progress, [])
  expectOneMoney(plan, progress, actuals)
})

test('what was invoiced above its estimate is in the forecast, and in no reserve', () => {
  const estimate = { low: 40_000, likely: 50_000, high: 80_000, currency: 'USD', source: 'yours' as const }
  const plan = planWith({ costItems: [item('open', 50_000, { amount: estimate }), item('fee', 100_000)] })
  const reserveWith = (ledger: readonly Actual[]) =>
    forecast(plan, [], ON, { seed: 1, iterations: 1024, answers: [], actuals: ledger }).money.reserves[0]
  const dearer = [invoice('i', 'fee', 130_000, '2027-02-01', { paidOn: '2027-02-02' })]
  expect(reserveWith([])?.minor).toBeGreaterThan(0)
  expect(reserveWith(dearer)).toEqual(reserveWith([]))
})

const RANGE = { low: 400_000, likely: 500_000, high: 800_000, currency: 'USD', source: 'yours' as const }

test.each<readonly [string, readonly Actual[], fixed: number, share: number]>([
  ['nothing is invoiced', [], 0, 1],
  ['an invoice of nothing', [invoice('i', 'fee', 0, '2027-02-01')], 0, 1],
  ['a credit note', [invoice('i', 'fee', -10_000, '2027-02-01')], -10_000, 1],
  ['a fiftieth is invoiced', [invoice('i', 'fee', 10_000, '2027-02-01')], 10_000, 0.98],
  [
    'a part is invoiced, and paid',
    [invoice('i', 'fee', 200_000, '2027-02-01', { paidOn: '2027-02-02' })],
    200_000,
    0.6,
  ],
  [
    'an invoice is taken back in part',
    [invoice('i', 'fee', 200_000, '2027-02-01'), invoice('c', 'fee', -100_000, '2027-02-02')],
    100_000,
    0.8,
  ],
  ['all of it is invoiced', [invoice('i', 'fee', 500_000, '2027-02-01')], 500_000, 0],
  ['more than all of it is', [invoice('i', 'fee', 600_000, '2027-02-01')], 600_000, 0],
  ['a part is invoiced as the last', [invoice('i', 'fee', 200_000, '2027-02-01', { final: true })], 200_000, 0],
])('only what is left of a price varies: %s', (_, ledger, fixed, share) => {
  const plan = planWith({ costItems: [item('fee', 0, { amount: RANGE })] })
  const simulated = (actuals: readonly Actual[]) =>
    forecast(plan, [], ON, { seed: 1, iterations: 1024, answers: [], actuals }).money.external?.quantiles ?? []
  const whole = simulated([])
  const left = simulated(ledger)
  expect(left).toHaveLength(101)
  // Each is rounded to the cent.
  for (const [p, minor] of left.entries()) expect(Math.abs(minor - (fixed + share * (whole[p] ?? 0)))).toBeLessThan(1.5)
})

test('renewals vary when the first term is invoiced', () => {
  const yearly = (renewals: number) =>
    planWith({
      costItems: [item('tool', 0, { amount: RANGE, subscription: { months: 12, renewals, escalationPercent: 0 } })],
    })
  const simulated = (renewals: number, actuals: readonly Actual[]) =>
    forecast(yearly(renewals), [], ON, { seed: 1, iterations: 1024, answers: [], actuals }).money.external
  const once = simulated(0, [])
  const renewed = simulated(1, [invoice('i', 'tool', 500_000, '2027-02-01')])
  expect(renewed?.p90).toBe((once?.p90 ?? 0) + 500_000)
})

test('a quote that is over varies as widely, in proportion, as the estimate does without it; a good one not at all', () => {
  const amount = { low: 40_000, likely: 50_000, high: 80_000, currency: 'USD', source: 'yours' as const }
  const simulated = (more: Omit<Partial<CostItem>, 'terms'>) =>
    forecast(planWith({ costItems: [item('fee', 0, { amount, ...more })] }), [], ON, {
      seed: 1,
      iterations: 1024,
      answers: [],
    }).money.external
  const quoted = (validUntil: string) =>
    simulated({
      quotes: [{ id: 'q', vendor: 'Alder CPAs', amount: { minor: 100_000, currency: 'USD' }, validUntil }],
      chosenQuoteId: 'q',
    })
  const open = simulated({})
  const expired = quoted('2027-04-13')
  expect(expired?.point).toBe(100_000)
  expect(expired?.p10).toBeLessThan(expired?.p90 ?? 0)
  // Twice the estimate, twice its percentiles: each is rounded to the cent.
  for (const [p, minor] of open?.quantiles.entries() ?? [])
    expect(Math.abs((expired?.quantiles[p] ?? 0) - 2 * minor)).toBeLessThanOrEqual(1)
  expect(quoted('2027-04-14')).toMatchObject({ point: 100_000, p10: 100_000, p90: 100_000 })
})

test('the hours of contractors alone have percentiles and a reserve: what varies of them is incremental', () => {
  const base = planWith({})
  const plan = planWith({ people: base.people.map((person) => ({ ...person, engagement: 'contractor' as const })) })
  const { money } = forecast(plan, [], ON, { seed: 1, iterations: 1024 })
  expect(money.incremental).toEqual(money.loaded)
  expect(money.external).toMatchObject({ point: 0, p90: 0 })
  expect(money.reserves.map(({ total, minor }) => [total, minor > 0])).toEqual([
    ['external', false],
    ['incremental', true],
    ['loaded', true],
  ])
})

test('staff are no part of what is incremental', () => {
  const { money } = forecast(planWith({}), [], ON, { seed: 1, iterations: 256 })
  expect(money.incremental).toEqual(money.external)
  expect(money.loaded?.point).toBeGreaterThan(0)
})

test('hours without a rate are in no total, and named', () => {
  const base = planWith({})
  const plan = planWith({ people: base.people.map(({ hourlyRate: _, ...person }) => person) })
  const { money } = forecast(plan, [], ON, { seed: 1, iterations: 256 })
  expect(money.loaded?.point).toBe(0)
  expect(money.unpriced).toEqual({ personIds: ['ann'], roles: [], hours: 113 })
})

test('a person paid in a currency without a rate leaves what is bought known', () => {
  const base = planWith({ costItems: [item('fee', 1000)] })
  const people = base.people.map((person) => ({
    ...person,
    hourlyRate: { minor: 9_999, currency: 'EUR', source: 'yours' as const },
  }))
  const { money } = forecast({ ...base, people }, [], ON, { seed: 1, iterations: 256 })
  expect([money.external?.point, money.incremental, money.loaded]).toEqual([1000, null, null])
  expect(money.faults).toMatchObject([{ code: 'rate-missing', path: '/people/0/hourlyRate', facts: { from: 'EUR' } }])
})

test('each currency that is missing is named once, with the first place that needs it', () => {
  const inCurrency = (id: string, currency: string) =>
    item(id, 1000, { amount: { low: 1000, likely: 1000, high: 2000, currency, source: 'yours' } })
  const plan = planWith({ costItems: [inCurrency('a', 'EUR'), inCurrency('b', 'JPY'), inCurrency('c', 'EUR')] })
  const { money } = forecast(plan, [], ON, { seed: 1, iterations: 256 })
  expect(money.faults.map(({ path, facts }) => [path, facts['from']])).toEqual([
    ['/costItems/0', 'EUR'],
    ['/costItems/1', 'JPY'],
  ])
})
