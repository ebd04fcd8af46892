import { scaleBand, scaleLinear } from 'd3-scale'
import { textWidth } from '../chart-geometry/marks.ts'
import type { Rect } from '../chart-geometry/time-scale.ts'
import type { Series } from './series.ts'

/** A piece of a column: what of one series is spent or fixed, or still to be expected. */
export type Piece = { readonly series: number; readonly kind: 'solid' | 'pale'; readonly rect: Rect }

/** A period: its pieces from the ground up, its sum and where to write it, the reserve on top, the baseline across. */
export type Column = {
  readonly period: number
  readonly rect: Rect
  readonly pieces: readonly Piece[]
  readonly sum: number
  readonly labelY: number
  readonly whisker?: { readonly x: number; readonly y1: number; readonly y2: number }
  readonly baselineY?: number
}

export type BarChart = {
  readonly width: number
  readonly height: number
  /** Px from the top of the ground that the columns stand on. */
  readonly ground: number
  /** Round amounts beside the plot. */
  readonly ticks: readonly { readonly minor: number; readonly y: number }[]
  readonly columns: readonly Column[]
  /** Whether a sum so long fits over a column. */
  readonly fits: (text: string) => boolean
}

/** What is drawn of a budget: the periods `first` to `last`, both inclusive. */
export type BarData = {
  readonly series: readonly Series[]
  readonly first: number
  readonly last: number
  readonly reserve: readonly number[] | undefined
  readonly budgeted: readonly number[] | undefined
}

/** Share of a period's width that stays free, and what the axis is divided into, about. */
const BETWEEN = 0.38
const TICKS = 5
/** Px above the tallest column that its sum needs. */
const HEADROOM = 18
const LABEL_GAP = 5
/** Px between names along the axis. */
const NAME_GAP = 10

/** Stacked columns over px, one for each period. */
export function barChart(data: BarData, width: number, height: number): BarChart {
  const { first, last, series, reserve, budgeted } = data
  const periods = Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => first + k)
  const stacks = periods.map((k) => stackOf(series, k))
  const tops = periods.map((k, i) => (stacks[i]?.top ?? 0) + Math.max(0, reserve?.[k] ?? 0))
  const most = Math.max(1, ...tops, ...periods.map((k) => budgeted?.[k] ?? 0))
  const least = Math.min(0, ...stacks.map(({ bottom }) => bottom), ...periods.map((k) => budgeted?.[k] ?? 0))
  const y = scaleLinear([least, most], [height, HEADROOM])
  const x = scaleBand(periods, [0, width])
    .paddingInner(BETWEEN)
    .paddingOuter(BETWEEN / 2)
  return {
    width,
    height,
    ground: y(0),
    ticks: y.ticks(TICKS).map((minor) => ({ minor, y: y(minor) })),
    fits: (text) => textWidth(text) <= x.step(),
    columns: periods.map((k, i) => {
      const [left, wide] = [x(k) ?? 0, x.bandwidth()]
      const [stack, top] = [stacks[i] ?? EMPTY, tops[i] ?? 0]
      const budget = budgeted?.[k]
      return {
        period: k,
        rect: { x: left, y: y(stack.top), width: wide, height: y(stack.bottom) - y(stack.top) },
        pieces: stack.pieces.map(({ from, to, ...piece }) => ({
          ...piece,
          rect: { x: left, y: y(to), width: wide, height: y(from) - y(to) },
        })),
        sum: stack.sum,
        labelY: y(Math.max(top, budget ?? 0)) - LABEL_GAP,
        ...(top > stack.top && { whisker: { x: left + wide / 2, y1: y(stack.top), y2: y(top) } }),
        ...(budget !== undefined && budget !== 0 && { baselineY: y(budget) }),
      }
    }),
  }
}

type Stack = {
  readonly pieces: readonly (Omit<Piece, 'rect'> & { readonly from: number; readonly to: number })[]
  readonly top: number
  readonly bottom: number
  readonly sum: number
}
const EMPTY: Stack = { pieces: [], top: 0, bottom: 0, sum: 0 }

/** What is more than nothing is piled up from the ground, what is less hangs below it. */
function stackOf(series: readonly Series[], k: number): Stack {
  return series
    .flatMap((one, at) => (['solid', 'pale'] as const).map((kind) => ({ series: at, kind, minor: one[kind][k] ?? 0 })))
    .filter(({ minor }) => minor !== 0)
    .reduce<Stack>(({ pieces, top, bottom, sum }, { minor, ...piece }) => {
      const isUp = minor > 0
      const [from, to] = isUp ? [top, top + minor] : [bottom + minor, bottom]
      return {
        pieces: [...pieces, { ...piece, from, to }],
        top: isUp ? to : top,
        bottom: isUp ? bottom : from,
        sum: sum + minor,
      }
    }, EMPTY)
}

/** Every how many periods have room for a name of `text`'s length under them. */
export const namesEvery = (columns: number, width: number, text: string): number =>
  Math.max(1, Math.ceil((textWidth(text) + NAME_GAP) / (width / Math.max(1, columns))))
