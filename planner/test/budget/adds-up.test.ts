import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import {
  type Amounts,
  budget,
  type BudgetGrouping,
  type BudgetRow,
  freezeBudget,
  schedule,
  VARIANCE_PARTS,
} from '../../src/index.ts'
import { invoice, item, planWith, time } from './given-budget.ts'

const amountsOf = (row: BudgetRow): readonly Amounts[] => [
  row.planned,
  row.actual,
  row.committed,
  row.toComplete,
  row.forecast,
  ...(row.budgeted ? [row.budgeted] : []),
  ...(row.variance ? Object.values(row.variance) : []),
]

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0)

/** What does not add up, over periods, over the rows below, and over the parts of a forecast and of a variance. */
function wrongIn(row: BudgetRow): string[] {
  const own = amountsOf(row)
  const wrong = [
    ...own.flatMap((amounts, k) => (sum(amounts.byPeriod) === amounts.total ? [] : [`${row.id}: periods of ${k}`])),
    ...(row.actual.total + row.committed.total + row.toComplete.total === row.forecast.total
      ? []
      : [`${row.id}: forecast`]),
  ]
  if (row.variance && row.budgeted) {
    const { budgeted, forecast, variance } = row
    forecast.byPeriod.forEach((minor, p) => {
      const parts = sum(VARIANCE_PARTS.map((part) => variance[part].byPeriod[p] ?? 0))
      if (parts !== minor - (budgeted.byPeriod[p] ?? 0)) wrong.push(`${row.id}: variance in ${p}`)
    })
    if (variance.timing.total !== 0) wrong.push(`${row.id}: timing`)
  }
  if (row.rows.length === 0) return wrong
  const below = row.rows.map(amountsOf)
  own.forEach((amounts, k) => {
    amounts.byPeriod.forEach((minor, p) => {
      if (sum(below.map((amountsBelow) => amountsBelow[k]?.byPeriod[p] ?? 0)) !== minor)
        wrong.push(`${row.id}: rows of ${k}`)
    })
  })
  return [...wrong, ...row.rows.flatMap(wrongIn)]
}

const items = fc.array(
  fc.record({
    minor: fc.integer({ min: 0, max: 99_999_999 }),
    split: fc.integer({ min: 0, max: 100 }),
    share: fc.integer({ min: 0, max: 100 }),
    currency: fc.constantFrom('USD', 'EUR', 'JPY'),
    recognition: fc.constantFrom('as-performed', 'straight-line', 'on-use'),
    activityId: fc.constantFrom('work', 'watch', 'done'),
    renewals: fc.integer({ min: 0, max: 2 }),
    signed: fc.boolean(),
    taxPercent: fc.constantFrom(0, 8.25),
    invoiced: fc.array(fc.integer({ min: -50_000, max: 9_999_999 }), { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 5 },
)

type Given = Parameters<Parameters<typeof items.map>[0]>[0]

const itemsOf = (given: Given) =>
  given.map(({ minor, split, share, currency, recognition, activityId, renewals, signed, taxPercent }, k) =>
    item(`item-${k}`, minor, {
      vendor: `Vendor ${k % 2}`,
      ...(k % 2 === 0 && { costCentre: 'Security' }),
      category: k % 2 === 0 ? 'cpa-fees' : 'travel',
      programIds: ['p', 'q'],
      allocation: [
        { programId: 'p', percent: share },
        { programId: 'q', percent: 100 - share },
      ],
      amount: { low: minor, likely: minor, high: minor, currency, source: 'yours' },
      terms: [
        [split, { kind: 'start', activityId: 'work' }, 30],
        [100 - split, { kind: 'finish', activityId: 'watch' }],
      ],
      recognition,
      activityId,
      subscription: { months: 7, renewals, escalationPercent: 3.33 },
      taxPercent,
      ...(signed && { contract: { signedOn: '2027-01-04', amount: { minor, currency } } }),
    }),
  )

const exchangeRates = (eur: string) => [
  { id: 'eur', from: 'EUR', to: 'USD', rate: eur, on: '2026-01-01', source: 'yours' as const },
  { id: 'jpy', from: 'JPY', to: 'USD', rate: '0.0066512', on: '2026-01-01', source: 'yours' as const },
]

const groupings: readonly (readonly BudgetGrouping[])[] = [
  ['program', 'category'],
  ['vendor'],
  ['cost-centre', 'program'],
  [],
]

test('rows and periods add up to the cent, in every grouping, on both bases, against a named budget too', () => {
  fc.assert(
    fc.property(
      items,
      fc.constantFrom('cash' as const, 'accrual' as const),
      fc.constantFrom('external' as const, 'loaded' as const),
      fc.constantFrom('month' as const, 'quarter' as const, 'year' as const),
      fc.constantFrom(...groupings),
      fc.boolean(),
      (given, basis, total, by, groupedBy, inWeeks) => {
        const books = inWeeks ? { books: [{ id: 'books', pattern: '4-4-5' as const }] } : {}
        const before = planWith({ costItems: itemsOf(given), exchangeRates: exchangeRates('1.0842'), ...books })
        const frozen = freezeBudget(schedule(before, [], '2027-01-04'), [], { id: 'b', name: 'B', kind: 'annual-plan' })
        const now = planWith({
          costItems: itemsOf(given.slice(1).map((one) => ({ ...one, minor: one.minor + 12_345, renewals: 1 }))).concat(
            item('new', 777),
          ),
          exchangeRates: exchangeRates('1.1234'),
          budgets: [frozen],
          startsOn: '2027-03-01',
          ...books,
        })
        const actuals = given.flatMap(({ invoiced }, k) =>
          invoiced.map((minor, n) =>
            invoice(`i-${k}-${n}`, `item-${k - 1}`, minor, '2027-03-02', n === 0 ? { paidOn: '2027-03-05' } : {}),
          ),
        )
        const made = budget(schedule(now, [], '2027-04-14'), [...actuals, time('t', 'work', '2027-03-09', 7.5)], {
          basis,
          total,
          by,
          groupedBy,
          against: 'b',
        })
        expect(wrongIn(made.sum)).toEqual([])
        expect(sum(made.basisShares.map(({ minor }) => minor))).toBe(made.sum.forecast.total)
      },
    ),
    { numRuns: 60, seed: 11 },
  )
})

test('every grouping tells the same total', () => {
  const plan = planWith({ costItems: [item('a', 100_01, { programIds: ['p', 'q'] }), item('b', 5)] })
  const totals = groupings.map(
    (groupedBy) =>
      budget(schedule(plan, [], '2027-01-04'), [], { basis: 'cash', total: 'loaded', by: 'month', groupedBy }).sum
        .forecast.total,
  )
  // 80 and 33 hours at 99.99, and what was bought.
  expect(totals).toEqual(totals.map(() => 113 * 9_999 + 100_01 + 5))
})
