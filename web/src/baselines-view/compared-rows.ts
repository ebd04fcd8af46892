import { type ComparedRow, differs } from '@stagger/planner'

/** A row as the table shows it: how deep it lies, and whether something below it can be shown or is. */
export type ShownRow = {
  readonly key: string
  readonly depth: number
  readonly row: ComparedRow
  readonly canOpen: boolean
  readonly isOpen: boolean
}

export const rowKey = ({ level, id, programId }: Pick<ComparedRow, 'level' | 'id' | 'programId'>): string =>
  `${level}/${programId}/${id}`

/** Whether a row or anything below it is not as it was. */
const isOther = (row: ComparedRow): boolean => differs(row) || row.rows.some(isOther)

/** The rows to be seen: those below what is folded are not, and what is as it was only with `all`. Reports always are. */
export function comparedRows(
  rows: readonly ComparedRow[],
  isOpen: (key: string) => boolean,
  all: boolean,
  depth = 0,
): readonly ShownRow[] {
  return rows
    .filter((row) => all || depth === 0 || isOther(row))
    .flatMap((row) => {
      const key = rowKey(row)
      const below = comparedRows(row.rows, isOpen, all, depth + 1)
      const [canOpen, open] = [below.length > 0, isOpen(key)]
      return [{ key, depth, row, canOpen, isOpen: canOpen && open }, ...(open ? below : [])]
    })
}
