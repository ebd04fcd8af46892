import { predecessorOption } from '#words/grid.ts'
import type { OutlineRow } from '../plan-view/outline-rows.ts'
import type { Typing } from './cell-edits.ts'
import type { ColumnId } from './columns.ts'

/** Something that can be picked instead of typed: what it says, and the whole text of the field then. */
export type Suggestion = { readonly label: string; readonly text: string }

const MOST = 8

/** What the last part of `text` could mean; nothing where the column has no list. */
export function suggestionsFor(
  { view, numbers }: Typing,
  row: OutlineRow,
  column: ColumnId,
  text: string,
): readonly Suggestion[] {
  const cut = Math.max(text.lastIndexOf(','), text.lastIndexOf(';')) + 1
  const [before, last] = [text.slice(0, cut), text.slice(cut).trim().toLocaleLowerCase()]
  const filled = (part: string) => (before === '' ? part : `${before} ${part}`)
  if (column === 'who') {
    return view.plan.people
      .filter(({ name }) => name.toLocaleLowerCase().includes(last) && name.toLocaleLowerCase() !== last)
      .slice(0, MOST)
      .map(({ name }) => ({ label: name, text: filled(name) }))
  }
  if (column !== 'predecessors' || last === '' || /^\d/.test(last)) return []
  return view.plan.activities
    .filter(({ id, name }) => id !== row.key && name.toLocaleLowerCase().includes(last))
    .slice(0, MOST)
    .map(({ id, name }) => {
      const number = numbers.of(id) ?? 0
      return { label: predecessorOption(number, name), text: filled(String(number)) }
    })
}
