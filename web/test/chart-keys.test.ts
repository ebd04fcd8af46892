import { describe, expect, test } from '@jest/globals'
import { wheelSteps } from '../src/chart-geometry/wheel.ts'
import { CHART_KEYS, chartKey } from '../src/timeline/chart-keys.ts'
import { gridKey } from '../src/timeline/grid-keys.ts'

const press = (key: string, held: string = '') => ({
  key,
  ctrl: held.includes('c'),
  alt: held.includes('a'),
  shift: held.includes('s'),
})

describe('the keys of the chart', () => {
  test.each([
    ['a day longer', press(']'), { kind: 'lengthen', by: 1, isWeek: false }],
    ['a day longer', press('ArrowRight', 'ca'), { kind: 'lengthen', by: 1, isWeek: false }],
    ['a day shorter', press('['), { kind: 'lengthen', by: -1, isWeek: false }],
    ['a day shorter', press('ArrowLeft', 'ca'), { kind: 'lengthen', by: -1, isWeek: false }],
    ['a week longer', press('}', 's'), { kind: 'lengthen', by: 1, isWeek: true }],
    ['a week shorter', press('{', 's'), { kind: 'lengthen', by: -1, isWeek: true }],
    ['its links', press('l'), { kind: 'link' }],
    ['its links', press('L', 's'), { kind: 'link' }],
  ])('%s: %j', (_, key, action) => {
    expect(chartKey(key)).toEqual(action)
  })

  test('what moves an activity, walks, or belongs to the browser is not theirs', () => {
    const others = [
      press('ArrowRight', 'a'),
      press('ArrowLeft', 'as'),
      press('ArrowDown'),
      press('l', 'c'),
      press(']', 'c'),
    ]
    expect(others.map(chartKey)).toEqual(others.map(() => undefined))
  })

  test('each is in the sheet once', () => {
    const ids = CHART_KEYS.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('Alt and an arrow is still a move', () => {
    const rows = [{ level: 3, canEdit: true }]
    expect(gridKey(press('ArrowRight', 'a'), { row: 0, column: null }, rows as never, 3, 5)).toMatchObject({
      kind: 'move',
      days: 1,
    })
  })
})

describe('the wheel', () => {
  test('a notch away from oneself is a step in, towards oneself a step out', () => {
    expect([wheelSteps(0, -100).steps, wheelSteps(0, 100).steps, wheelSteps(0, -3, 1).steps]).toEqual([1, -1, 2])
  })

  test('small turns add up, and turning back begins anew', () => {
    const first = wheelSteps(0, -40)
    expect(first).toEqual({ steps: 0, rest: -40 })
    expect(wheelSteps(first.rest, -30)).toEqual({ steps: 1, rest: 0 })
    expect(wheelSteps(first.rest, 30)).toEqual({ steps: 0, rest: 30 })
  })
})
