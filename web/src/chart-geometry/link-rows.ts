import type { RowRange } from './marks.ts'

/** The places of links in the plan, by the rows that they begin or end in, in the order of the plan. */
export type LinkRows = {
  /** Of each link, by its place; -1 where an end has no row. */
  readonly from: Int32Array
  readonly to: Int32Array
  readonly byRow: ReadonlyMap<number, readonly number[]>
}

/** Looked up once for the rows as they are folded. What leads from a row to itself is drawn nowhere. */
export function linkRows(
  links: readonly { readonly from: string; readonly to: string }[],
  rowOf: (id: string) => number,
): LinkRows {
  const [from, to] = [new Int32Array(links.length), new Int32Array(links.length)]
  const byRow = new Map<number, number[]>()
  for (const [i, link] of links.entries()) {
    const ends = [rowOf(link.from), rowOf(link.to)] as const
    from[i] = ends[0]
    to[i] = ends[1]
    if (ends[0] === ends[1] || ends.includes(-1)) continue
    for (const row of ends) {
      const known = byRow.get(row)
      if (known) known.push(i)
      else byRow.set(row, [i])
    }
  }
  return { from, to, byRow }
}

/** The places of the links that begin or end in `range`, in their order; what only passes by is left out. */
export function linksSeen({ byRow }: LinkRows, { first, last }: RowRange): readonly number[] {
  const seen = new Set<number>()
  for (let row = first; row <= last; row++) for (const i of byRow.get(row) ?? []) seen.add(i)
  return [...seen].toSorted((one, other) => one - other)
}
