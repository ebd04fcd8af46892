import type { RowRange } from './marks.ts'

/** The rows that the links of a plan lead between, by the place of the link; -1 where an end has no row. */
export type LinkRows = { readonly from: Int32Array; readonly to: Int32Array }

/** Looked up once for the rows as they are folded, so that scrolling through ten thousand links only counts. */
export function linkRows(
  links: readonly { readonly from: string; readonly to: string }[],
  rowOf: (id: string) => number,
): LinkRows {
  const rows = { from: new Int32Array(links.length), to: new Int32Array(links.length) }
  for (const [i, link] of links.entries()) {
    rows.from[i] = rowOf(link.from)
    rows.to[i] = rowOf(link.to)
  }
  return rows
}

/** The places of the links that begin or end in `range` and lead from one row to another; what only passes by is left out. */
export function linksSeen({ from, to }: LinkRows, { first, last }: RowRange): readonly number[] {
  const seen: number[] = []
  for (let i = 0; i < from.length; i++) {
    const [a = -1, b = -1] = [from[i], to[i]]
    if (a < 0 || b < 0 || a === b) continue
    if ((a >= first && a <= last) || (b >= first && b <= last)) seen.push(i)
  }
  return seen
}
