import type { TotalKind } from './forecast-result.ts'
import { groupedBy } from './grouped-by.ts'
import type { MoneyColumn } from './money-columns.ts'
import { type MoneyModel, TOTAL_KINDS } from './money-model.ts'
import { orderOf } from './order.ts'
import type { Outcomes } from './outcomes.ts'

/** Several columns as one, by iteration, with what the budget says of them; `order`: the iterations, ascending. */
export type Sum = {
  readonly planned: number
  readonly point: number
  readonly column: Float64Array
  readonly order: Uint32Array
}

/** A total, and the rows that it adds up: the places of the columns of each. */
export type Total = Sum & { readonly kind: TotalKind; readonly rows: readonly (readonly number[])[] }

/** The totals that are known, the widest last. */
export const totalsOf = ({ columns, known }: MoneyModel, outcomes: Outcomes): readonly Total[] =>
  known.map((kind) => {
    const rows = rowsOf(columns, kind)
    return { kind, rows, ...summed(columns, rows.flat(), outcomes) }
  })

/** The columns that count in a total, those of one program and category together. */
function rowsOf(columns: readonly MoneyColumn[], total: TotalKind): readonly (readonly number[])[] {
  const within = columns.flatMap(({ kind }, c) => (TOTAL_KINDS.indexOf(kind) <= TOTAL_KINDS.indexOf(total) ? [c] : []))
  const rows = groupedBy(within, (c) => `${columns[c]?.programId}\n${columns[c]?.category}`)
  return [...rows.values()]
}

/** Some columns together. */
export function summed(columns: readonly MoneyColumn[], places: readonly number[], { spent, count }: Outcomes): Sum {
  const column = new Float64Array(count)
  let planned = 0
  let point = 0
  for (const c of places) {
    planned += columns[c]?.planned ?? 0
    point += columns[c]?.point ?? 0
    const own = spent[c] ?? column
    for (let k = 0; k < count; k++) column[k] = (column[k] ?? 0) + (own[k] ?? 0)
  }
  return { planned, point, column, order: orderOf(column) }
}
