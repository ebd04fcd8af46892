import type { TimeScale } from './time-scale.ts'

/** A day, which need not be whole, and where it is wanted on screen, as a share of the chart's width. */
export type Anchor = { readonly day: number; readonly at: number }

/** Px by which a browser may round where it scrolls to. */
const ROUNDING = 1

const MIDDLE = 0.5

/** How far a chart of which `width` px are on screen is to be scrolled for `anchor`; a browser stops at the chart's ends. */
export const leftFor = ({ day, at }: Anchor, { from, pxPerDay }: Pick<TimeScale, 'from' | 'pxPerDay'>, width: number) =>
  (day - from) * pxPerDay - width * at

/** What of a chart is on screen: from `left` on, `width` px; `home` is the day that somebody most likely looks for. */
export type Seen = { readonly left: number; readonly width: number; readonly home?: number }

/**
 * What keeps its place when the zoom changes next: the day at `at` of what is seen; without that its home day, and where that
 * is out of sight the day in the middle. Where `anchor` put the chart there, it is `anchor` still: at an end of the plan its
 * day may stand elsewhere, and zooming back brings it back.
 */
export function anchorAt(anchor: Anchor, { left, width, home }: Seen, scale: TimeScale, at?: number): Anchor {
  const reached = Math.max(0, Math.min(leftFor(anchor, scale, width), scale.width - width))
  const isThere = Math.abs(reached - left) <= ROUNDING
  if (isThere && (at === undefined || Math.abs(anchor.at - at) * width <= ROUNDING)) return anchor
  const shareOf = (day: number) => ((day - scale.from) * scale.pxPerDay - left) / width
  if (at === undefined && home !== undefined && isShare(shareOf(home))) return { day: home, at: shareOf(home) }
  const share = at ?? MIDDLE
  return { day: scale.from + (left + width * share) / scale.pxPerDay, at: share }
}

const isShare = (share: number): boolean => share >= 0 && share <= 1
