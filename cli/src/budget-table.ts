import {
  type Budget,
  type BudgetBasis,
  type BudgetRow,
  type BudgetSpan,
  type BudgetTotal,
  budget,
  budgetSheet,
  costItemsOf,
  FINEST_GROUPING,
  fiscalPeriodName,
  type Plan,
  schedule,
  SHEET_PRESETS,
  sheetCsv,
} from '@stagger/planner'
import { budgetCategoryName, moneyText, PRICE_BASIS_NAMES, VARIANCE_PART_NAMES } from '@stagger/planner/messages'
import Table from 'cli-table3'
import * as said from '#words/budget.ts'
import type { Command } from './command.ts'
import { coverCostTable } from './cover-cost-table.ts'
import { earnedValueTable } from './earned-value-table.ts'
import { called } from './names-of.ts'
import { ledgerOfActuals, withPlanFile } from './plan-file.ts'
import { UsageError } from './refusals.ts'
import { unpricedLines } from './unpriced-lines.ts'

const BASES: readonly BudgetBasis[] = ['cash', 'accrual']
const TOTALS: readonly BudgetTotal[] = ['external', 'incremental', 'loaded']
const SPANS: readonly BudgetSpan[] = ['month', 'quarter', 'year']

/**
 * `stagger budget`: what the plan costs by fiscal period, program and category; with `--csv` as finance
 * imports it, with `--earned-value` what the work is worth, with `--cover` what a month of cover costs. Always 0.
 */
export const budgetTable = (command: Command): number =>
  withPlanFile(command, ({ plan, progress, statusDate }) => {
    const { csv, json, print } = command
    const preset = chosen('preset', command.preset, SHEET_PRESETS)
    const [basis, total] = [chosen('basis', command.basis, BASES), chosen('total', command.total, TOTALS)]
    const money = { dates: schedule(plan, progress, statusDate), ledger: ledgerOfActuals(command, plan, statusDate) }
    if (command.earnedValue) return earnedValueTable(command, money, total)
    if (command.cover) return coverCostTable(command, money, basis, total)
    const made = budget(money.dates, money.ledger, {
      basis,
      total,
      by: chosen('by', command.by ?? (csv ? 'month' : 'quarter'), SPANS),
      ...(csv && { groupedBy: FINEST_GROUPING }),
      ...(command.against !== undefined && { against: command.against }),
    })
    if (csv) print(sheetCsv(budgetSheet(made, plan, preset)).trimEnd())
    else print(json ? JSON.stringify(made, null, 2) : lines(made, plan).join('\n'))
    return 0
  })

/** One of a few words; the first when nothing is said. */
function chosen<Word extends string>(option: string, word: string | undefined, words: readonly Word[]): Word {
  const found = word === undefined ? words[0] : words.find((one) => one === word)
  if (found === undefined) throw new UsageError(`--${option} ${word}: write one of ${words.join(', ')}.`)
  return found
}

function lines(made: Budget, plan: Plan): string[] {
  const money = (minor: number) => moneyText({ minor, currency: made.currency })
  const { forecast, actual, committed } = made.sum
  const next = made.nextLarge
  return [
    said.summary({
      ...made,
      forecast: money(forecast.total),
      spent: money(actual.total),
      committed: money(committed.total),
    }),
    ...(next ? [said.nextPayment(money(next.minor), next.on, called(costItemsOf(plan))(next.itemId))] : []),
    table(made, plan),
    ...againstLines(made, money),
    said.restsOn(
      made.basisShares.map(({ basis, share }) => `${PRICE_BASIS_NAMES[basis]} ${Math.round(share * 100)} %`),
    ),
    ...unpricedLines(made.unpriced, plan),
  ]
}

function table({ sum, periods, currency }: Budget, { programs }: Plan): string {
  const rows = new Table({
    head: ['', ...periods.map(fiscalPeriodName), said.totalHeading],
    colAligns: ['left', ...periods.map(() => 'right' as const), 'right'],
    style: { head: [], border: [], compact: true },
  })
  const amount = (minor: number) => (minor === 0 ? '–' : moneyText({ minor, currency }).replace(currency, '').trim())
  const add = (name: string, { forecast }: BudgetRow) =>
    rows.push([name, ...forecast.byPeriod.map(amount), amount(forecast.total)])
  for (const program of sum.rows) {
    add(called(programs)(program.id), program)
    for (const category of program.rows) add(`  ${budgetCategoryName(category.id)}`, category)
  }
  add(said.totalIn(currency), sum)
  return rows.toString()
}

function againstLines({ sum, against }: Budget, money: (minor: number) => string): string[] {
  const { variance } = sum
  if (!against || !variance) return []
  const parts = (['timing', 'scope', 'price', 'exchange'] as const)
    .filter((part) => variance[part].total !== 0)
    .map((part) => `${VARIANCE_PART_NAMES[part]} ${money(variance[part].total)}`)
  return [said.against(against.name, against.frozenOn, money(variance.total.total), parts)]
}
