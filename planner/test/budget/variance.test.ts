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
