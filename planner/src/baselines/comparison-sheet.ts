import { money, type Sheet, type SheetCell, words } from '../budget-files/sheet.ts'
import { exponentOf } from '../money/minor-units.ts'
import type { BaselineComparison, ComparedRow } from './compare-baselines.ts'

/** The three last columns hold money. */
const MONEY_COLUMNS = 3

/** A comparison without a currency has no amounts, and so no digits after the dot. */
const NO_DECIMALS = 0

/**
 * A comparison as a table: a line for each report, phase, activity and purchase, in its order, and one for the whole.
 * The lines of one level add up to the whole; dates are ISO, `nameOf` calls what is compared,
 * `headings` its columns.
 */
export function comparisonSheet(
  { rows, cost, currency }: BaselineComparison,
  nameOf: (row: ComparedRow) => string,
  headings: readonly string[],
): Sheet {
  const lines = (row: ComparedRow, report: string, phase: string): SheetCell[][] => {
    const name = nameOf(row)
    const [ofReport, ofPhase] = [report || name, row.level === 'phase' ? name : phase]
    return [
      [row.level, ofReport, ofPhase, name, ...datesOf(row), ...costOf(row.cost)],
      ...row.rows.flatMap((below) => lines(below, ofReport, ofPhase)),
    ]
  }
  return {
    currency: currency ?? '',
    decimals: currency === undefined ? NO_DECIMALS : exponentOf(currency),
    columns: [...words(...headings.slice(0, -MONEY_COLUMNS)), ...money(...headings.slice(-MONEY_COLUMNS))],
    rows: [
      ...rows.flatMap((row) => lines(row, '', '')),
      ['total', '', '', '', ...Array.from({ length: 6 }, () => null), ...costOf(cost)],
    ],
  }
}

/** Days are words to a sheet: its numbers are all money. */
const datesOf = ({ start, finish }: ComparedRow): SheetCell[] =>
  [start, finish].flatMap(({ from, to, days }) => [from, to, days === null ? null : String(days)])

const costOf = (cost: ComparedRow['cost']): SheetCell[] =>
  cost === null ? [null, null, null] : [cost.from, cost.to, cost.minor]
