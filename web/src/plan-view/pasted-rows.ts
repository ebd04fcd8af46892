import { type Activity, LONGEST_NAME, type SingleEdit } from '@stagger/planner'
import { parseDuration } from './duration.ts'
import {
  inOrder,
  type Pasted,
  type PastedColumn,
  type PastedLine,
  type PasteFault,
  readCell,
  readDay,
  type Reading,
} from './pasted.ts'
import { edited, withFinishes } from './pasted-finishes.ts'
import { draftEdit } from './row-edits.ts'
import type { RowPlace } from './row-places.ts'
import type { RowNumbers } from './typed-links.ts'

/** A line and the activity that it becomes. */
type Made = { readonly line: PastedLine; readonly activity: Activity; readonly at: number | undefined }

/**
 * Lines as new activities of a place, one behind the other. Without a duration they take a week, with none (`0`) they are
 * milestones; a finish counts where no duration is said. Predecessors are other lines by the numbers that the text gives
 * them, by where they stand in it where it gives none, and other lines or rows of the grid by name.
 */
export function pastedRows(reading: Reading, place: RowPlace, lines: readonly PastedLine[]): Pasted {
  const faults: PasteFault[] = []
  const made = lines.flatMap((line): readonly Made[] => {
    if (line.cells.size === 0) return []
    const wrong = faultsOf(reading, line)
    faults.push(...wrong)
    // The rest of a line is read whatever is wrong with its beginning: all that is wrong is said at once.
    return madeOf(reading, place, line)
  })
  const edits: SingleEdit[] = made.map(({ activity, at }, i) => ({
    kind: 'addActivity',
    activity,
    ...(at !== undefined && { at: at + i }),
  }))
  // What a line waits for may come after it: it is looked for when everything is there.
  const view = edited(reading.view, edits) ?? reading.view
  const within = { ...reading, view, numbers: ownNumbers(reading.numbers, made, lines[0]?.line ?? 1) }
  for (const { line, activity } of made) {
    for (const column of ['who', 'predecessors'] as const) {
      const cell = line.cells.get(column)
      const read = cell ? readCell(within, activity, column, cell.text) : { edits: [] }
      if ('edits' in read) edits.push(...read.edits)
      else if (cell)
        faults.push({ line: line.line, column: cell.column, code: codeOf(read), part: read.part ?? cell.text })
    }
  }
  const finished = withFinishes(reading, edits, made.flatMap(finishOf))
  return {
    edits: finished.edits,
    activityIds: new Map(made.map(({ line, activity }) => [line.line, activity.id])),
    faults: inOrder([...faults, ...finished.faults]),
  }
}

/** What is wrong with the name, the length or the start of a line. */
function faultsOf({ view, habit }: Reading, { line, cells }: PastedLine): readonly PasteFault[] {
  const fault = (column: PastedColumn, code: string): PasteFault => ({
    line,
    column: cells.get(column)?.column ?? 1,
    code,
    part: cells.get(column)?.text ?? '',
  })
  const [name, duration, start] = [cells.get('name'), cells.get('duration'), cells.get('start')]
  const takes = duration && !isNone(duration.text) ? parseDuration(duration.text) : undefined
  return [
    ...(name ? [] : [fault('name', 'name-empty')]),
    ...(name && name.text.length > LONGEST_NAME ? [fault('name', 'name-too-long')] : []),
    ...(typeof takes === 'string' ? [fault('duration', takes)] : []),
    ...(start && readDay(view, habit, start.text) === undefined ? [fault('start', 'day-unreadable')] : []),
  ]
}

/** A line as an activity. What stands behind its name says how long it takes only where no column does. */
function madeOf({ view, habit, freshId }: Reading, place: RowPlace, line: PastedLine): readonly Made[] {
  const { cells } = line
  const [name = '', duration, start] = [cells.get('name')?.text, cells.get('duration')?.text, cells.get('start')?.text]
  const kind = duration !== undefined && isNone(duration) ? 'milestone' : 'work'
  const draft = draftEdit(view, { place, kind }, name, freshId())
  if (draft.kind !== 'addActivity') return []
  const takes = duration === undefined || kind === 'milestone' ? undefined : parseDuration(duration)
  const notBefore = start === undefined ? undefined : readDay(view, habit, start)
  const waits = cells.has('predecessors') && notBefore === undefined
  const activity: Activity = {
    ...draft.activity,
    ...(typeof takes === 'object' && {
      name,
      estimate: { low: takes.value, likely: takes.value, high: takes.value, unit: takes.unit, source: 'yours' },
    }),
    ...(notBefore !== undefined && { constraints: { notBefore } }),
    ...(waits && { constraints: {} }),
  }
  return [{ line, activity, at: draft.at }]
}

const isNone = (text: string): boolean => /^0\s*[a-z]*$/i.test(text)

/**
 * What a spreadsheet's numbers mean: never rows of the grid, which it does not know. Lines count from `first`, the empty
 * ones too, where the text does not number them itself.
 */
function ownNumbers(numbers: RowNumbers, made: readonly Made[], first: number): RowNumbers {
  const isNumbered = made.some(({ line }) => line.cells.has('number'))
  const own = new Map(
    made.flatMap(({ line, activity }) => {
      const number = isNumbered ? line.cells.get('number')?.text : line.line - first + 1
      return number === undefined ? [] : [[Number(number), activity.id] as const]
    }),
  )
  return { ...numbers, at: (number) => own.get(number) }
}

/** A number that no line has is not the name of something that nobody knows. */
const codeOf = ({ code, part = '' }: { readonly code: string; readonly part?: string | undefined }): string =>
  code === 'predecessor-unknown' && /^\d+$/.test(part) ? 'predecessor-no-line' : code

const finishOf = ({ line: { line, cells }, activity }: Made) => {
  const finish = cells.has('duration') ? undefined : cells.get('finish')
  return finish ? [{ line, activityId: activity.id, ...finish }] : []
}
