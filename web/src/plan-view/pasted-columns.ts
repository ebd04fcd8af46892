import { PASTED_COLUMNS, type PastedColumn } from './pasted.ts'

/** What the columns of a text mean: `undefined` for one that is not taken. */
export type ColumnMeanings = readonly (PastedColumn | undefined)[]

type Table = readonly (readonly string[])[]

/** What a text is taken for until somebody says otherwise; its rows begin at line `first`, from 1. */
export type Guess = { readonly meanings: ColumnMeanings; readonly first: number }

/**
 * What the columns of a table mean: what its first line calls them, where that is a head; else what the grid shows from
 * `shown` on. A first column of nothing but numbers before others is what the text calls its rows by.
 */
export function guessed(
  table: Table,
  shown: readonly string[],
  names: Readonly<Record<PastedColumn, readonly string[]>>,
): Guess {
  const width = Math.max(0, ...table.map((row) => row.length))
  const head = headOf(table, width, names)
  if (head) return { meanings: head, first: 2 }
  const isNumbered = width > 1 && shown[0] === 'name' && table.every(([cell = '']) => /^\d+$/.test(cell))
  const meant = isNumbered ? ['number', ...shown] : shown
  return {
    meanings: Array.from({ length: width }, (_, i) => PASTED_COLUMNS.find((column) => column === meant[i])),
    first: 1,
  }
}

/** A first line is a head when most of what stands in it is the name of a column, and no name is there twice. */
function headOf(
  [line = []]: Table,
  width: number,
  names: Readonly<Record<PastedColumn, readonly string[]>>,
): ColumnMeanings | undefined {
  const meanings = Array.from({ length: width }, (_, i) => {
    const cell = (line[i] ?? '').toLocaleLowerCase()
    return PASTED_COLUMNS.find((column) => names[column].some((name) => name.toLocaleLowerCase() === cell))
  })
  const known = meanings.filter((one) => one !== undefined)
  const said = line.filter((cell) => cell !== '')
  return known.length * 2 > said.length && new Set(known).size === known.length ? meanings : undefined
}

/** The meanings with another one for a column; what another column meant until now it means no longer. */
export const meant = (meanings: ColumnMeanings, at: number, wanted: PastedColumn | undefined): ColumnMeanings =>
  meanings.map((now, i) => (i === at ? wanted : now === wanted ? undefined : now))
