import { describe, expect, test } from '@jest/globals'
import { type AmountForecast, dayOf, isoOf, type JointForecast, type ReportForecast } from '@stagger/planner'
import { timeScale } from '../src/chart-geometry/time-scale.ts'
import { costCurve, moneyScale, shareWithin, wordsBeside } from '../src/confidence-view/cost-chart.ts'
import { dateBars, dateCurve, dateSpan, PLOT_HEIGHT, xOfEnd, yOfShare } from '../src/confidence-view/date-chart.ts'
import { dayBins, risingShares } from '../src/confidence-view/day-shares.ts'
import { driverRows, driversOf } from '../src/confidence-view/driver-rows.ts'
import { fieldCells, levelLine } from '../src/confidence-view/joint-field.ts'
import { whisker } from '../src/confidence-view/whisker.ts'

/** Ten runs: 2 on the first day, 3 two days later, 5 a week after the first. */
const days = { first: '2027-03-01', counts: [2, 0, 3, 0, 0, 0, 0, 5] }
const report: ReportForecast = {
  activityId: 'soc2.in-hand',
  programId: 'soc2',
  plannedOn: '2027-03-01',
  p10: '2027-03-01',
  p50: '2027-03-03',
  p80: '2027-03-08',
  p90: '2027-03-08',
  quantiles: Array.from({ length: 101 }, (_, p) => (p <= 20 ? '2027-03-01' : p <= 50 ? '2027-03-03' : '2027-03-08')),
  days,
  chanceOfPlan: 0.2,
  mergeBias: { meanDays: 4.1, p50Days: 2 },
}

describe('shares by day', () => {
  test('rise to all of the runs, at the ends of the days on which any is there', () => {
    expect(risingShares(days).map(({ end, share }) => [isoOf(end), share])).toEqual([
      ['2027-03-02', 0.2],
      ['2027-03-04', 0.5],
      ['2027-03-09', 1],
    ])
  })

  test('go together to bins that lose none', () => {
    expect(dayBins(days, 7).map(({ start, share }) => [isoOf(start), share])).toEqual([
      ['2027-03-01', 0.5],
      ['2027-03-08', 0.5],
    ])
  })
})

describe('the chart of a date', () => {
  test('shows the runs and the plan, and what is promised nearby', () => {
    expect(dateSpan(report, []).start).toBeLessThan(dayOf('2027-03-01'))
    expect(dateSpan(report, ['2027-03-15']).end).toBeGreaterThanOrEqual(dayOf('2027-03-15'))
    expect(dateSpan(report, ['2028-01-01'])).toEqual(dateSpan(report, []))
  })

  test('draws what happens on a day at its end, from nothing to all', () => {
    const scale = timeScale({ start: dayOf('2027-03-01'), end: dayOf('2027-03-11') }, 'fit', 100)
    expect(xOfEnd(scale, '2027-03-03')).toBe(30)
    expect(dateCurve(report, scale)).toBe('M0,150L10,120L30,75L80,0L100,0')
  })

  test('gives the highest bar to the commonest day', () => {
    const scale = timeScale({ start: dayOf('2027-03-01'), end: dayOf('2027-03-11') }, 'fit', 100)
    const heights = dateBars(report, scale).map(({ x, height }) => [x, Math.round(height)])
    expect(heights).toEqual([
      [0, 37],
      [20, 56],
      [70, 93],
    ])
  })
})

describe('the chart of the cost', () => {
  const amount: AmountForecast = {
    planned: 1000,
    point: 1000,
    mean: 1500,
    p10: 1100,
    p50: 1500,
    p80: 1800,
    p90: 1900,
    quantiles: Array.from({ length: 101 }, (_, p) => 1000 + 10 * p),
  }

  test('says how sure an amount is, straight between percentiles', () => {
    expect([999, 1000, 1255, 2000].map((minor) => shareWithin(amount, minor))).toEqual([0, 0, 0.255, 1])
  })

  test('keeps the plan and the curve inside', () => {
    const scale = moneyScale(amount, 400)
    expect(scale.xOf(amount.point)).toBeGreaterThan(0)
    expect(scale.xOf(amount.p90)).toBeLessThan(400)
    expect(costCurve(amount, scale)).toMatch(new RegExp(`^M0,${PLOT_HEIGHT}L.*L400,${yOfShare(1)}$`))
  })
})

describe('the field of date and cost', () => {
  const field: JointForecast = {
    programId: 'soc2',
    total: 'external',
    dates: ['2027-03-01', '2027-03-03'],
    amounts: [100, 200, 300],
    chance: [
      [0.1, 0.2, 0.3],
      [0.2, 0.6, 1],
    ],
  }
  const scale = { xOf: (on: string) => dayOf(on) - dayOf('2027-03-01'), yOf: (minor: number) => 300 - minor }

  test('has a piece between each two points, as likely as its far corner', () => {
    expect(
      fieldCells(field, scale).map(({ rect, chance }) => [rect.x, rect.y, rect.width, rect.height, chance]),
    ).toEqual([
      [0, 100, 2, 100, 0.6],
      [0, 0, 2, 100, 1],
    ])
  })

  test('reaches a chance at the least amount of each date, where it is reached at all', () => {
    expect(levelLine(field, 0.5, scale)).toBe('M2,125')
    expect(levelLine(field, 0.2, scale)).toBe('M0,100L2,200')
  })
})

describe('the tornado', () => {
  const driver = (riskId: string, atLow: number, atHigh: number) => ({
    variable: { kind: 'risk' as const, riskId },
    rank: 0.5,
    atLow,
    atHigh,
  })

  test('puts the widest first, drawn against the longest side of any', () => {
    const rows = driverRows([driver('a', -1, 2), driver('none', 0, 0), driver('b', -2, 8)], 10)
    expect(rows.map(({ key, from, to }) => [key, from, to])).toEqual([
      ['risk b', -0.25, 1],
      ['risk a', -0.125, 0.25],
    ])
  })

  test('is about the outcome asked for', () => {
    const all = [
      { of: { kind: 'report' as const, programId: 'soc2' }, drivers: [driver('a', 0, 1)] },
      { of: { kind: 'cost' as const, total: 'loaded' as const }, drivers: [driver('b', 0, 1)] },
    ]
    expect(driversOf(all, { kind: 'cost' }, 'loaded')).toBe(all[1]?.drivers)
    expect(driversOf(all, { kind: 'cost' }, 'external')).toEqual([])
  })
})

test('a whisker lies under its mark, from P10 to P90', () => {
  const scale = timeScale({ start: dayOf('2027-03-01'), end: dayOf('2027-03-11') }, 'fit', 100)
  const ends = { p10: dayOf(report.p10), p50: dayOf(report.p50), p80: dayOf(report.p80), p90: dayOf(report.p90) }
  expect(whisker(ends, 2, scale)).toEqual({ from: 10, p50: 30, p80: 80, to: 80, y: 69 })
})

describe('words beside an upright line of the cost chart', () => {
  test.each([
    ['low on the curve, above it at the left', 300, 0.4, { textAnchor: 'end', isHigh: true }],
    ['at the left edge, under it at the right', 10, 0.1, { textAnchor: 'start', isHigh: false }],
    ['where the curve is as high as they are, under it at the right', 300, 1, { textAnchor: 'start', isHigh: false }],
    ['there and at the right edge, under it at the left', 580, 1, { textAnchor: 'end', isHigh: false }],
  ] as const)('are %s', (_, x, share, { textAnchor, isHigh }) => {
    const words = wordsBeside(x, 'baseline $412K: 100%', share, 600)
    expect([words.textAnchor, words.y < PLOT_HEIGHT / 2]).toEqual([textAnchor, isHigh])
  })
})
