import { expect, test } from '@jest/globals'
import {
  columnBefore,
  columnsOf,
  movedBefore,
  readColumns,
  resized,
  stepped,
  toggled,
  USUAL_COLUMNS,
} from '../src/timeline/column-settings.ts'
import { COLUMN_IDS, type ColumnId } from '../src/timeline/columns.ts'

const idsAt = (width: number, settings = USUAL_COLUMNS): readonly ColumnId[] =>
  columnsOf(settings, width).map(({ id }) => id)

test('usual columns give way to the chart, chosen ones stay', () => {
  expect(idsAt(1440)).toEqual(['name', 'start', 'finish', 'duration', 'who', 'float', 'cost'])
  expect(idsAt(940)).toEqual(['name', 'start', 'finish', 'duration', 'float'])
  expect(idsAt(940, toggled(USUAL_COLUMNS, 'predecessors'))).toContain('cost')
})

test('on a wide page names get room', () => {
  const nameAt = (width: number) => columnsOf(USUAL_COLUMNS, width).find(({ id }) => id === 'name')?.width
  expect([nameAt(1210), nameAt(1410), nameAt(3000)]).toEqual([232, 312, 400])
})

test('a column is shown and hidden; the name always stays', () => {
  const without = toggled(USUAL_COLUMNS, 'cost')
  expect(idsAt(2000, without)).not.toContain('cost')
  expect(idsAt(2000, toggled(without, 'cost'))).toContain('cost')
  expect(toggled(USUAL_COLUMNS, 'name')).toBe(USUAL_COLUMNS)
})

test('a column is moved before another one, or by a step', () => {
  expect(movedBefore(USUAL_COLUMNS, 'cost', 'start').order.slice(0, 3)).toEqual(['number', 'name', 'cost'])
  expect(movedBefore(USUAL_COLUMNS, 'start', undefined).order.at(-1)).toBe('start')
  expect(stepped(USUAL_COLUMNS, 'number', -1).order).toEqual(COLUMN_IDS)
  expect(stepped(stepped(USUAL_COLUMNS, 'who', 1), 'who', -1).order).toEqual(COLUMN_IDS)
})

test('a header is dropped before the column in whose left half the pointer is', () => {
  const columns = [
    { id: 'name', width: 200 },
    { id: 'start', width: 80 },
  ] as const
  expect([columnBefore(columns, 90), columnBefore(columns, 150), columnBefore(columns, 270)]).toEqual([
    'name',
    'start',
    undefined,
  ])
})

test('a width has bounds', () => {
  expect([resized(USUAL_COLUMNS, 'who', 3).widths.who, resized(USUAL_COLUMNS, 'who', 9999).widths.who]).toEqual([
    36, 720,
  ])
  expect(resized(USUAL_COLUMNS, 'name', 3).widths.name).toBe(120)
})

test('what the browser kept is read again, whatever became of it', () => {
  const mine = resized(toggled(movedBefore(USUAL_COLUMNS, 'cost', 'start'), 'float'), 'name', 301)
  expect(readColumns(JSON.stringify(mine))).toEqual(mine)
  for (const text of [null, '', 'nonsense', '[]', '7', '{"order":7,"widths":{"who":"wide","x":3}}'])
    expect(readColumns(text)).toEqual(USUAL_COLUMNS)
  expect(readColumns('{"order":["cost"],"hidden":["name"]}')).toMatchObject({ hidden: [] })
  expect(readColumns('{"order":["cost"]}').order).toHaveLength(COLUMN_IDS.length)
})
