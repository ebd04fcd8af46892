import { type Actual, type BudgetTotal, planValue, type Schedule } from '@stagger/planner'
import {
  EARNED_VALUE_ORDER,
  EARNED_VALUE_TERMS,
  earnedValueSentence,
  indexText,
  isIndex,
  moneyText,
} from '@stagger/planner/messages'
import Table from 'cli-table3'
import type { Command } from './command.ts'

/** What a plan's money is told from: its dates, and what was spent. */
export type DatedMoney = { readonly dates: Schedule; readonly ledger: readonly Actual[] }

/** `stagger budget --earned-value`: each figure with what it means. Always 0. */
export function earnedValueTable(
  { json, print }: Pick<Command, 'json' | 'print'>,
  { dates, ledger }: DatedMoney,
  total: BudgetTotal,
): number {
  const value = planValue(dates, ledger, total)
  if (json) {
    print(JSON.stringify({ statusDate: dates.statusDate, total, earnedValue: value }, null, 2))
    return 0
  }
  const { currency } = dates.plan.organization
  const rows = new Table({
    head: ['', '', '', ''],
    colAligns: ['left', 'left', 'right', 'left'],
    style: { head: [], border: [], compact: true },
  })
  for (const key of EARNED_VALUE_ORDER) {
    const [{ short, name, means }, figure] = [EARNED_VALUE_TERMS[key], value[key]]
    rows.push([
      short,
      name,
      figure === null ? '–' : isIndex(key) ? indexText(figure) : moneyText({ minor: figure, currency }),
      means,
    ])
  }
  print(`As of ${dates.statusDate}, ${total}: ${earnedValueSentence(value)}`)
  print(rows.toString())
  return 0
}
