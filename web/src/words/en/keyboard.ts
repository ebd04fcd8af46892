import type { GRID_KEYS } from '../../timeline/grid-keys.ts'
import type { PageKey } from '../../timeline/page-keys.ts'

// Everything the sheet of shortcuts says, in English.

// ── The keyboard

export const keySheetTitle = 'Keyboard shortcuts'
export const closeSheet = 'Close shortcuts'
export const keysOnPage = 'Anywhere on the page'
export const keysInGrid = 'In the grid'
export const goToToday = 'Today'
export const goToTodayHint = 'Scroll to today (T)'
export const keysButton = 'Keyboard shortcuts (?)'
const PAGE_KEYS_DO: Readonly<Record<PageKey['id'], string>> = {
  'zoom-in': 'Zoom in',
  'zoom-out': 'Zoom out',
  fit: 'Fit everything in',
  today: 'Scroll to today',
  undo: 'Undo',
  redo: 'Redo',
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
}
export const gridKeyDoes = (id: GridKeyId): string => GRID_KEYS_DO[id]
