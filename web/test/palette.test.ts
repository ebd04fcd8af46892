import { expect, test } from '@jest/globals'
import { chartKey } from '../src/timeline/chart-keys.ts'
import { GRID_KEYS, gridKey } from '../src/timeline/grid-keys.ts'
import { PAGE_KEYS, pageKey } from '../src/timeline/page-keys.ts'
import { ACTIONS, keysOf } from '../src/palette/actions.ts'
import { found, indexed } from '../src/palette/find.ts'
import { keysText } from '../src/palette/keys-text.ts'
import { CHART_PRESSES, GRID_PRESSES, KEYS_OF_DRAGS, PAGE_PRESSES, pressOf } from '../src/palette/presses.ts'
import { KEY_NAMES as GERMAN_KEYS } from '../src/words/de/keys.ts'
import { KEY_NAMES } from '../src/words/en/keys.ts'

const ROW = [{ level: 3, canEdit: true, canArrange: true }]
const inGrid = (press: string) => gridKey(pressOf(press), { row: 0, column: null }, ROW, 7, 10)

test('what the palette presses for a key of the page is that key', () => {
  for (const [id, press] of Object.entries(PAGE_PRESSES)) {
    if (press !== undefined)
      expect(pageKey(pressOf(press.toLowerCase().replace('ctrl', 'Ctrl').replace('shift', 'Shift')))?.id).toBe(id)
  }
})

test('what the palette presses in the grid means something there', () => {
  for (const press of Object.values(GRID_PRESSES).flat()) expect([press, inGrid(press)]).not.toEqual([press, undefined])
  expect(inGrid('Alt+Shift+ArrowLeft')).toEqual({ kind: 'move', days: -7 })
  expect(inGrid('Shift+N')).toEqual({ kind: 'add', side: 'above' })
})

test('what the palette presses on an activity means something to the chart', () => {
  for (const press of Object.values(CHART_PRESSES).flat()) expect(chartKey(pressOf(press))).toBeDefined()
  expect(chartKey(pressOf('Shift+]'))).toEqual({ kind: 'lengthen', by: 1, isWeek: true })
})

test('every drag has keys, and the sheet lists each of them', () => {
  const listed = new Set(ACTIONS.flatMap(({ id, listed: place }) => (place ? [id.split(' ')[1]] : [])))
  const needed = Object.values(KEYS_OF_DRAGS)
  expect(needed.every((keys) => keys.length > 0)).toBe(true)
  expect(needed.flat().filter((id) => !listed.has(id))).toEqual([])
})

test('the sheet has one line for every key there is, and the palette every action once', () => {
  expect(keysOf('page')).toHaveLength(PAGE_KEYS.length)
  expect(keysOf('grid')).toHaveLength(GRID_KEYS.length)
  const ids = ACTIONS.map(({ id }) => id)
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
})

test('keys are called as they are printed: those that the browser names, and those that the sheet lists', () => {
  const said = ['Ctrl+ ', 'Ctrl+a', ' ', 'n', 'Alt+Shift+ArrowLeft', 'PageUp, PageDown', 'Shift+F10', '], Ctrl+Alt+→']
  expect(said.map(keysText)).toEqual([
    'Ctrl+Space',
    'Ctrl+A',
    'Space',
    'N',
    'Alt+Shift+←',
    'Page Up, Page Down',
    'Shift+F10',
    '], Ctrl+Alt+→',
  ])
})

test('every key of the sheet that is a word has a name in each language', () => {
  const words = ['page', 'grid', 'activity'] as const
  const listed = words
    .flatMap((place) => keysOf(place))
    .flatMap(({ keys }) => keys.match(/[A-Z][a-z][A-Za-z]*( [A-Z][a-z]+)?/g) ?? [])
  const known = new Set<string>(Object.values(KEY_NAMES))
  expect([...new Set(listed)].filter((name) => name !== 'Alt' && !known.has(name))).toEqual([])
  expect(Object.keys(GERMAN_KEYS)).toEqual(Object.keys(KEY_NAMES))
})

test('in the palette no two actions of one place have one name', () => {
  const names = ACTIONS.flatMap(({ name, place, deed }) => (deed ? [`${place}: ${name}`] : []))
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
})

const ACTED = indexed(ACTIONS.flatMap((action) => (action.deed ? [action] : [])))

test.each([
  ['promote', 'Scenarios: Promote'],
  ['keep as scenario', 'Scenarios: Keep as scenario'],
  ['start programs', 'Anywhere: Start programs'],
  ['save a baseline', 'Baselines: Save a baseline…'],
  ['share', 'Export and share: Copy a link to what is on screen'],
  ['export', 'Export and share: Save the budget as CSV'],
  ['comment', 'Timeline: Say something about this activity'],
  ['deutsch', 'Language: Deutsch'],
  ['new plan', 'Anywhere: Start a new plan'],
  ['accept', 'Runs: Accept'],
  ['finish', 'Timeline: Finish phase'],
  ['rehearse', 'Runs: How it would go'],
])('from everywhere the palette finds “%s”', (typed, action) => {
  expect(found(ACTED, typed, 50).entries.map(({ place, name }) => `${place}: ${name}`)).toContain(action)
})

const entries = [
  { name: 'Sign the engagement letter', place: 'Activity' },
  { name: 'Engagement', place: 'Phase · SOC 2' },
  { name: 'José Reyes', place: 'Person · auditor of the engagement' },
  { name: 'Add a risk', place: 'Confidence' },
]
const names = (typed: string, most = 50) => found(indexed(entries), typed, most).entries.map(({ name }) => name)

test('what begins with the words is found first, then a word of the name, then the place', () => {
  expect(names('engag')).toEqual(['Engagement', 'Sign the engagement letter', 'José Reyes'])
})

test('every word must be there, in any order, without case and accents', () => {
  expect(names('LETTER sign')).toEqual(['Sign the engagement letter'])
  expect(names('jose audit')).toEqual(['José Reyes'])
  expect(names('risk letter')).toEqual([])
})

test('no more are shown than asked for, and the count says how many there are', () => {
  const { entries: shown, count } = found(indexed(entries), '', 2)
  expect([shown.length, count]).toEqual([2, 4])
})
