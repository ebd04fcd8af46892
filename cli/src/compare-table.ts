import {
  type BaselineComparison,
  baselineOf,
  type ComparedRow,
  compareBaselines,
  comparisonSheet,
  type CostShift,
  type DateShift,
  differs,
  schedule,
  SHARED_EVIDENCE_ID,
  sheetCsv,
} from '@stagger/planner'
import { COMPARED_HEADINGS, moneyText } from '@stagger/planner/messages'
import Table from 'cli-table3'
import type { Command } from './command.ts'
import { ledgerOfActuals, planFile, withPlanFile } from './plan-file.ts'
import { UsageError } from './refusals.ts'

/**
 * `stagger compare`: what differs between two forms of a plan as of one day, in days and money, per report, phase and
 * activity; `--progress` and `--actuals` are facts of both. Always 0.
 */
export function compareTable(command: Command): number {
  const { about } = command
  if (about === undefined) throw new UsageError('compare takes two plan files: then, and now.')
  // Read before anything is computed: one day for both, and a fault of either named by its file.
  const { statusDate: asOf } = planFile(command)
  const kept = (file: string) =>
    withPlanFile({ ...command, file, asOf }, ({ plan, progress, statusDate }) =>
      baselineOf(schedule(plan, progress, statusDate), ledgerOfActuals(command, plan, statusDate)),
    )
  const made = compareBaselines(kept(command.file), kept(about))
  const { json, csv, print } = command
  if (csv) print(sheetCsv(comparisonSheet(made, nameOf, COMPARED_HEADINGS)).trimEnd())
  else print(json ? JSON.stringify(made, null, 2) : lines(made).join('\n'))
  return 0
}

/** A purchase is called by its name; what sharing saves has none of its own. */
const nameOf = ({ id, name }: ComparedRow): string => (id === SHARED_EVIDENCE_ID ? 'Saved by sharing evidence' : name)

function lines(made: BaselineComparison): string[] {
  const { cost, currency } = made
  const rows = made.rows.flatMap((row) => shown(row, 0))
  const money =
    cost && currency !== undefined
      ? `All reports: ${moneyText({ minor: cost.from, currency })} then, ${moneyText({ minor: cost.to, currency })} now, ${costText(cost, currency)}.`
      : 'Costs are not compared: a rate is missing on one side, or the two count in different currencies.'
  const isSame = rows.length === made.rows.length && !made.rows.some(differs)
  return [`As of ${made.to}.`, isSame ? 'Nothing differs.' : table(rows, currency), money]
}

type Shown = { readonly row: ComparedRow; readonly depth: number }

/** Every report, and what of it is not as it was. */
function shown(row: ComparedRow, depth: number): Shown[] {
  const below = row.rows.flatMap((one) => shown(one, depth + 1))
  return depth === 0 || below.length > 0 || differs(row) ? [{ row, depth }, ...below] : []
}

const INDENT = 2

function table(rows: readonly Shown[], currency: string | undefined): string {
  const made = new Table({
    head: ['', 'Start', 'Finish', 'Days', 'Cost'],
    colAligns: ['left', 'left', 'left', 'right', 'right'],
    style: { head: [], border: [], compact: true },
  })
  for (const { row, depth } of rows) {
    const { start, finish, cost } = row
    made.push([
      ' '.repeat(depth * INDENT) + nameOf(row),
      datesText(start),
      datesText(finish),
      finish.days === null ? '' : signed(finish.days),
      cost && currency !== undefined ? costText(cost, currency) : '',
    ])
  }
  return made.toString()
}

function datesText({ from, to }: DateShift): string {
  if (from === to) return to ?? ''
  if (from === null) return `new ${to}`
  return to === null ? `gone (${from})` : `${from} → ${to}`
}

const signed = (days: number): string => (days === 0 ? '–' : `${days > 0 ? '+' : '−'}${Math.abs(days)}`)

const costText = ({ minor }: CostShift, currency: string): string =>
  minor === 0 ? '–' : `${minor > 0 ? '+' : '−'}${moneyText({ minor: Math.abs(minor), currency })}`
