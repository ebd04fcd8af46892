import type { PastedColumn } from '../../plan-view/pasted.ts'
import { longDate } from '../../format.ts'
import { typedFault } from './grid.ts'
import { list, plural } from './numbers.ts'

// What is said when rows of a spreadsheet are pasted into the grid, in English.

export const pasteName = 'Paste rows…'
export const pasteTitle = 'Paste from a spreadsheet'
export const pasteField = 'Rows of the spreadsheet'
export const pasteHint = 'Copy rows in the spreadsheet and paste them here: one line for each row, tabs between cells.'
export const pasteAs = 'What they become'
export const pasteAsRows = 'New activities'
export const pasteAsCells = 'Cells that are there'
export const pasteBelow = (name: string, phase: string): string => `They go below “${name}”, in ${phase}.`
export const pasteInto = (phase: string): string => `They go into ${phase}.`
export const pasteFrom = (name: string): string =>
  `They are written over the rows from “${name}” on. Cells in which nothing stands change nothing.`
export const pasteNowhere = 'Choose a row of a phase first: that is where they go.'

const COLUMNS: Readonly<Record<PastedColumn, string>> = {
  name: 'Name',
  start: 'Start',
  finish: 'Finish',
  duration: 'Duration',
  predecessors: 'After',
  who: 'Who',
  number: 'Number',
}
export const pasteColumn = (column: PastedColumn): string => COLUMNS[column]
export const pasteNotTaken = 'Not taken'
export const pasteMeans = (column: number): string => `What column ${column} is`
/** What spreadsheets call the columns in their first line. */
export const PASTE_HEADS: Readonly<Record<PastedColumn, readonly string[]>> = {
  name: ['Name', 'Activity', 'Task', 'Task name', 'Title', 'Step'],
  start: ['Start', 'Start date', 'Begin', 'Begins', 'From'],
  finish: ['Finish', 'End', 'End date', 'Finish date', 'Due', 'Due date', 'Until'],
  duration: ['Duration', 'Length', 'Takes'],
  predecessors: ['Predecessors', 'Predecessor', 'After', 'Depends on', 'Waits for'],
  who: ['Who', 'Owner', 'Person', 'People', 'Resource', 'Resources', 'Resource names', 'Assigned to', 'Assignee'],
  number: ['#', 'No', 'No.', 'Nr', 'Number', 'ID', 'Row'],
}
export const pasteLine = 'Line'
/** The dates that the planner gives what is pasted. */
export const pasteDates = 'Will be'
/** What a line waits for, under what is written of it. */
export const pasteAfter = (names: readonly string[]): string => `after ${list(names.map((name) => `“${name}”`))}`
export const pasteTable = 'How the rows are read'
export const pasteMore = (lines: number): string => `and ${plural(lines, 'line')} more`
export const pasteIsHead = 'The first line names the columns'

const FAULTS: Readonly<Record<string, (part: string) => string>> = {
  'name-empty': () => 'A new activity needs a name.',
  'row-missing': () => 'There is no row for this line any more.',
  'has-happened': () => 'That has happened already: what is done keeps its dates.',
  'milestone-nobody': () => 'Nobody works on a milestone.',
  'milestone-no-time': () => 'A milestone takes no time.',
  'predecessor-no-line': (number) =>
    `No line that is pasted is number ${number}. Write the name of what it waits for instead.`,
  'finish-before-start': (start) => `That is before it begins, on ${longDate(start)}.`,
}
/** What is wrong with a pasted cell. */
export const pasteFault = (code: string, part: string): string => FAULTS[code]?.(part) ?? typedFault(code, part)
export const pasteAt = (line: number, column: string): string => `Line ${line}, ${column}`
export const pasteUnreadable = 'A quotation mark in the text is never closed.'
export const pasteTooLong = (lines: number, most: number): string =>
  `These are ${plural(lines, 'line')}; at most ${most} are taken at once.`
export const pasteFaults = (faults: number): string =>
  `${plural(faults, 'cell')} cannot be read. Nothing is done until all can: change the text, or what a column is.`
export const pasteWithoutPeople = 'Leave out the column of people'
export const pasteNothing = 'Nothing in these rows changes the plan.'
export const pasteMakes = (activities: number): string =>
  `${plural(activities, 'activity', 'activities')} will be made, as one step of undo.`
export const pasteChanges = (changes: number, rows: number): string =>
  `${plural(changes, 'change')} in ${plural(rows, 'row')}, as one step of undo.`
export const pasteMoves = (others: number): string =>
  others === 0 ? 'No other date changes.' : `${plural(others, 'other activity moves', 'other activities move')}.`
export const pasteAddYes = (activities: number): string =>
  activities === 0 ? 'Add activities' : `Add ${plural(activities, 'activity', 'activities')}`
export const pasteChangeYes = (rows: number): string => (rows === 0 ? 'Change rows' : `Change ${plural(rows, 'row')}`)
export const pasteNo = 'Cancel'
export const pastedRowsDone = (activities: number): string =>
  `${plural(activities, 'activity', 'activities')} added. Undo takes all of them out again.`
export const pastedCellsDone = (rows: number): string =>
  `${plural(rows, 'row')} changed. Undo brings back what was there.`
/** What it is called in the history. */
export const pasteGesture = (rows: number): string => `Paste ${plural(rows, 'row')}`
