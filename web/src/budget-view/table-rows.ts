import type { BudgetRow } from '@stagger/planner'

/** A row of the table: where it stands, how deep, and whether what is below it is shown. */
export type TableRow = {
  /** Its place, from the outermost group inwards. */
  readonly key: string
  readonly row: BudgetRow
  /** The outermost is 1. */
  readonly depth: number
  /** Absent where there is nothing below. */
  readonly isOpen?: boolean
}

/** The key of the row `id` in the row called `above`: escaped as in a JSON pointer (RFC 6901), for the address encodes it itself. */
export const rowKey = (above: string, id: string): string => {
  const own = id.replaceAll('~', '~0').replaceAll('/', '~1') || NAMELESS
  return above === '' ? own : `${above}/${own}`
}

/** Stand for an empty id and for the total: no id is escaped so. */
const NAMELESS = '~'
export const TOTAL_KEY = '~~'

/** The rows that are shown, in order, the total last; `isOpen` says of a key whether what is below it is. */
export function tableRows(sum: BudgetRow, isOpen: (key: string, depth: number) => boolean): readonly TableRow[] {
  const below = (above: string, { rows }: BudgetRow, depth: number): readonly TableRow[] =>
    rows.flatMap((row) => {
      const key = rowKey(above, row.id)
      if (row.rows.length === 0) return [{ key, row, depth }]
      const open = isOpen(key, depth)
      return [{ key, row, depth, isOpen: open }, ...(open ? below(key, row, depth + 1) : [])]
    })
  return [...below('', sum, 1), { key: TOTAL_KEY, row: sum, depth: 1 }]
}

/** The row of a key and those around it, outermost first; empty where the budget has none such. */
export function rowsTo(sum: BudgetRow, key: string): readonly BudgetRow[] {
  if (key === TOTAL_KEY) return [sum]
  const path: BudgetRow[] = []
  let at = sum
  let above = ''
  for (const part of key.split('/')) {
    const own = above
    const next = at.rows.find(({ id }) => rowKey(own, id) === (own === '' ? part : `${own}/${part}`))
    if (!next) return []
    path.push(next)
    above = rowKey(own, next.id)
    at = next
  }
  return path
}

/**
 * The key itself where the budget has such a row; that of its item where it stands elsewhere by now: under another
 * category, or among other groups.
 */
export function keyNow(sum: BudgetRow, key: string): string | undefined {
  if (rowsTo(sum, key).length > 0) return key
  const own = key.slice(key.lastIndexOf('/'))
  return itemsIn(TOTAL_KEY, sum).find((item) => item.key.endsWith(own))?.key
}

/** The items of a row with their keys. */
export function itemsIn(key: string, row: BudgetRow): readonly { readonly key: string; readonly row: BudgetRow }[] {
  if (row.level === 'item') return [{ key, row }]
  return row.rows.flatMap((one) => itemsIn(rowKey(row.level === 'total' ? '' : key, one.id), one))
}

/** Whether anything is planned to be, expected or budgeted in the period `k`. */
const hasAnything = ({ forecast, budgeted }: BudgetRow, k: number): boolean =>
  (forecast.byPeriod[k] ?? 0) !== 0 || (budgeted?.byPeriod[k] ?? 0) !== 0

/** The first and last period, both inclusive, between which there is anything to show; `last` is -1 when there is nothing. */
export function periodsShown(sum: BudgetRow): { readonly first: number; readonly last: number } {
  const used = (row: BudgetRow, k: number): boolean => hasAnything(row, k) || row.rows.some((one) => used(one, k))
  const periods = sum.forecast.byPeriod.map((_, k) => used(sum, k))
  return { first: Math.max(0, periods.indexOf(true)), last: periods.lastIndexOf(true) }
}
