import { expect, test } from '@jest/globals'
import { type Focus, GRID_KEYS, gridKey, type KeyRow } from '../src/timeline/grid-keys.ts'
import { PAGE_KEYS, pageKey } from '../src/timeline/page-keys.ts'

const rows: readonly KeyRow[] = [
  { level: 1, isExpanded: true, canEdit: false },
  { level: 2, isExpanded: true, canEdit: false },
  { level: 3, canEdit: true },
  { level: 3, canEdit: true },
  { level: 2, isExpanded: false, canEdit: false },
]
/** The same rows where they can be picked, added, placed and deleted. */
const arranged = rows.map((row) => ({ ...row, canArrange: true }))
const press = (name: string, row: number, column: number | null = null, of = rows) => {
  const [key = '', ...held] = name.split('+').reverse()
  const focus: Focus = { row, column }
  const pressed = { key, ctrl: held.includes('Ctrl'), alt: held.includes('Alt'), shift: held.includes('Shift') }
  return gridKey(pressed, focus, of, 7, 3)
}
const at = (row: number, column: number | null = null) => ({ kind: 'focus', focus: { row, column } })

test.each([
  ['ArrowDown', 0, at(1)],
  ['ArrowDown', 4, at(4)],
  ['ArrowUp', 0, at(0)],
  ['PageDown', 0, at(3)],
  ['PageUp', 4, at(1)],
  ['Home', 3, at(0)],
  ['End', 1, at(4)],
  ['ArrowRight', 4, { kind: 'fold', isExpanded: true }],
  ['ArrowRight', 0, at(0, 0)],
  ['ArrowRight', 2, at(2, 0)],
  ['ArrowLeft', 1, { kind: 'fold', isExpanded: false }],
  ['ArrowLeft', 3, at(1)],
  ['ArrowLeft', 4, at(0)],
  ['Enter', 2, { kind: 'edit' }],
  ['F2', 3, { kind: 'edit' }],
  ['Enter', 0, { kind: 'select' }],
  [' ', 3, { kind: 'select' }],
  ['Escape', 3, { kind: 'close' }],
  ['Alt+ArrowRight', 2, { kind: 'move', days: 1 }],
  ['Alt+Shift+ArrowLeft', 2, { kind: 'move', days: -7 }],
  ['Alt+ArrowLeft', 0, undefined],
  ['x', 0, undefined],
])('%s on row %i', (key, row, action) => {
  expect(press(key, row)).toEqual(action)
})

test.each([
  ['ArrowRight', 6, at(2, 6)],
  ['ArrowLeft', 3, at(2, 2)],
  ['ArrowLeft', 0, at(2)],
  ['Home', 4, at(2, 0)],
  ['End', 1, at(2, 6)],
  ['Ctrl+Home', 4, at(0, 4)],
  ['ArrowDown', 4, at(3, 4)],
])('%s in cell %i', (key, column, action) => {
  expect(press(key, 2, column)).toEqual(action)
})

test.each(GRID_KEYS.flatMap(({ names }) => names))('the sheet names %s, and the grid knows it', (name) => {
  expect(press(name, 2, null, arranged)).toBeDefined()
})

test.each([
  ['Shift+ArrowDown', 2, { kind: 'extend', row: 3 }],
  ['Shift+ArrowUp', 0, { kind: 'extend', row: 0 }],
  ['Ctrl+ ', 2, { kind: 'pick' }],
  ['Ctrl+a', 2, { kind: 'pick-all' }],
  ['Alt+Shift+ArrowUp', 2, { kind: 'place', step: -1 }],
  ['Alt+ArrowUp', 2, undefined],
  ['n', 2, { kind: 'add', side: 'below' }],
  ['Shift+N', 2, { kind: 'add', side: 'above' }],
  ['Ctrl+n', 2, undefined],
  ['Delete', 1, { kind: 'delete' }],
  ['Shift+F10', 1, { kind: 'menu' }],
  ['Enter', 1, { kind: 'select' }],
  ['F2', 1, { kind: 'edit' }],
])('%s on row %i, where rows can be arranged', (key, row, action) => {
  expect(press(key, row, null, arranged)).toEqual(action)
})

test.each(['Delete', 'n', 'Ctrl+a', 'Shift+F10', 'Alt+Shift+ArrowUp'])('%s means nothing where they cannot', (key) => {
  expect(press(key, 2)).toBeUndefined()
})

test('a key of the page is one thing or nothing', () => {
  const keyOf = (key: string, held: { command?: boolean; alt?: boolean; shift?: boolean } = {}) =>
    pageKey({ key, command: false, alt: false, shift: false, ...held })?.id
  expect([keyOf('='), keyOf('-'), keyOf('0'), keyOf('t'), keyOf('?', { shift: true })]).toEqual([
    'zoom-in',
    'zoom-out',
    'fit',
    'today',
    'help',
  ])
  expect(keyOf('z', { command: true })).toBe('undo')
  expect([keyOf('z', { command: true, shift: true }), keyOf('y', { command: true })]).toEqual(['redo', 'redo'])
  expect([keyOf('z'), keyOf('t', { command: true }), keyOf('t', { alt: true })]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect(new Set(PAGE_KEYS.map(({ id }) => id)).size).toBe(PAGE_KEYS.length)
})
