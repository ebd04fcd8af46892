import { describe, expect, test } from '@jest/globals'
import { gripAt, handleAt, hitTest, type Pressable, sideAt } from '../src/chart-geometry/grips.ts'

const bar = (x: number, width: number, y = 5): Pressable => ({
  rect: { x, y, width, height: 14 },
  canMove: true,
  canResizeStart: true,
  canResizeEnd: true,
})
const grips = (mark: Pressable, xs: readonly number[], hasHandles = false) =>
  xs.map((x) => gripAt(mark, x, hasHandles) ?? '-')

describe('what a press takes hold of', () => {
  test('of a wide bar: its ends from three px outside to six px inside, else all of it', () => {
    expect(grips(bar(100, 60), [96, 97, 105, 106, 154, 155, 163, 164])).toEqual([
      '-',
      'start',
      'start',
      'move',
      'move',
      'end',
      'end',
      '-',
    ])
  })

  test('of a bar of three px: each end a px, so that it can still be moved', () => {
    expect(grips(bar(100, 3), [98, 100, 101.5, 102.5, 105])).toEqual(['start', 'start', 'move', 'end', 'end'])
  })

  test('what has begun keeps its start, what is done neither moves nor stretches', () => {
    expect(grips({ ...bar(100, 60), canResizeStart: false }, [98, 101, 161])).toEqual(['-', 'move', 'end'])
    const done = { ...bar(100, 60), canMove: false, canResizeStart: false, canResizeEnd: false }
    expect(grips(done, [101, 130, 161])).toEqual(['-', '-', '-'])
  })

  test('its link handles, only while they are drawn', () => {
    const [start, end] = [handleAt(bar(100, 60).rect, 'start').x, handleAt(bar(100, 60).rect, 'end').x]
    expect([start, end]).toEqual([89, 171])
    expect(grips(bar(100, 60), [start, end, end + 8], true)).toEqual(['link-start', 'link-end', '-'])
    expect(grips(bar(100, 60), [start, end])).toEqual(['-', '-'])
  })
})

describe('which mark is under a point', () => {
  const [below, above, other] = [bar(100, 60), bar(120, 20), bar(100, 60, 29)]
  const hit = (x: number, y: number, handled?: Pressable) =>
    hitTest([below, above, other], { x, y }, (mark) => mark === handled)

  test('the one drawn last, in the row of the point', () => {
    expect(hit(130, 10)).toEqual({ mark: above, grip: 'move' })
    expect(hit(110, 10)).toEqual({ mark: below, grip: 'move' })
    expect(hit(130, 35)).toEqual({ mark: other, grip: 'move' })
    expect(hit(130, 25)).toBeUndefined()
  })

  test('a bar before the handle of another one that lies on it', () => {
    expect(hit(151, 10, above)).toEqual({ mark: below, grip: 'move' })
    expect(hit(171, 10, below)).toEqual({ mark: below, grip: 'link-end' })
  })

  test('a link that is dropped on the left half ends at the start', () => {
    expect([sideAt(below.rect, 129), sideAt(below.rect, 130)]).toEqual(['start', 'end'])
  })
})
