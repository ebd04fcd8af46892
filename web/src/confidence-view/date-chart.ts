import { type DateForecast, dayOf, type IsoDate, plusDays } from '@stagger/planner'
import { type Rect, type Span, type TimeScale, xOf } from '../chart-geometry/time-scale.ts'
import { dayBins, risingShares } from './day-shares.ts'

/** Px of the plot between 0 % and 100 %. */
export const PLOT_HEIGHT = 150
/** The highest bar of the histogram takes this much of it: the curve stays readable above. */
const HIGHEST_BAR = 0.62
/** Bars that are narrower say nothing; their days go together. */
const LEAST_BAR = 5
const DAYS_TOGETHER = [1, 7, 14, 28] as const

/** Around the dates drawn: room for labels at the right, some air at the left; shares of the days drawn. */
const AIR_LEFT = 0.08
const AIR_RIGHT = 0.3
const LEAST_DAYS = 28
/** What else is drawn, as far out as this share of the days. */
const REACH = 0.35

/** The percentiles that are named. */
export const NAMED = [10, 50, 80, 90] as const
export type Named = (typeof NAMED)[number]
export const namedDate = (forecast: DateForecast, percentile: Named): IsoDate => forecast[`p${percentile}`]

/** The days drawn: those between the 1st and the 99th percentile, the plan's own, and what of `others` is not far from them. */
export function dateSpan({ quantiles, plannedOn, p10, p90 }: DateForecast, others: readonly IsoDate[]): Span {
  const certain = [quantiles[1] ?? p10, quantiles.at(-2) ?? p90, plannedOn].map(dayOf)
  const [first, last] = [Math.min(...certain), Math.max(...certain)]
  const reach = Math.max(LEAST_DAYS, last - first) * REACH
  const near = others.map(dayOf).filter((day) => day >= first - reach && day <= last + reach)
  const [from, to] = [Math.min(first, ...near), Math.max(last, ...near)]
  const days = Math.max(LEAST_DAYS, to - from)
  return {
    start: plusDays(dayOf(plannedOn), from - dayOf(plannedOn) - Math.ceil(days * AIR_LEFT)),
    end: plusDays(dayOf(plannedOn), to - dayOf(plannedOn) + Math.ceil(days * AIR_RIGHT)),
  }
}

export type Point = { readonly x: number; readonly y: number }

/** Where the end of a day lies: what happens on it has happened by then. */
export const xOfEnd = (scale: TimeScale, on: IsoDate): number => xOf(scale, plusDays(dayOf(on), 1))

/** Px from the top of the plot. */
export const yOfShare = (share: number): number => PLOT_HEIGHT * (1 - share)

/** The S-curve, as an SVG path over the whole width. */
export function dateCurve({ days }: DateForecast, scale: TimeScale): string {
  const points = risingShares(days).map(({ end, share }) => ({ x: xOf(scale, end), y: yOfShare(share) }))
  return pathOf([{ x: 0, y: yOfShare(0) }, ...points.filter(({ x }) => x >= 0), { x: scale.width, y: yOfShare(1) }])
}

/** A line through points. */
export const pathOf = (points: readonly Point[]): string =>
  points.map(({ x, y }, k) => `${k === 0 ? 'M' : 'L'}${round(x)},${round(y)}`).join('')

const TENTHS = 10
const round = (px: number): number => Math.round(px * TENTHS) / TENTHS

/** The histogram behind it. */
export function dateBars({ days }: DateForecast, scale: TimeScale): readonly Rect[] {
  const together = DAYS_TOGETHER.find((width) => width * scale.pxPerDay >= LEAST_BAR) ?? 28
  const bins = dayBins(days, together)
  const highest = Math.max(...bins.map(({ share }) => share))
  return bins
    .filter(({ share }) => share > 0)
    .map(({ start, end, share }) => {
      const height = (share / highest) * PLOT_HEIGHT * HIGHEST_BAR
      const x = xOf(scale, start)
      return { x, y: PLOT_HEIGHT - height, width: Math.max(1, xOf(scale, end) - x - 1), height }
    })
    .filter(({ x, width }) => x + width > 0 && x < scale.width)
}
