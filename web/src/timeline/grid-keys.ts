/** Where the one tab stop of the grid is: a row, and in it a cell, or the row itself. */
export type Focus = { readonly row: number; readonly column: number | null }

/** What the keyboard model must know of a row. */
export type KeyRow = {
  readonly level: number
  readonly isExpanded?: boolean
  readonly canEdit: boolean
  /** Whether rows can be picked, added, placed and deleted here. */
  readonly canArrange?: boolean
}

export type Key = { readonly key: string; readonly ctrl: boolean; readonly alt: boolean; readonly shift: boolean }

/** What a key means in the grid. */
export type GridAction =
  | { readonly kind: 'focus'; readonly focus: Focus }
  | { readonly kind: 'fold'; readonly isExpanded: boolean }
  | { readonly kind: 'move'; readonly days: number }
  | { readonly kind: 'edit' }
  | { readonly kind: 'extend'; readonly row: number }
  | { readonly kind: 'pick' | 'pick-all' | 'delete' | 'menu' }
  | { readonly kind: 'add'; readonly side: 'above' | 'below' }
  | { readonly kind: 'place'; readonly step: -1 | 1 }
  | { readonly kind: 'select' }
  | { readonly kind: 'close' }

const DAYS_A_WEEK = 7

/** The keys of the grid as people write them, with the names under which they arrive; the sheet is made from it. */
export const GRID_KEYS = [
  { id: 'walk', keys: '↑ ↓ ← →', names: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] },
  { id: 'page', keys: 'PageUp, PageDown', names: ['PageUp', 'PageDown'] },
  { id: 'ends', keys: 'Home, End', names: ['Home', 'End'] },
  { id: 'edit', keys: 'Enter, F2', names: ['Enter', 'F2'] },
  { id: 'select', keys: 'Space', names: [' '] },
  { id: 'close', keys: 'Escape', names: ['Escape'] },
  { id: 'move-day', keys: 'Alt+← →', names: ['Alt+ArrowLeft', 'Alt+ArrowRight'] },
  { id: 'move-week', keys: 'Alt+Shift+← →', names: ['Alt+Shift+ArrowLeft', 'Alt+Shift+ArrowRight'] },
  { id: 'place', keys: 'Alt+Shift+↑ ↓', names: ['Alt+Shift+ArrowUp', 'Alt+Shift+ArrowDown'] },
  { id: 'add', keys: 'N, Shift+N', names: ['n', 'Shift+N', 'Insert'] },
  // The browser itself says what was pasted: no key of ours.
  { id: 'paste', keys: 'Ctrl+V', names: [] },
  { id: 'delete', keys: 'Delete', names: ['Delete'] },
  { id: 'extend', keys: 'Shift+↑ ↓', names: ['Shift+ArrowUp', 'Shift+ArrowDown'] },
  { id: 'pick', keys: 'Ctrl+Space, Ctrl+A', names: ['Ctrl+ ', 'Ctrl+a'] },
  { id: 'menu', keys: 'Shift+F10', names: ['Shift+F10', 'ContextMenu'] },
] as const

/** The tree grid's keyboard model (WAI-ARIA): undefined for a key that is not the grid's. */
export function gridKey(
  key: Key,
  focus: Focus,
  rows: readonly KeyRow[],
  columns: number,
  page: number,
): GridAction | undefined {
  if (key.alt) return moveKey(key, rows[focus.row])
  const arranged = rows[focus.row]?.canArrange ? arrangeKey(key, focus, rows) : undefined
  if (arranged) return arranged
  switch (key.key) {
    case 'ArrowUp':
      return toRow(focus, focus.row - 1, rows)
    case 'ArrowDown':
      return toRow(focus, focus.row + 1, rows)
    case 'PageUp':
      return toRow(focus, focus.row - page, rows)
    case 'PageDown':
      return toRow(focus, focus.row + page, rows)
    case 'Home':
    case 'End':
      return homeEnd(key, focus, rows, columns)
    case 'ArrowRight':
      return right(focus, rows, columns)
    case 'ArrowLeft':
      return left(focus, rows)
    case 'Enter':
    case 'F2':
      return opensEditor(key, rows[focus.row]) ? { kind: 'edit' } : { kind: 'select' }
    case ' ':
      return { kind: 'select' }
    case 'Escape':
      return { kind: 'close' }
    default:
      return undefined
  }
}

/** Enter opens the details of a phase, F2 its name. */
const opensEditor = ({ key }: Key, row: KeyRow | undefined): boolean =>
  row?.canEdit === true || (key === 'F2' && row?.canArrange === true)

function arrangeKey({ key, ctrl, shift }: Key, { row }: Focus, rows: readonly KeyRow[]): GridAction | undefined {
  const within = (to: number) => Math.min(rows.length - 1, Math.max(0, to))
  if (shift && key === 'ArrowUp') return { kind: 'extend', row: within(row - 1) }
  if (shift && key === 'ArrowDown') return { kind: 'extend', row: within(row + 1) }
  if (ctrl && key === ' ') return { kind: 'pick' }
  if (ctrl && key === 'a') return { kind: 'pick-all' }
  if (ctrl) return undefined
  if (key === 'n' || (key === 'Insert' && shift)) return { kind: 'add', side: 'below' }
  if (key === 'N' || key === 'Insert') return { kind: 'add', side: 'above' }
  if (key === 'Delete') return { kind: 'delete' }
  return key === 'ContextMenu' || (shift && key === 'F10') ? { kind: 'menu' } : undefined
}

function moveKey({ key, shift }: Key, row: KeyRow | undefined): GridAction | undefined {
  if (key === 'ArrowUp' || key === 'ArrowDown')
    return shift && row?.canArrange ? { kind: 'place', step: key === 'ArrowUp' ? -1 : 1 } : undefined
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined
  if (!row?.canEdit) return undefined
  return { kind: 'move', days: (key === 'ArrowRight' ? 1 : -1) * (shift ? DAYS_A_WEEK : 1) }
}

function toRow(focus: Focus, row: number, rows: readonly KeyRow[]): GridAction {
  return { kind: 'focus', focus: { ...focus, row: Math.min(rows.length - 1, Math.max(0, row)) } }
}

function homeEnd({ key, ctrl }: Key, focus: Focus, rows: readonly KeyRow[], columns: number): GridAction {
  const isHome = key === 'Home'
  if (focus.column === null || ctrl) return toRow(focus, isHome ? 0 : rows.length - 1, rows)
  return { kind: 'focus', focus: { ...focus, column: isHome ? 0 : columns - 1 } }
}

function right({ row, column }: Focus, rows: readonly KeyRow[], columns: number): GridAction {
  if (column !== null) return { kind: 'focus', focus: { row, column: Math.min(columns - 1, column + 1) } }
  if (rows[row]?.isExpanded === false) return { kind: 'fold', isExpanded: true }
  return { kind: 'focus', focus: { row, column: 0 } }
}

function left({ row, column }: Focus, rows: readonly KeyRow[]): GridAction {
  if (column !== null) return { kind: 'focus', focus: { row, column: column === 0 ? null : column - 1 } }
  const level = rows[row]?.level ?? 1
  if (rows[row]?.isExpanded) return { kind: 'fold', isExpanded: false }
  const parent = rows.slice(0, row).findLastIndex((above) => above.level < level)
  return { kind: 'focus', focus: { row: parent === -1 ? row : parent, column: null } }
}
