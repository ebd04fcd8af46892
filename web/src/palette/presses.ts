import type { Grip } from '../chart-geometry/grips.ts'
import type { ChartKey } from '../timeline/chart-keys.ts'
import type { GRID_KEYS } from '../timeline/grid-keys.ts'
import type { PageKey, PressedKey } from '../timeline/page-keys.ts'

type GridKeyId = (typeof GRID_KEYS)[number]['id']

// Each table names every key there is, so that a new one does not compile until somebody says what the palette makes of
// it. A press is written `Ctrl+Shift+z`: the modifiers, then the key as the browser names it.

/** The press for each key of the page; undefined for the palette's own. */
export const PAGE_PRESSES: Readonly<Record<PageKey['id'], string | undefined>> = {
  'zoom-in': '+',
  'zoom-out': '-',
  fit: '0',
  today: 't',
  undo: 'Ctrl+z',
  redo: 'Ctrl+Shift+z',
  palette: undefined,
  help: '?',
}

/** The presses of the grid that do something; none for those that only walk it. */
export const GRID_PRESSES: Readonly<Record<GridKeyId, readonly string[]>> = {
  walk: [],
  page: [],
  ends: [],
  edit: ['F2'],
  select: [' '],
  close: ['Escape'],
  'move-day': ['Alt+ArrowLeft', 'Alt+ArrowRight'],
  'move-week': ['Alt+Shift+ArrowLeft', 'Alt+Shift+ArrowRight'],
  place: ['Alt+Shift+ArrowUp', 'Alt+Shift+ArrowDown'],
  add: ['n', 'Shift+N'],
  paste: [],
  delete: ['Delete'],
  extend: ['Shift+ArrowUp', 'Shift+ArrowDown'],
  pick: ['Ctrl+ ', 'Ctrl+a'],
  menu: ['Shift+F10'],
}

/** The presses on an activity that do what a drag in the chart does. */
export const CHART_PRESSES: Readonly<Record<ChartKey['id'], readonly string[]>> = {
  longer: [']'],
  shorter: ['['],
  week: ['Shift+]', 'Shift+['],
  link: ['l'],
}

/** Whatever can be dragged: a grip of a bar, and a row of the grid. */
export type Dragged = Grip | 'row'

/** The keys that do without a pointer what each drag does. A start is moved by moving, then lengthening or shortening. */
export const KEYS_OF_DRAGS: Readonly<Record<Dragged, readonly (GridKeyId | ChartKey['id'])[]>> = {
  move: ['move-day', 'move-week'],
  start: ['move-day', 'longer', 'shorter'],
  end: ['longer', 'shorter', 'week'],
  'link-start': ['link'],
  'link-end': ['link'],
  row: ['place'],
}

/** A press as the browser reports it. */
export function pressOf(press: string): PressedKey & { readonly ctrl: boolean } {
  const parts = press.split('+')
  // The key may be the plus itself.
  const key = press.endsWith('+') ? '+' : (parts.at(-1) ?? '')
  const ctrl = parts.includes('Ctrl')
  return { key, ctrl, command: ctrl, alt: parts.includes('Alt'), shift: parts.includes('Shift') }
}
