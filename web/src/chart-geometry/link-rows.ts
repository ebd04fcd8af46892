import type { RowRange } from './marks.ts'

/** A link by its place in the plan, and the rows that it leads between. */
export type LinkPlace = { readonly at: number; readonly from: number; readonly to: number }

type Ends = { readonly from: string; readonly to: string }

/** The places of links by the activities that they begin or end at. */
export function linksByActivity(links: readonly Ends[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const [at, { from, to }] of links.entries())
    for (const id of [from, to]) {
      const known = found.get(id)
      if (known) known.push(at)
      else found.set(id, [at])
    }
  return found
}

type LinkedRows = {
  readonly links: readonly Ends[]
  readonly byActivity: ReadonlyMap<string, readonly number[]>
  /** The activities inside a row, whether it is unfolded or not. */
  readonly activitiesOf: (row: number) => readonly string[]
  /** The row that an activity is drawn in; -1 for none. */
  readonly rowOf: (id: string) => number
}

/**
 * Finds the links that begin or end in a range of rows, in the order of the plan; what only passes by is left out, and
 * so is what leads from a row to itself. Rows are looked up as they come on screen, each once.
 */
export function linksFinder(rows: LinkedRows): (range: RowRange) => readonly LinkPlace[] {
  const known = new Map<number, readonly LinkPlace[]>()
  const ofRow = (row: number): readonly LinkPlace[] => {
    const found = known.get(row) ?? linksOfRow(rows, row)
    known.set(row, found)
    return found
  }
  return ({ first, last }) => {
    const seen = new Map<number, LinkPlace>()
    for (let row = first; row <= last; row++) for (const place of ofRow(row)) seen.set(place.at, place)
    return [...seen.values()].toSorted((one, other) => one.at - other.at)
  }
}

function linksOfRow({ links, byActivity, activitiesOf, rowOf }: LinkedRows, row: number): readonly LinkPlace[] {
  const drawnHere = activitiesOf(row).filter((id) => byActivity.has(id) && rowOf(id) === row)
  return drawnHere.flatMap((id) =>
    (byActivity.get(id) ?? []).flatMap((at) => {
      const [from, to] = [rowOf(links[at]?.from ?? ''), rowOf(links[at]?.to ?? '')]
      return from === to || from === -1 || to === -1 ? [] : [{ at, from, to }]
    }),
  )
}
