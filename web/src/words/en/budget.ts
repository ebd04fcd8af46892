import {
  type BasisShare,
  type BudgetBasis,
  type BudgetRow,
  type BudgetSpan,
  dayOf,
  type Fault,
  type FiscalPeriod,
  fiscalPeriodName,
  type IsoDate,
  isoOf,
  lastDay,
  type Money,
  type VariancePart,
} from '@stagger/planner'
import {
  budgetCategoryName,
  budgetItemName,
  faultSentence,
  PRICE_BASIS_NAMES,
  VARIANCE_PART_NAMES,
} from '@stagger/planner/messages'
import type { Group } from '../../budget-view/budget-search.ts'
import type { Sureness } from '../../budget-view/sureness.ts'
import type { BudgetColumn } from '../../budget-view/columns.ts'
import { symbolOf } from '../../budget-view/table-amounts.ts'
import { billedMoney, fullMoney, longDate, percent, shortMoney, withDays } from '../../format.ts'
import { chanceText } from './chance.ts'
import { spanText } from './everywhere.ts'
import { plural } from './numbers.ts'

// Everything the Budget page says, in English.

const twoDigits = (year: number): string => String(year % 100).padStart(2, '0')

// ── The heading

export const cannotBudget = 'The budget cannot be computed'
export const ledgerUnread = 'What was spent could not be read: nothing is counted as spent.'
export const nothingBudgeted = 'Nothing in the plan costs money yet'
export const emptyText =
  'Here you see what the programs cost, when and how sure that is. Give an activity a cost first.'

/** The answer: what it costs until when, and what to hold back for it. */
export function budgetHeadline(forecast: Money, lastYear: number | undefined, reserve: number | undefined): string {
  if (lastYear === undefined) return nothingBudgeted
  const cost = `${shortMoney(forecast)} forecast through ${fiscalYearName(lastYear)}`
  if (reserve === undefined) return cost
  return reserve === 0
    ? `${cost}, 80% sure without a reserve`
    : `${cost}, ${shortMoney({ ...forecast, minor: reserve })} reserve to be 80% sure`
}

/** How far from the baseline, and which reason has most to do with it. */
export function againstBaseline(name: string, over: Money, mostly: VariancePart | undefined): string {
  if (over.minor === 0) return `as in ${name}`
  const sum = `${shortMoney({ ...over, minor: Math.abs(over.minor) })} ${over.minor > 0 ? 'over' : 'under'} ${name}`
  return mostly ? `${sum}, mostly ${VARIANCE_PART_NAMES[mostly]}` : sum
}
export const committedText = (money: Money): string => `${shortMoney(money)} committed`
export const spentText = (money: Money): string => `${shortMoney(money)} spent`
export const nextLargeText = (money: Money, on: IsoDate): string =>
  `next large payment ${shortMoney(money)} on ${longDate(on)}`
export const reserveComing = 'working out how sure it is…'
/** How far the reserve is to be relied on; nothing where it is. */
export const surenessText = (sureness: Sureness): string => SURENESS[sureness] ?? ''
const SURENESS: Partial<Record<Sureness, string>> = {
  coming: reserveComing,
  stale: 'the reserve is about the plan as it was, a new one is being worked out',
  refining: 'the reserve is being refined…',
  'cut-short': 'the simulation was stopped, the reserve is rough',
}

// ── Switches

export const spanLabel = 'Periods'
export const spanNames: Readonly<Record<BudgetSpan, string>> = {
  quarter: 'Fiscal quarter',
  month: 'Month',
  year: 'Year',
}
export const basisLabel = 'Counts'
export const basisNames: Readonly<Record<BudgetBasis, string>> = { cash: 'Cash', accrual: 'Accrual' }
export const basisHints: Readonly<Record<BudgetBasis, string>> = {
  cash: 'On the day it is paid',
  accrual: 'On the days it is used',
}
export const totalLabel = 'Costs that count'
export const groupLabel = 'Rows'
export const groupNames: Readonly<Record<Group, string>> = {
  program: 'By program',
  category: 'By category',
  vendor: 'By vendor',
}

// ── Periods and rows

export const yearLabel = 'Fiscal year'
export const fiscalYearName = (year: number): string => `FY${twoDigits(year)}`
export const allYears = 'All years'

/** What stands over a period is in no other words than in the files that are downloaded. */
export const periodName = (period: FiscalPeriod): string => fiscalPeriodName(period)

/** What a row is about. */
export function rowName(row: BudgetRow, programName: (id: string) => string): string {
  const { level, id } = row
  switch (level) {
    case 'total':
      return totalRow
    case 'program':
      return id === '' ? noProgram : programName(id)
    case 'category':
      return budgetCategoryName(id)
    case 'vendor':
      return id === '' ? noVendor : id
    case 'cost-centre':
      return id
    case 'item':
      return budgetItemName(row)
  }
}
const noVendor = 'No vendor named'
const noProgram = 'No program'
const totalRow = 'Total'
export const otherSeries = 'Others'

// ── The table

export const tableTitle = 'Budget by period'
export const columnNames = {
  name: { program: 'Program and category', category: 'Category', vendor: 'Vendor' },
  forecast: 'Forecast',
  budgeted: 'Baseline',
  variance: 'Variance',
  committed: 'Committed',
  actual: 'Actual',
  reserve: 'Reserve',
} as const
/** What stands over a column. */
export const columnName = (column: BudgetColumn): string =>
  column.kind === 'period'
    ? periodName(column.period)
    : column.kind === 'year'
      ? fiscalYearName(column.fiscalYear)
      : columnNames[column.sum]
/** The days of a column's period, which its name does not say where books run in weeks. */
export const columnDays = (column: BudgetColumn): string | undefined =>
  column.kind === 'period' ? spanText(column.period.start, isoOf(lastDay(dayOf(column.period.end)))) : undefined
export const totalInThousands = (currency: string): string => `Total, ${symbolOf(currency)} thousand`

/** A number of the table, all of it, for who points at it or listens. */
export const amountSentence = (row: string, column: string, money: Money): string =>
  `${row}, ${column}: ${billedMoney(money)}`

// ── The note under it

export const basisNote = (shares: readonly BasisShare[]): string =>
  shares.length === 0
    ? ''
    : `Basis: ${shares.map(({ basis, share }) => `${percent(share)} ${PRICE_BASIS_NAMES[basis]}`).join(', ')}.`
/** `isOfCash`: whether the sums on screen are those that the reserve was found with. */
export const reserveNote = (isOfCash: boolean): string =>
  isOfCash ? RESERVE_MEANS : `${RESERVE_MEANS} They are of cash, which other rates of exchange make another sum.`
const RESERVE_MEANS =
  'Reserve is P80 minus the forecast in total, held once and shared out so that it adds; P80s of parts do not add up to the P80 of the whole.'
export const closedNote = (through: IsoDate): string => `Closed through ${longDate(through)}.`
export const clickNote = 'Click a number for its items.'
export const unpricedNote = (hours: number): string =>
  `${plural(Math.round(hours), 'hour of people without a rate is', 'hours of people without a rate are')} in no amount.`
export const thousandsNote = 'Thousands are rounded and may not add up; the copy and the files are exact.'
export const copyTable = 'Copy table'
export const tableCopied = 'The table is copied: paste it into a spreadsheet'
export const cannotCopy = 'The table could not be copied. Download it as CSV instead.'
export const downloadCsv = 'CSV'
export const downloadXlsx = 'XLSX'
export const csvHint = 'Download as CSV, every item and period'
export const xlsxHint = 'Download as a workbook'

// ── The charts

export const barsTitle = 'Cost by period'
export const solidMeans = 'solid: spent or committed'
export const paleMeans = 'pale: forecast'
export const whiskerMeans = 'its share of the reserve to P80'
export const baselineMeans = 'baseline'
export const barsLabel = (periods: number, total: string): string =>
  `Stacked columns of ${plural(periods, 'period')}, ${total} together; the table below has the numbers`
export const columnTitle = (period: string, sum: Money, reserve: number | undefined, baseline: number | undefined) =>
  [
    `${period}: ${fullMoney(sum)}`,
    reserve ? `${fullMoney({ ...sum, minor: reserve })} of the reserve` : '',
    baseline ? `baseline ${fullMoney({ ...sum, minor: baseline })}` : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
export const curveTitle = 'How sure: total cost'
export const curveLabel = (p50: string, p80: string, p90: string): string =>
  `The total is at most ${p50} in half of the runs (P50), ${p80} in 8 of 10 (P80), ${p90} in 9 of 10 (P90)`
export const baselineLabel = (money: string, share: number): string => `baseline ${money}: ${chanceText(share)}`
export const forecastLabel = (money: string, share: number): string => `forecast ${money}: ${chanceText(share)}`

// ── The drawer

export const tiles = {
  period: 'In this period',
  forecast: 'Forecast',
  planned: 'Planned',
  baseline: 'Baseline',
  committed: 'Committed',
  actual: 'Actual',
  p80: 'P80',
  reserve: 'Reserve',
} as const
export const itemsTitle = 'Items'
export const noItems = 'Nothing of it lies in this period.'
export const sharedWithText = (names: readonly string[]): string =>
  `this program's share; also for ${names.join(' and ')}`
export const hoursText = (hours: number): string => plural(Math.round(hours), 'hour')
export const allItems = 'All of it'

/** Why there is no budget. */
export const budgetFault = (fault: Fault): string => withDays(faultSentence(fault))
