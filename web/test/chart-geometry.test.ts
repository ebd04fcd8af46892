import { describe, expect, test } from '@jest/globals'
import { type Calendar, dayOf, isoOf, plusDays } from '@stagger/planner'
import { assert, constantFrom, integer, property } from 'fast-check'
import { closedRuns } from '../src/chart-geometry/closed-days.ts'
import { placeInLanes } from '../src/chart-geometry/lanes.ts'
import { elbow, elbowPath, isOnElbow } from '../src/chart-geometry/links.ts'
import { fullLine, loadPieces, loadShare } from '../src/chart-geometry/load-bars.ts'
import { hintSide } from '../src/chart-geometry/hint-side.ts'
import { criticalLine, doneRect, labelBeside, markRect, rowAt, textBeside, yOf } from '../src/chart-geometry/marks.ts'
import { fiscalQuarter, ticks, tiersFor } from '../src/chart-geometry/ticks.ts'
import {
  boundaryAt,
  dayAt,
  daysMoved,
  inView,
  timeScale,
  xOf,
  ZOOMS,
  zoomStep,
} from '../src/chart-geometry/time-scale.ts'
import { anchorAt, leftFor } from '../src/chart-geometry/time-anchor.ts'
import { whisker } from '../src/confidence-view/whisker.ts'

const span = (start: string, end: string) => ({ start: dayOf(start), end: dayOf(end) })
const year = span('2027-01-01', '2028-01-01')

describe('what keeps its place when the zoom changes', () => {
  const WIDTH = 1000
  const [coarse, fine] = [timeScale(year, 'quarter', WIDTH), timeScale(year, 'week', WIDTH)]
  const middle = (day: string) => ({ day: dayOf(day), at: 0.5 })
  const seen = (left: number) => ({ left, width: WIDTH })

  test('a day near the beginning of the plan comes back to the middle, though a coarser zoom could not keep it there', () => {
    const anchor = middle('2027-03-01')
    expect(leftFor(anchor, fine, WIDTH)).toBe(59 * 16 - 500)
    expect(leftFor(anchor, coarse, WIDTH)).toBe(59 - 500)
    expect(anchorAt(anchor, seen(0), coarse)).toBe(anchor)
    expect(anchorAt(anchor, seen(0), coarse, 0.5)).toBe(anchor)
  })

  test('so does one near its end', () => {
    const anchor = middle('2027-12-31')
    expect(anchorAt(anchor, seen(fine.width - WIDTH), fine)).toBe(anchor)
  })

  test('what somebody scrolled to is kept in its place instead, to a part of a day', () => {
    const anchor = middle('2027-03-01')
    expect(anchorAt(anchor, seen(1000), fine)).toEqual({ day: fine.from + 93.75, at: 0.5 })
    expect(anchorAt(anchor, seen(444), fine, 0.25)).toEqual({ day: fine.from + 43.375, at: 0.25 })
  })

  test('today, or the first day of what is to come, is kept while it is in sight, and the middle when it is not', () => {
    const from = (left: number) => anchorAt(middle('2027-06-01'), { ...seen(left), home: dayOf('2027-03-01') }, fine)
    expect([600, 944].map(from)).toEqual([
      { day: dayOf('2027-03-01'), at: 0.344 },
      { day: dayOf('2027-03-01'), at: 0 },
    ])
    expect(from(945)).toEqual({ day: fine.from + 1445 / 16, at: 0.5 })
  })
})

describe('a time scale', () => {
  test('draws a day of the quarter zoom as one px and fills the viewport', () => {
    const scale = timeScale(year, 'quarter', 1000)
    expect([xOf(scale, dayOf('2027-04-14')), scale.width, isoOf(scale.to)]).toEqual([103, 1000, '2029-09-27'])
  })

  test('fits exactly, however long the plan', () => {
    expect(timeScale(year, 'fit', 730)).toMatchObject({ width: 730, pxPerDay: 2 })
  })

  test('finds the day under a point, to the last px of it', () => {
    const scale = timeScale(year, 'month', 500)
    expect([0, 3.9, 4].map((x) => isoOf(dayAt(scale, x)))).toEqual(['2027-01-01', '2027-01-01', '2027-01-02'])
  })

  test('a movement means the nearest whole day, and none is not minus none', () => {
    const scale = timeScale(year, 'month', 500)
    expect([1.9, 2.1, -2.1, -1].map((dx) => daysMoved(scale, dx))).toEqual([0, 1, -1, 0])
  })

  test('adjacent spans stay adjacent at any zoom', () =>
    assert(
      property(
        constantFrom(...ZOOMS),
        integer({ min: 0, max: 300 }),
        integer({ min: 1, max: 60 }),
        (zoom, from, days) => {
          const scale = timeScale(year, zoom, 640)
          const start = plusDays(year.start, from)
          const end = plusDays(start, days)
          const rect = markRect('program', { start, end }, 0, scale)
          expect(rect.x + Math.max(rect.width, xOf(scale, end) - rect.x)).toBeGreaterThanOrEqual(xOf(scale, end) - 1e-9)
          expect(markRect('program', { start: end, end: plusDays(end, 9) }, 0, scale).x).toBe(xOf(scale, end))
        },
      ),
    ))

  test('steps through the zooms, and stays at the last', () => {
    expect([zoomStep('quarter', 1, 1), zoomStep('week', 16, 1), zoomStep('day', 40, 1)]).toEqual([
      'month',
      'day',
      'day',
    ])
    expect([zoomStep('week', 16, -1), zoomStep('quarter', 1, -1), zoomStep('year', 0.3, -1)]).toEqual([
      'month',
      'year',
      'year',
    ])
    expect([zoomStep('fit', 2.5, 1), zoomStep('fit', 2.5, -1)]).toEqual(['month', 'quarter'])
  })

  test('finds the boundary between days that is nearest to a point', () => {
    const scale = timeScale(year, 'month', 500)
    expect([1.9, 2.1, 6].map((x) => isoOf(boundaryAt(scale, x)))).toEqual(['2027-01-01', '2027-01-02', '2027-01-03'])
  })

  test('what touches the window is in view', () => {
    expect([inView(0, 10, { from: 10, to: 20 }), inView(0, 9, { from: 10, to: 20 })]).toEqual([true, false])
  })
})

describe('ticks', () => {
  test.each([
    ['2027-01-01', 1, 2027, 1],
    ['2027-12-31', 1, 2027, 4],
    ['2026-07-01', 7, 2027, 1],
    ['2027-06-30', 7, 2027, 4],
    ['2027-02-28', 2, 2028, 1],
    ['2027-01-31', 2, 2027, 4],
  ])('%s in a fiscal year from month %i is FY%i Q%i', (date, month, fiscalYear, quarter) => {
    expect(fiscalQuarter(date, month)).toEqual({ year: fiscalYear, quarter })
  })

  test('are adjacent and start with the period the view begins in', () => {
    const scale = timeScale(year, 'month', 500)
    const quarters = ticks('quarter', scale, 2, dayOf('2027-03-10'), dayOf('2027-08-02'))
    expect(quarters.map(({ start, x, width }) => [start, x, width])).toEqual([
      ['2027-02-01', 124, 356],
      ['2027-05-01', 480, 368],
      ['2027-08-01', 848, 368],
    ])
    expect(ticks('week', scale, 1, dayOf('2027-03-10'), dayOf('2027-03-16')).map(({ start }) => start)).toEqual([
      '2027-03-08',
      '2027-03-15',
    ])
  })

  test('the tiers that can be read', () => {
    expect([0.2, 1, 4, 16, 40].map((px) => tiersFor(px).join())).toEqual([
      'year,quarter',
      'quarter,month',
      'quarter,month',
      'month,week',
      'month,day',
    ])
  })
})

describe('marks', () => {
  const scale = timeScale(year, 'quarter', 400)

  test('a bar spans its days, in the middle of its row', () => {
    const rect = markRect('work', span('2027-01-11', '2027-01-25'), 2, scale)
    expect(rect).toEqual({ x: 10, y: 53, width: 14, height: 14 })
    expect(doneRect(rect, 0.5).width).toBe(7)
    expect(criticalLine(rect)).toEqual({ x: 10, y: 68, width: 14, height: 2 })
  })

  test('a day is never too narrow to see, and a milestone is centred on its boundary', () => {
    expect(markRect('work', span('2027-01-11', '2027-01-12'), 0, scale).width).toBe(3)
    expect(markRect('report', span('2027-01-11', '2027-01-11'), 0, scale)).toMatchObject({ x: 3, width: 14 })
  })

  test('the row under a point is the row drawn there', () => {
    expect([yOf(3), rowAt(yOf(3)), rowAt(yOf(4) - 1)]).toEqual([72, 3, 3])
  })

  test('a label that does not fit on the right stands on the left', () => {
    const rect = { x: 100, y: 0, width: 14, height: 14 }
    expect(labelBeside(rect, '16 Dec', 400).anchor).toBe('start')
    expect(labelBeside(rect, '16 Dec', 130)).toEqual({ x: 94, y: 5, anchor: 'end' })
  })

  test('a label that fits on neither side stands on the one with more room, and says less', () => {
    const [long, short] = ['12 Aug · P80 24 Sep 2027', '12 Aug · P80 24 Sep'] as const
    const rect = { x: 100, y: 0, width: 14, height: 14 }
    expect(labelBeside(rect, long, 260)).toEqual({ x: 120, y: 5, anchor: 'start' })
    expect(labelBeside(rect, long, 210)).toEqual({ x: 94, y: 5, anchor: 'end' })
    expect([280, 260, 200].map((limit) => textBeside(rect, [long, short], limit))).toEqual([long, short, short])
  })

  test('a label ends above the whisker at the foot of its row', () => {
    const HALF_A_LINE = 5.5
    const rect = markRect('report', { start: dayOf('2027-02-15'), end: dayOf('2027-02-15') }, 2, scale)
    const ends = {
      p10: dayOf('2027-02-01'),
      p50: dayOf('2027-02-15'),
      p80: dayOf('2027-02-20'),
      p90: dayOf('2027-03-01'),
    }
    const TICK = 3
    expect(labelBeside(rect, '16 Dec', 4000).y + HALF_A_LINE).toBeLessThan(whisker(ends, 2, scale).y - TICK)
  })

  test('a link turns before its successor, and goes around when there is no room', () => {
    const from = { x: 0, y: 0, width: 10, height: 10 }
    const path = (x: number) => elbowPath('FS', elbow('FS', from, { x, y: 24, width: 10, height: 10 }))
    expect(path(40)).toBe('M10,5H34V29H40M35,25.5L40,29L35,32.5')
    expect(path(5)).toBe('M10,5H16V21H-1V29H5M0,25.5L5,29L0,32.5')
  })

  test('a link is hit on its lines and a little beside them, and nowhere else', () => {
    const corners = elbow('FS', { x: 0, y: 0, width: 10, height: 10 }, { x: 40, y: 24, width: 10, height: 10 })
    const isHit = (x: number, y: number) => isOnElbow(corners, { x, y })
    expect([isHit(20, 5), isHit(20, 9), isHit(34, 17), isHit(37, 29)]).toEqual([true, true, true, true])
    expect([isHit(20, 17), isHit(20, 29), isHit(50, 29), isHit(2, 5)]).toEqual([false, false, false, false])
  })
})

test('labels that would cover each other get lanes of their own', () => {
  const wanted = [
    { key: 'today', x: 50, width: 40 },
    { key: 'acme', x: 60, width: 40 },
    { key: 'bay', x: 195, width: 40 },
  ]
  expect(placeInLanes(wanted, 200)).toEqual([
    { key: 'today', left: 30, lane: 0 },
    { key: 'acme', left: 40, lane: 1 },
    { key: 'bay', left: 160, lane: 0 },
  ])
})

test('closed days are weekends, holidays and closures, in runs', () => {
  const calendar: Calendar = {
    id: 'team',
    name: 'Team',
    workingWeek: [1, 2, 3, 4, 5],
    holidays: [{ on: '2027-01-04', name: 'Bank holiday' }],
    closures: [{ start: '2027-01-07', end: '2027-01-08', name: 'Offsite' }],
  }
  const runs = closedRuns(calendar, dayOf('2027-01-01'), dayOf('2027-01-09'))
  expect(runs.map(({ start, end }) => `${isoOf(start)}/${isoOf(end)}`)).toEqual([
    '2027-01-02/2027-01-05',
    '2027-01-07/2027-01-08',
  ])
})

describe('load', () => {
  const scale = timeScale(year, 'quarter', 400)
  const week = (capacityHours: number, byProgram: Record<string, number>) => ({
    weekOf: '2027-01-04',
    capacityHours,
    byProgram,
  })
  const placesOf = (...programIds: readonly string[]) => new Map(programIds.map((id, i) => [id, i]))

  test('a week at 100 % reaches the line, split by program', () => {
    const pieces = loadPieces(week(40, { r2: 30, soc2: 10 }), placesOf('soc2', 'r2'), scale, 30)
    expect(pieces.map(({ programId, rect }) => [programId, rect.y, rect.height])).toEqual([
      ['soc2', 25, 5],
      ['r2', 10, 15],
    ])
    expect(fullLine(30)).toBe(10)
  })

  test('what is above 100 % is a piece of its own, cut at the top', () => {
    const pieces = loadPieces(week(40, { soc2: 80 }), placesOf('soc2'), scale, 30)
    expect(pieces.map(({ over, rect }) => [over, rect.y])).toEqual([
      [false, 10],
      [true, 0],
    ])
  })

  test('hours in a week without capacity are too many, none are none', () => {
    expect([loadShare(week(0, { soc2: 1 })), loadShare(week(0, {})), loadShare(week(40, { soc2: 45 }))]).toEqual([
      2, 0, 1.125,
    ])
  })
})

describe('the hint at what is dragged', () => {
  test.each([
    ['below its row', 300, { from: 240, to: 640 }, 'below'],
    ['above it where the strip or the footer would cut it off', 600, { from: 240, to: 640 }, 'above'],
    ['below it where there is no room on either side', 250, { from: 240, to: 330 }, 'below'],
  ] as const)('stands %s', (_, top, seen, side) => {
    expect(hintSide({ top, bottom: top + 24 }, seen)).toBe(side)
  })
})
