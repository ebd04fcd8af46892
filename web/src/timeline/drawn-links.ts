import { dayOf, type Link } from '@stagger/planner'
import type { LinkPlace } from '../chart-geometry/link-rows.ts'
import { elbow, elbowPath, isOnElbow, type Point } from '../chart-geometry/links.ts'
import { markRect, type RowRange } from '../chart-geometry/marks.ts'
import { inView, type Rect, type TimeScale } from '../chart-geometry/time-scale.ts'
import { once } from '../once.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { shapeOfActivity } from './activity-rows.ts'

/** A link with its place, ready to be drawn. */
export type DrawnLink = {
  readonly link: Link
  readonly corners: readonly Point[]
  readonly path: string
  /** Whether it is what holds its successor, on the way to a report that slips with it. */
  readonly isCritical: () => boolean
}

type Drawing = {
  readonly view: PlanView
  /** The links among some rows. */
  readonly find: (range: RowRange) => readonly LinkPlace[]
  readonly scale: TimeScale
  /** The px of the chart that are wanted. */
  readonly seen: { readonly from: number; readonly to: number }
  /** What is critical is said of it; of nothing where it is undefined. */
  readonly settled: PlanView | undefined
}

/** Draws the links that begin or end among some rows; one that was drawn before is the very same. */
export function linksDrawer({ view, find, scale, seen, settled }: Drawing): (range: RowRange) => readonly DrawnLink[] {
  const { links } = view.plan
  const known = new Map<number, DrawnLink | undefined>()
  const drawn = (place: LinkPlace): DrawnLink | undefined => {
    const link = links[place.at]
    const from = link && rectOf(view, link.from, place.from, scale)
    const to = link && rectOf(view, link.to, place.to, scale)
    if (!from || !to || !isSeen(from, to, seen)) return undefined
    const corners = elbow(link.type, from, to)
    return {
      link,
      corners,
      path: elbowPath(link.type, corners),
      isCritical: once(() => settled !== undefined && binds(settled, link)),
    }
  }
  return (range) =>
    find(range).flatMap((place) => {
      if (!known.has(place.at)) known.set(place.at, drawn(place))
      return known.get(place.at) ?? []
    })
}

/** The link under a point: the one drawn last, which is on top. */
export const linkAt = (drawn: readonly DrawnLink[], point: Point): DrawnLink | undefined =>
  drawn.findLast(({ corners }) => isOnElbow(corners, point))

function rectOf(view: PlanView, id: string, row: number, scale: TimeScale): Rect | undefined {
  const [shape, dates] = [shapeOfActivity(view, id), view.scheduled(id)]
  return shape && dates && markRect(shape, { start: dayOf(dates.start), end: dayOf(dates.end) }, row, scale)
}

function isSeen(from: Rect, to: Rect, seen: Drawing['seen']): boolean {
  const left = Math.min(from.x, to.x)
  return inView(left, Math.max(from.x + from.width, to.x + to.width) - left, seen)
}

const binds = (view: PlanView, { id, from, to }: Link): boolean =>
  view.scheduled(from)?.criticalFor.length !== 0 &&
  (view.scheduled(to)?.reasons.some((reason) => 'linkId' in reason && reason.linkId === id) ?? false)
