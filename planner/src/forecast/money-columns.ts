import type { ForecastCategory, TotalKind } from './forecast-result.ts'
import type { MoneyAccount } from './plan-money.ts'

/**
 * Money of one program for one thing, by iteration; `itemId`: whose account of the budget it is, empty for what risks
 * spend; `kind`: the narrowest total that it counts in. `planned` is what the
 * budget has planned, `point` its forecast at completion: spent, fixed and left to complete. Whole minor units.
 */
export type MoneyColumn = {
  readonly programId: string
  readonly category: ForecastCategory
  readonly itemId: string
  readonly kind: TotalKind
  planned: number
  point: number
}

type ColumnName = Pick<MoneyColumn, 'programId' | 'category' | 'itemId' | 'kind'>

/** Columns in the order in which they are first met. */
export class Columns {
  readonly all: MoneyColumn[] = []
  readonly #places = new Map<string, number>()

  /** The place of a column, which is made when there is none yet. */
  of({ programId, category, itemId, kind }: ColumnName): number {
    const key = [programId, category, itemId, kind].join('\n')
    const known = this.#places.get(key)
    if (known !== undefined) return known
    this.#places.set(key, this.all.length)
    return this.all.push({ programId, category, itemId, kind, planned: 0, point: 0 }) - 1
  }

  /** Counts an account in its column. */
  add({ postings, ...name }: MoneyAccount): void {
    const column = this.all[this.of(name)]
    if (!column) return
    for (const { measure, minor } of postings) {
      if (measure === 'planned') column.planned += minor
      else column.point += minor
    }
  }
}
