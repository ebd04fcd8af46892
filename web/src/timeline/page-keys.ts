import { type Zoom, zoomStep } from '../chart-geometry/time-scale.ts'

/** What the keys of the page need of it. */
export type PageKeys = {
  readonly zoom: Zoom
  readonly pxPerDay: number
  readonly show: (change: { zoom: Zoom }) => void
  readonly onToday: () => void
  readonly onUndo: (direction: 'undo' | 'redo') => void
  readonly onHelp: () => void
  readonly onPalette: () => void
}

export type PressedKey = {
  readonly key: string
  readonly command: boolean
  readonly alt: boolean
  readonly shift: boolean
}

/** A key of the page: how people write it, whether it was pressed, and what it does. */
export type PageKey = {
  readonly id: 'zoom-in' | 'zoom-out' | 'fit' | 'today' | 'undo' | 'redo' | 'palette' | 'help'
  readonly keys: string
  readonly is: (pressed: PressedKey) => boolean
  readonly act: (page: PageKeys) => void
}

/** Keys that mean the same while somebody types. */
export const MEANT_WHILE_TYPING: readonly PageKey['id'][] = ['palette']

const plain =
  (...keys: readonly string[]) =>
  (pressed: PressedKey) =>
    !pressed.command && !pressed.alt && keys.includes(pressed.key)

/** Every key that works anywhere on the page. The sheet of shortcuts is made from it. */
export const PAGE_KEYS: readonly PageKey[] = [
  {
    id: 'zoom-in',
    keys: '+',
    is: plain('+', '='),
    act: ({ show, zoom, pxPerDay }) => show({ zoom: zoomStep(zoom, pxPerDay, 1) }),
  },
  {
    id: 'zoom-out',
    keys: '−',
    is: plain('-'),
    act: ({ show, zoom, pxPerDay }) => show({ zoom: zoomStep(zoom, pxPerDay, -1) }),
  },
  { id: 'fit', keys: '0', is: plain('0'), act: ({ show }) => show({ zoom: 'fit' }) },
  { id: 'today', keys: 'T', is: plain('t'), act: ({ onToday }) => onToday() },
  {
    id: 'undo',
    keys: 'Ctrl+Z',
    is: ({ key, command, shift }) => command && key === 'z' && !shift,
    act: ({ onUndo }) => onUndo('undo'),
  },
  {
    id: 'redo',
    keys: 'Ctrl+Shift+Z, Ctrl+Y',
    is: ({ key, command, shift }) => command && (key === 'y' || (key === 'z' && shift)),
    act: ({ onUndo }) => onUndo('redo'),
  },
  {
    id: 'palette',
    keys: 'Ctrl+K',
    is: ({ key, command, alt, shift }) => command && key === 'k' && !alt && !shift,
    act: ({ onPalette }) => onPalette(),
  },
  { id: 'help', keys: '?', is: plain('?'), act: ({ onHelp }) => onHelp() },
]

/** The key of the page that was pressed, if it is one. */
export const pageKey = (pressed: PressedKey): PageKey | undefined => PAGE_KEYS.find(({ is }) => is(pressed))
