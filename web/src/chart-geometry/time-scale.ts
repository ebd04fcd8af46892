import { type Day, plusDays } from '@stagger/planner'

/** Days against px, shared by the axis, the chart and the capacity strip, so that they always agree. */
export type TimeScale = {
  /** First day drawn, at x = 0. */
  readonly from: Day
  /** The day after the last one drawn, at x = `width`. */
  readonly to: Day
  readonly pxPerDay: number
  readonly width: number
}

/** A rectangle in px. */
export type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** The half-open days `[start, end)` of something drawn. */
export type Span = { readonly start: Day; readonly end: Day }

/** The named zooms, coarse to fine; `fit` shows the whole plan whatever that takes. */
export const ZOOMS = ['fit', 'year', 'quarter', 'month', 'week', 'day'] as const
export type Zoom = (typeof ZOOMS)[number]

const PX_PER_DAY = { year: 0.3, quarter: 1, month: 4, week: 16, day: 40 } as const
const MIN_PX_PER_DAY = 0.05

/** A scale over `span` at `zoom`, stretched at its end so that it fills at least `viewportWidth` px. */
export function timeScale(span: Span, zoom: Zoom, viewportWidth: number): TimeScale {
  const days = Math.max(1, span.end - span.start)
  const pxPerDay = zoom === 'fit' ? Math.max(MIN_PX_PER_DAY, viewportWidth / days) : PX_PER_DAY[zoom]
  const shown = zoom === 'fit' ? days : Math.max(days, Math.ceil(viewportWidth / pxPerDay))
  return { from: span.start, to: plusDays(span.start, shown), pxPerDay, width: shown * pxPerDay }
}

/** Where `day` begins, in px. */
export const xOf = (scale: TimeScale, day: Day): number => (day - scale.from) * scale.pxPerDay

/** The day under `x`. */
export const dayAt = (scale: TimeScale, x: number): Day => plusDays(scale.from, Math.floor(x / scale.pxPerDay))

/** The boundary between two days nearest to `x`: where something dragged there would begin or end. */
export const boundaryAt = (scale: TimeScale, x: number): Day => plusDays(scale.from, Math.round(x / scale.pxPerDay))

/** How many whole days a movement of `dx` px means, to the nearest. */
export const daysMoved = (scale: TimeScale, dx: number): number => Math.round(dx / scale.pxPerDay) + 0

/** The next finer or coarser named zoom; from `fit` the first whose days are wider, or narrower, than those on screen. */
export function zoomStep(zoom: Zoom, pxPerDay: number, step: 1 | -1): Zoom {
  const named = ['year', 'quarter', 'month', 'week', 'day'] as const
  if (step === 1) return named.find((name) => PX_PER_DAY[name] > pxPerDay) ?? zoom
  return [...named].reverse().find((name) => PX_PER_DAY[name] < pxPerDay) ?? zoom
}

/** Whether any of `[x, x + width]` lies in the px window `[from, to]`. */
export const inView = (x: number, width: number, view: { from: number; to: number }): boolean =>
  x + width >= view.from && x <= view.to
