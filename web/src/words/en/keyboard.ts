import type { GRID_KEYS } from '../../timeline/grid-keys.ts'
import type { ChartKey } from '../../timeline/chart-keys.ts'
import type { PageKey } from '../../timeline/page-keys.ts'

// Everything the sheet of shortcuts says, in English.

// ── The keyboard

export const keySheetTitle = 'Keyboard shortcuts'
export const closeSheet = 'Close shortcuts'
export const keysOnPage = 'Anywhere on the page'
export const keysInGrid = 'In the grid'
export const keysOnActivity = 'On an activity of the grid, instead of dragging'
export const goToToday = 'Today'
export const goToTodayHint = 'Scroll to today (T)'
export const keysButton = 'Keyboard shortcuts (?)'
export const skipToMain = 'Skip to the main part'
export const undoName = 'Undo'
export const undoHint = 'Undo (Ctrl+Z)'
export const redoName = 'Redo'
export const redoHint = 'Redo (Ctrl+Shift+Z)'
const PAGE_KEYS_DO: Readonly<Record<PageKey['id'], string>> = {
  'zoom-in': 'Zoom in',
  'zoom-out': 'Zoom out',
  fit: 'Fit everything in',
  today: 'Scroll to today',
  undo: undoName,
  redo: redoName,
  palette: 'Find anything and do anything',
  help: 'Show this sheet',
}
export const pageKeyDoes = (id: PageKey['id']): string => PAGE_KEYS_DO[id]
type GridKeyId = (typeof GRID_KEYS)[number]['id']
const GRID_KEYS_DO: Readonly<Record<GridKeyId, string>> = {
  walk: 'Walk the rows and cells; fold and unfold',
  page: 'A screen up or down',
  ends: 'First or last row or cell',
  edit: 'Change the cell; open what cannot be changed',
  select: 'Open the details',
  close: 'Close the details',
  'move-day': 'Move the activity by a day',
  'move-week': 'Move the activity by a week',
  place: 'Move the row up or down, past the end of its phase into the next',
  add: 'Add an activity below, or above',
  paste: 'Paste rows of a spreadsheet: below the row, or over the cells from the focused one on',
  delete: 'Delete the row',
  extend: 'Select more rows',
  pick: 'Select or leave out the row; select all',
  menu: 'What can be done with the row',
}
export const gridKeyDoes = (id: GridKeyId): string => GRID_KEYS_DO[id]
const CHART_KEYS_DO: Readonly<Record<ChartKey['id'], string>> = {
  longer: 'Lengthen the activity by a day',
  shorter: 'Shorten it by a day',
  week: 'Lengthen or shorten it by a week',
  link: 'Link it, or choose one of its links; Delete removes the chosen link',
}
export const chartKeyDoes = (id: ChartKey['id']): string => CHART_KEYS_DO[id]
