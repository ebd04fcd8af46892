import { expect, test } from '@jest/globals'
import { budget, type CostItem, freezeBudget, schedule, VARIANCE_PARTS } from '../../src/index.ts'
import { item, planWith } from './given-budget.ts'

const rates = (rate: string) => ({
  exchangeRates: [{ id: 'eur', from: 'EUR', to: 'USD', rate, on: '2027-01-01', source: 'yours' as const }],
})
const euros = (minor: number): CostItem =>
  item('fee', minor, { amount: { ...item('x', minor).amount, currency: 'EUR' } })
const ON = '2027-01-04'

/** The variance of what was budgeted for `then`, now that it is `now`. */
function variance(then: readonly CostItem[], now: readonly CostItem[], was = '1.10', is = '1.10', startsOn = ON) {
  const before = planWith({ costItems: [...then], ...rates(was) })
  const budgets = [freezeBudget(schedule(before, [], ON), [], { id: 'b', name: 'B', kind: 'annual-plan' })]
  const plan = planWith({ ...(now.length > 0 && { costItems: [...now] }), ...rates(is), budgets, startsOn })
  const made = budget(schedule(plan, [], ON), [], { basis: 'cash', total: 'external', by: 'quarter', against: 'b' })
  return made.sum.variance
}

const parts = (of: ReturnType<typeof variance>) =>
  Object.fromEntries(VARIANCE_PARTS.map((part) => [part, of?.[part].total]).filter(([, minor]) => minor !== 0))

test.each([
  ['nothing changed', [euros(1000)], [euros(1000)], '1.10', {}],
  ['dearer', [euros(1000)], [euros(1200)], '1.10', { price: 220 }],
  ['another rate', [euros(1000)], [euros(1000)], '1.25', { exchange: 150 }],
  ['both', [euros(1000)], [euros(1200)], '1.25', { price: 220, exchange: 180 }],
  ['something new', [euros(1000)], [euros(1000), item('more', 500)], '1.10', { scope: 500 }],
  ['something gone', [euros(1000), item('less', 500)], [euros(1000)], '1.10', { scope: -500 }],
  ['a term more', [subscription(1)], [subscription(2)], '1.10', { scope: 1000 }],
] as [string, CostItem[], CostItem[], string, object][])('%s', (_, then, now, is, expected) => {
  expect(parts(variance(then, now, '1.10', is))).toEqual(expected)
})

function subscription(renewals: number): CostItem {
  return item('platform', 1000, { subscription: { months: 12, renewals, escalationPercent: 0 } })
}

const BOTH = { programIds: ['p', 'q'] }
const allocation = (p: number) => ({
  ...BOTH,
  allocation: [
    { programId: 'p', percent: p },
    { programId: 'q', percent: 100 - p },
  ],
})
const feeOf = (minor: number, more: Parameters<typeof item>[2] = {}) => item('fee', minor, more)

test.each<readonly [string, CostItem, CostItem, p: object, q: object, all: object]>([
  ['shared', feeOf(500), feeOf(500, BOTH), { scope: -250 }, { scope: 250 }, {}],
  ['no longer shared', feeOf(500, BOTH), feeOf(500), { scope: 250 }, { scope: -250 }, {}],
  ['shared otherwise', feeOf(500, allocation(20)), feeOf(500, allocation(60)), { scope: 200 }, { scope: -200 }, {}],
  ['given to the other', feeOf(500), feeOf(500, { programIds: ['q'] }), { scope: -500 }, { scope: 500 }, {}],
  [
    'shared, and dearer',
    feeOf(500),
    feeOf(600, BOTH),
    { scope: -250, price: 50 },
    { scope: 250, price: 50 },
    { price: 100 },
  ],
  ['shared for two terms', subscription(0), { ...subscription(1), ...BOTH }, {}, { scope: 1000 }, { scope: 1000 }],
  ['shared as it was, an odd amount', feeOf(501, BOTH), feeOf(501, BOTH), {}, {}, {}],
])('an item that is %s moves scope between programs and adds none', (_, then, now, p, q, all) => {
  const before = planWith({ costItems: [then] })
  const budgets = [freezeBudget(schedule(before, [], ON), [], { id: 'b', name: 'B', kind: 'annual-plan' })]
  const plan = planWith({ costItems: [now], budgets })
  const { sum } = budget(schedule(plan, [], ON), [], { basis: 'cash', total: 'external', by: 'quarter', against: 'b' })
  const of = (id: string) => parts(sum.rows.find((row) => row.id === id)?.variance)
  expect([of('p'), of('q'), parts(sum.variance)]).toEqual([p, q, all])
})

test('the same money later is timing: less in one period, more in another, nothing in all', () => {
  const moved = variance([euros(1000)], [euros(1000)], '1.10', '1.10', '2027-07-05')
  expect(moved?.timing.total).toBe(0)
  expect(moved?.timing.byPeriod.filter((minor) => minor !== 0)).toEqual([-1100, 1100])
  expect(moved?.total).toEqual(moved?.timing)
})

test('a budget that the plan does not have is refused', () => {
  const options = { basis: 'cash', total: 'external', by: 'year', against: 'none' } as const
  expect(() => budget(schedule(planWith({}), [], ON), [], options)).toThrow('id-unknown at /budgets')
})
