import {
  type Activity,
  dayOf,
  type IsoDate,
  LONGEST_NAME,
  pastedTable,
  plusDays,
  type SingleEdit,
} from '@stagger/planner'
import { durationEdit, durationText } from './duration.ts'
import type { PlanView } from './plan-view.ts'
import { durationBetween } from './resize.ts'
import { type DateHabit, parseDay } from './typed-day.ts'
import { linkEdits, parseLinks, type RowNumbers } from './typed-links.ts'
import { peopleEdit } from './typed-people.ts'

/** What a pasted column can mean. Numbers name the rows of a text to its own predecessors; they are stored nowhere. */
export const PASTED_COLUMNS = ['name', 'start', 'finish', 'duration', 'predecessors', 'who', 'number'] as const
export type PastedColumn = (typeof PASTED_COLUMNS)[number]

/** A cell that was pasted, with its column of the text, from 1. */
export type PastedCell = { readonly text: string; readonly column: number }

/** A line of the text, from 1, by what its columns mean; cells in which nothing stands are left out: of an empty line, all. */
export type PastedLine = { readonly line: number; readonly cells: ReadonlyMap<PastedColumn, PastedCell> }

/** What cannot be taken: where in the text, from 1, and why; `part` is what of it is not understood. */
export type PasteFault = {
  readonly line: number
  readonly column: number
  readonly code: string
  readonly part: string
}

/** What pasting would do: all of it as one step of undo, and nothing where there is a fault. */
export type Pasted = {
  readonly edits: readonly SingleEdit[]
  /** The activities that lines become or are written over, by line. */
  readonly activityIds: ReadonlyMap<number, string>
  readonly faults: readonly PasteFault[]
}

/** What is needed to read cells. */
export type Reading = {
  readonly view: PlanView
  readonly numbers: RowNumbers
  readonly habit: DateHabit
  readonly freshId: () => string
}

/** The lines of a table whose columns mean `columns`, from line `first` on. */
export const pastedLines = (
  table: NonNullable<ReturnType<typeof pastedTable>>,
  columns: readonly (PastedColumn | undefined)[],
  first: number,
): readonly PastedLine[] =>
  table.slice(first - 1).map((row, i) => {
    const cells = row.flatMap((text, at): [PastedColumn, PastedCell][] => {
      const meaning = columns[at]
      return meaning === undefined || text === '' ? [] : [[meaning, { text, column: at + 1 }]]
    })
    return { line: first + i, cells: new Map(cells) }
  })

/** The edits that a cell means, or why it is not taken. */
export type ReadCell =
  | { readonly edits: readonly SingleEdit[] }
  | { readonly code: string; readonly part?: string | undefined }

export const readDay = (view: PlanView, habit: DateHabit, text: string): IsoDate | undefined =>
  parseDay(text, view.today, habit)

/** What a cell of an activity means; of a finish only `readFinish` knows, and a number means nothing by itself. */
export function readCell(reading: Reading, activity: Activity, column: PastedColumn, text: string): ReadCell {
  const { view, numbers, habit, freshId } = reading
  const { id: activityId } = activity
  switch (column) {
    case 'name':
      if (text.length > LONGEST_NAME) return { code: 'name-too-long' }
      return { edits: text === activity.name ? [] : [{ kind: 'renameActivity', activityId, name: text }] }
    case 'duration': {
      const edit = durationEdit(activity, text)
      return typeof edit === 'string' ? { code: edit } : { edits: [edit] }
    }
    case 'who': {
      if (activity.kind === 'milestone') return { code: 'milestone-nobody' }
      const edit = peopleEdit(view, activity, text)
      return 'code' in edit ? edit : { edits: [edit] }
    }
    case 'predecessors': {
      const links = parseLinks(view, numbers, activityId, text)
      return 'code' in links ? links : { edits: linkEdits(view, activityId, links, freshId) }
    }
    case 'start': {
      const startOn = readDay(view, habit, text)
      return startOn === undefined
        ? { code: 'day-unreadable' }
        : { edits: [{ kind: 'moveActivity', activityId, startOn }] }
    }
    default:
      return { edits: [] }
  }
}

/** What makes an activity end on a typed day, in a plan in which everything else is as it will be. */
export function readFinish({ view, habit }: Reading, activityId: string, text: string): ReadCell {
  const [activity, now] = [view.activity(activityId), view.scheduled(activityId)]
  const day = readDay(view, habit, text)
  if (!activity || !now || day === undefined) return { code: 'day-unreadable' }
  if (activity.estimate === undefined) return { code: 'milestone-no-time' }
  if (day < now.start) return { code: 'finish-before-start', part: now.start }
  const takes = durationBetween(view, activity, dayOf(now.start), plusDays(dayOf(day), 1))
  const edit = durationEdit(activity, durationText(takes))
  return typeof edit === 'string' ? { code: edit } : { edits: [edit] }
}

/** Faults as somebody goes through the text. */
export const inOrder = (faults: readonly PasteFault[]): readonly PasteFault[] =>
  faults.toSorted((one, other) => one.line - other.line || one.column - other.column)
