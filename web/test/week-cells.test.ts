import { describe, expect, test } from '@jest/globals'
import { assert, constantFrom, integer, property } from 'fast-check'
import {
  cellPieces,
  firstShown,
  fitsNumber,
  monthSpans,
  walk,
  weekRect,
  weekWidth,
} from '../src/chart-geometry/week-cells.ts'

describe('the width of a week', () => {
  test('fits them all, or leaves room for the number', () => {
    expect([weekWidth(60, 1200, 'fit'), weekWidth(60, 1200, 'week'), weekWidth(30, 1200, 'week')]).toEqual([20, 30, 40])
  })

  test('never gets wider than two numbers, nor too narrow to be seen', () => {
    expect([weekWidth(4, 1200, 'week'), weekWidth(1000, 1200, 'fit')]).toEqual([52, 6])
  })

  test('has room for a number from 26 px on', () => {
    expect([25.9, 26].map(fitsNumber)).toEqual([false, true])
  })
})

describe('the pieces of a cell', () => {
  const rect = weekRect(2, 30)

  test('stand on the ground, a full cell being a full week', () => {
    expect(rect).toEqual({ x: 60, y: 1, width: 29, height: 34 })
    expect(cellPieces({ a: 17, b: 8.5 }, 34, ['a', 'b'], rect)).toEqual([
      { programId: 'a', rect: { x: 60, y: 18, width: 29, height: 17 } },
      { programId: 'b', rect: { x: 60, y: 9.5, width: 29, height: 8.5 } },
    ])
  })

  test('fill it and no more when too much is asked', () => {
    const pieces = cellPieces({ a: 45, b: 15 }, 30, ['a', 'b'], rect)
    expect(pieces.map(({ rect: { height } }) => height)).toEqual([25.5, 8.5])
    expect(pieces.at(-1)?.rect.y).toBe(1)
  })

  test('are none where nothing is asked, and fill a week without hours', () => {
    expect(cellPieces({}, 30, ['a'], rect)).toEqual([])
    expect(cellPieces({ a: 1 }, 0, ['a'], rect)[0]?.rect.height).toBe(34)
  })
})

test('months hold the weeks that begin in them, and the map opens at the first of this month', () => {
  const weeks = ['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-30', '2026-12-07']
  expect(monthSpans(weeks)).toEqual([
    { month: '2026-10-01', first: 0, weeks: 1 },
    { month: '2026-11-01', first: 1, weeks: 3 },
    { month: '2026-12-01', first: 4, weeks: 1 },
  ])
  expect([firstShown(weeks, 3), firstShown(weeks, 4), firstShown([], -1)]).toEqual([1, 4, 0])
})

describe('walking', () => {
  test.each([
    ['ArrowLeft', false, 1, 1],
    ['ArrowRight', false, 1, 3],
    ['ArrowUp', false, 0, 2],
    ['ArrowDown', false, 2, 2],
    ['Home', false, 1, 0],
    ['End', false, 1, 9],
    ['Home', true, 0, 0],
    ['End', true, 2, 9],
    ['PageUp', false, 0, 2],
    ['PageDown', false, 2, 2],
  ])('%s (control: %s) goes to row %i, week %i', (key, ctrl, row, week) => {
    expect(walk(key, ctrl, { row: 1, week: 2 }, 3, 10)).toEqual({ row, week })
  })

  test('other keys do not walk', () => {
    expect(walk('a', false, { row: 0, week: 0 }, 3, 10)).toBeUndefined()
  })

  test('never leaves the map', () =>
    assert(
      property(
        constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'),
        integer({ min: 0, max: 2 }),
        integer({ min: 0, max: 9 }),
        (key, row, week) => {
          const to = walk(key, false, { row, week }, 3, 10)
          expect(to && to.row >= 0 && to.row < 3 && to.week >= 0 && to.week < 10).toBe(true)
        },
      ),
    ))
})
