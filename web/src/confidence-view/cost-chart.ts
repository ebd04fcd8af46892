import type { AmountForecast } from '@stagger/planner'
import { scaleLinear } from 'd3-scale'
import { textWidth } from '../chart-geometry/marks.ts'
import { type Named, pathOf, PLOT_HEIGHT, yOfShare } from './date-chart.ts'

/** Money against px. */
export type MoneyScale = {
  readonly xOf: (minor: number) => number
  readonly width: number
  /** Round amounts along the axis. */
  readonly ticks: readonly number[]
}

/** Room for labels right of the curve, as a share of the amounts drawn. */
const AIR_RIGHT = 0.25
const AIR_LEFT = 0.08
/** Px that the text of a tick needs. */
const TICK_ROOM = 90

/** A scale over what a total may come to, its plan and `others` included. */
export function moneyScale(
  { quantiles, point }: AmountForecast,
  width: number,
  others: readonly number[] = [],
): MoneyScale {
  const low = Math.min(quantiles[1] ?? point, point, ...others)
  const high = Math.max(quantiles.at(-2) ?? point, point, ...others)
  const spread = Math.max(1, high - low)
  const scale = scaleLinear([low - spread * AIR_LEFT, high + spread * AIR_RIGHT], [0, width])
  return { xOf: scale, width, ticks: scale.ticks(Math.max(2, Math.floor(width / TICK_ROOM))) }
}

/** The S-curve of an amount, as an SVG path over the whole width. */
export function costCurve({ quantiles }: AmountForecast, { xOf, width }: MoneyScale): string {
  const most = quantiles.length - 1
  const points = quantiles.map((minor, p) => ({ x: xOf(minor), y: yOfShare(p / most) }))
  return pathOf([
    { x: 0, y: yOfShare(0) },
    ...points.filter(({ x }) => x >= 0 && x <= width),
    { x: width, y: yOfShare(1) },
  ])
}

/** Whether words in the middle of `x` lie inside the drawing, which goes on for `left` px before its axis. */
export const fitsAround = (x: number, text: string, left: number, width: number): boolean =>
  x - textWidth(text) / 2 >= -left && x + textWidth(text) / 2 <= width

/** Px between a line and the words beside it. */
const GAP = 6
const LINE_TOP = 10
const ABOVE_GROUND = 6

/** From this share on the curve is as high as words above it. */
const HIGH = 0.85

/**
 * Where the words beside an upright line are out of the way of the curve, which has `share` below it there: above it at
 * the left, or under it where that is high already, at the right if the plot goes on as far.
 */
export function wordsBeside(x: number, text: string, share: number, width: number) {
  const fitsLeft = x > textWidth(text) + GAP
  if (fitsLeft && share < HIGH) return { x: x - GAP, y: LINE_TOP, textAnchor: 'end' } as const
  const y = PLOT_HEIGHT - ABOVE_GROUND
  return fitsLeft && x + GAP + textWidth(text) > width
    ? ({ x: x - GAP, y, textAnchor: 'end' } as const)
    : ({ x: x + GAP, y, textAnchor: 'start' } as const)
}

export const namedAmount = (amount: AmountForecast, percentile: Named): number => amount[`p${percentile}`]

/** The share of the iterations that come to at most `minor`: straight between two percentiles. */
export function shareWithin({ quantiles }: AmountForecast, minor: number): number {
  const most = quantiles.length - 1
  const above = quantiles.findIndex((quantile) => quantile > minor)
  if (above === -1) return 1
  if (above === 0) return 0
  const [below = minor, next = minor] = [quantiles[above - 1], quantiles[above]]
  return (above - 1 + (minor - below) / (next - below)) / most
}
