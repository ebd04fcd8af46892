import {
  budget as budgetOn,
  type BudgetRow,
  type NamedBudget,
  examplePlan,
  freezeBudget,
  schedule,
} from '@stagger/planner'
import { expect, test } from '@jest/globals'
import { barChart, namesEvery } from '../src/budget-view/bars.ts'
import { baselineOf, budgetOf } from '../src/budget-view/budget-of.ts'
import { readBudgetSearch } from '../src/budget-view/budget-search.ts'
import { amountIn, budgetColumns, columnsInTenths } from '../src/budget-view/columns.ts'
import { copiedTable } from '../src/budget-view/copied-table.ts'
import { fiscalYearsOf, rangeOf, yearShown } from '../src/budget-view/fiscal-years.ts'
import { MOST_SERIES, seriesOf } from '../src/budget-view/series.ts'
import { thousands } from '../src/budget-view/table-amounts.ts'
import { itemsIn, keyNow, periodsShown, rowKey, rowsTo, tableRows, TOTAL_KEY } from '../src/budget-view/table-rows.ts'

const TODAY = '2027-04-14'
const { plan, progress } = examplePlan(TODAY)
const dates = schedule(plan, progress, TODAY)
const asked = { by: 'quarter', basis: 'cash', total: 'external', group: 'program', against: undefined } as const
const budget = budgetOn(dates, [], { by: 'quarter', basis: 'cash', total: 'external' })

/** Amounts by period with their sum. */
const amounts = (...byPeriod: readonly number[]) => ({ byPeriod, total: byPeriod.reduce((a, b) => a + b, 0) })
const nothing = (periods: number) => amounts(...Array.from({ length: periods }, () => 0))

/** A row that is expected to cost so much in each period. */
const expected = (id: string, byPeriod: readonly number[], more: Partial<BudgetRow> = {}): BudgetRow => ({
  level: 'program',
  id,
  planned: amounts(...byPeriod),
  actual: nothing(byPeriod.length),
  committed: nothing(byPeriod.length),
  toComplete: amounts(...byPeriod),
  forecast: amounts(...byPeriod),
  rows: [],
  ...more,
})

test('an address says only what is not the default, and nothing that makes no sense', () => {
  const shown = readBudgetSearch({
    view: 'all',
    by: 'quarter',
    basis: 'accrual',
    total: 'all',
    group: 7,
    year: 27,
    period: 'soon',
    row: 12,
  })
  expect(shown).toEqual({ basis: 'accrual', row: '12' })
})

test('rows are shown where what is around them is open, the total last', () => {
  const all = tableRows(budget.sum, () => true)
  const outermost = tableRows(budget.sum, () => false)
  expect(outermost.map(({ key }) => key)).toEqual([...budget.sum.rows.map(({ id }) => id), TOTAL_KEY])
  expect(all.filter(({ row }) => row.level === 'item')).toHaveLength(itemsIn(TOTAL_KEY, budget.sum).length)
})

test('every row is found again by its key', () => {
  for (const { key, row } of tableRows(budget.sum, () => true)) expect(rowsTo(budget.sum, key).at(-1)).toBe(row)
})

test('a key keeps ids apart that are empty or have a slash in them', () => {
  const keys = ['', 'a/b', 'a', 'b', '~'].map((id) => rowKey('', id))
  expect(new Set([...keys, rowKey('a', 'b'), TOTAL_KEY]).size).toBe(7)
})

test('a row of another plan is not found', () => {
  expect(rowsTo(budget.sum, 'soc2/no-such-category')).toEqual([])
})

test('an item is found where it stands by now, whatever its address said', () => {
  for (const { key, row } of itemsIn(TOTAL_KEY, budget.sum)) {
    const [program] = key.split('/')
    expect(keyNow(budget.sum, key)).toBe(key)
    const found = keyNow(budget.sum, rowKey(`${program}/of-another-category`, row.id)) ?? ''
    expect(rowsTo(budget.sum, found).at(-1)?.id).toBe(row.id)
  }
  expect(keyNow(budget.sum, 'soc2/no-such-category')).toBeUndefined()
})

test('periods with nothing in them are left out at the ends and kept between', () => {
  expect(periodsShown(expected('a', [0, 5, 0, 7, 0]))).toEqual({ first: 1, last: 3 })
})

test('nothing at all shows no period', () => {
  expect(periodsShown(expected('a', [0, 0])).last).toBe(-1)
})

test('columns add up to the forecast in every row', () => {
  const columns = budgetColumns(budget, rangeOf(budget, 'all'), 'all').filter(({ kind }) => kind === 'period')
  for (const { row } of tableRows(budget.sum, () => true)) {
    const sum = columns.reduce((whole, column) => whole + (amountIn(row, column) ?? 0), 0)
    expect(sum).toBe(row.forecast.total)
  }
})

test('months are those of the fiscal year in hand, all twelve, with their sum; all of them when asked for', () => {
  const { budget: months } = budgetOf(dates, [], { ...asked, by: 'month' }, undefined)
  if (!months) throw new Error('the example has a budget')
  const columns = (year: number | 'all') => budgetColumns(months, rangeOf(months, year), year)
  const [year, all] = [yearShown(months, undefined), yearShown(months, 'all')]
  const kinds = columns(year).map(({ kind }) => kind)
  expect([year, kinds.filter((kind) => kind === 'period').length, kinds[12]]).toEqual([2027, 12, 'year'])
  expect([all, columns('all').some(({ kind }) => kind === 'year')]).toEqual(['all', false])
  const sums = fiscalYearsOf(months).map((one) => {
    const sum = columns(one).find(({ kind }) => kind === 'year')
    return sum && amountIn(months.sum, sum)
  })
  expect(sums.reduce((whole: number, sum) => whole + (sum ?? 0), 0)).toBe(months.sum.forecast.total)
  expect(
    columns(year).flatMap((column) => (column.kind === 'period' && column.isNow ? column.period.start : [])),
  ).toEqual(['2027-04-01'])
})

test('quarters are those of all years unless one is asked for', () => {
  expect([yearShown(budget, undefined), yearShown(budget, 2027), yearShown(budget, 1999)]).toEqual(['all', 2027, 'all'])
})

test('a plan without a baseline has no columns for one, one with a baseline has', () => {
  const frozen = freezeBudget(dates, [], { id: 'b', name: 'Annual plan', kind: 'annual-plan' })
  const held = schedule({ ...plan, budgets: [frozen] }, progress, TODAY)
  const { budget: against } = budgetOf(held, [], { ...asked, against: 'b' }, undefined)
  const sums = (some: typeof budget) =>
    budgetColumns(some, rangeOf(some, 'all'), 'all').flatMap((column) => (column.kind === 'sum' ? column.sum : []))
  expect(sums(budget)).toEqual(['forecast', 'committed', 'actual'])
  expect(against && sums(against)).toEqual(['forecast', 'budgeted', 'variance', 'committed', 'actual'])
})

test('the plan is held against the newest annual plan unless another budget is asked for', () => {
  const named = (id: string, kind: 'annual-plan' | 'reforecast', frozenOn: string) =>
    ({ id, kind, frozenOn, name: id, currency: 'USD', items: [], lines: [] }) satisfies NamedBudget
  const budgets = [
    named('old', 'annual-plan', '2026-01-01'),
    named('new', 'annual-plan', '2027-01-01'),
    named('later', 'reforecast', '2027-04-01'),
  ]
  expect(baselineOf({ budgets }, undefined)?.id).toBe('new')
  expect(baselineOf({ budgets }, 'later')?.id).toBe('later')
  expect(baselineOf({ budgets }, 'gone')?.id).toBe('new')
})

test('a budget without an exchange rate says which one', () => {
  const [first, ...others] = plan.costItems ?? []
  const abroad = first && { ...first, amount: { ...first.amount, currency: 'CHF' }, quotes: [] }
  const there = schedule({ ...plan, costItems: abroad ? [abroad, ...others] : others }, progress, TODAY)
  expect(budgetOf(there, [], asked, undefined).fault?.code).toBe('rate-missing')
})

test('series of a budget add up to its forecast, those beyond six together', () => {
  const rows = Array.from({ length: 9 }, (_, k) => expected(`vendor ${k}`, [k + 1, 10]))
  const series = seriesOf(expected('', [45, 90], { rows }))
  expect(series).toHaveLength(MOST_SERIES)
  expect(series.at(-1)).toEqual({ solid: [0, 0], pale: [1 + 2 + 3 + 4, 40], total: 50 })
  expect(series.reduce((sum, { total }) => sum + total, 0)).toBe(135)
})

test('columns are piled from the ground, the reserve on top, the baseline across', () => {
  const chart = barChart(
    {
      series: [
        { id: 'a', solid: [100, 0], pale: [0, 50], total: 150 },
        { id: 'b', solid: [0, 0], pale: [50, 50], total: 100 },
      ],
      first: 0,
      last: 1,
      reserve: [50, 0],
      budgeted: [100, 0],
    },
    200,
    118,
  )
  const [first, second] = chart.columns
  // 200 is the most there is and 100 px are left for it.
  expect(chart.ground).toBe(118)
  expect(first?.pieces.map(({ kind, rect: { y, height } }) => [kind, y, height])).toEqual([
    ['solid', 68, 50],
    ['pale', 43, 25],
  ])
  expect(first?.whisker).toMatchObject({ y1: 43, y2: 18 })
  expect(first?.baselineY).toBe(68)
  expect(second?.whisker).toBeUndefined()
  expect(second?.sum).toBe(100)
})

test('what is saved hangs below the ground', () => {
  const chart = barChart(
    { series: [{ solid: [100], pale: [-100], total: 0 }], first: 0, last: 0, reserve: undefined, budgeted: undefined },
    100,
    118,
  )
  expect(chart.ground).toBe(68)
  expect(chart.columns[0]?.pieces.map(({ rect: { y, height } }) => [y, height])).toEqual([
    [18, 50],
    [68, 50],
  ])
})

test('no column lies outside the plot or over its neighbour', () => {
  const series = seriesOf(budget.sum)
  const { columns, width } = barChart(
    { series, ...periodsShown(budget.sum), reserve: undefined, budgeted: undefined },
    640,
    150,
  )
  const edges = columns.flatMap(({ rect: { x, width: wide } }) => [x, x + wide])
  expect(edges).toEqual(edges.toSorted((a, b) => a - b))
  expect(edges.every((x) => x >= 0 && x <= width)).toBe(true)
})

test('names along the axis skip as many periods as they need', () => {
  expect(namesEvery(4, 400, 'FY27 Q1')).toBe(1)
  expect(namesEvery(40, 400, 'FY27 Q1')).toBe(6)
})

test('a copied table has tabs, whole amounts and no formula', () => {
  const rows = [
    { key: 'a', row: expected('=SUM(A1)', [150, 250]), depth: 1 },
    { key: 'a/b', row: expected('b\tc', [0, 0]), depth: 2 },
  ]
  const columns = [
    { kind: 'sum', sum: 'forecast' },
    { kind: 'sum', sum: 'reserve' },
  ] as const
  const text = copiedTable(rows, columns, {
    rows: 'Row',
    column: (column) => (column.kind === 'sum' ? column.sum : ''),
    row: ({ row }) => row.id,
    amount: String,
  })
  expect(text.split('\n')).toEqual(['Row\tforecast\treserve', "'=SUM(A1)\t400\t", '  b c\t0\t'])
})

test('amounts of a column have the same decimals: tenths in all where one would be none of a thousand', () => {
  const rows = [expected('a', [118_300_00, 2_000_00]), expected('b', [400_00, 0])].map((row) => ({ row }))
  const [sum] = rows.map(({ row }) => row)
  if (!sum) throw new Error('there is a first')
  const columns = budgetColumns({ ...budget, sum, periods: budget.periods.slice(0, 2) }, { first: 0, last: 1 }, 'all')
  const areTenths = columnsInTenths(rows, columns, 'USD')
  const texts = rows.map(({ row }) =>
    columns.slice(0, 2).map((column, k) => thousands(amountIn(row, column), 'USD', false, areTenths[k])),
  )
  expect(texts).toEqual([
    ['118.3', '2'],
    ['0.4', '–'],
  ])
})
