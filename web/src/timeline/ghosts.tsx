import { dayOf } from '@stagger/planner'
import { hintSide } from '../chart-geometry/hint-side.ts'
import { linkBetween } from '../chart-geometry/links.ts'
import {
  diamondPoints,
  isPoint,
  labelBeside,
  markRect,
  ROW_HEIGHT,
  type RowRange,
  type Shape,
  yOf,
} from '../chart-geometry/marks.ts'
import { inView, type Rect, type TimeScale, xOf } from '../chart-geometry/time-scale.ts'
import { ghostDays, linkDrag, linkDragOnto } from '#words/chart.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import type { Moved, Proposal } from '../plan-view/proposal.ts'
import { nameOf } from '../reason-text.ts'
import { rowOfActivity, shapeOfActivity } from './activity-rows.ts'
import { type LinkDrawn, useDrag } from './drag-store.ts'
import { useOfferedMoves } from './offered-moves.ts'
import { proposalText } from './proposal-text.ts'
import css from './timeline.module.css'
import type { OutlineState } from './use-outline.ts'
import type { TimeAxis } from './use-time-axis.ts'

type GhostsProps = {
  readonly view: PlanView
  readonly outline: OutlineState
  readonly axis: Pick<TimeAxis, 'scale' | 'view'>
  readonly range: RowRange
}

/**
 * While something is dragged, or an offer looked at: everything on screen that would move, where the planner would put
 * it, with the difference in days.
 */
export function Ghosts({ view, outline, axis: { scale, view: seen }, range }: GhostsProps) {
  const proposal = useDrag((state) => state.proposal)
  const offered = useOfferedMoves((state) => state.moved)
  const moving = proposal ? movedBy(proposal) : offered
  if (moving.length === 0) return null
  return (
    <g className={css['ghosts']} data-testid="ghosts">
      {moving.map((moved) => {
        const row = rowOfActivity(view, outline, moved.activityId)
        const isOnScreen = row >= range.first && row <= range.last
        return (
          isOnScreen && <Ghost key={moved.activityId} view={view} moved={moved} row={row} scale={scale} seen={seen} />
        )
      })}
    </g>
  )
}

/** What a drag moves; what is dragged itself counts from the side that was taken hold of. */
const movedBy = ({ activityId, days, moved }: Proposal): readonly Moved[] =>
  moved.map((one) => (one.activityId === activityId && days !== 0 ? { ...one, days } : one))

type GhostProps = {
  readonly view: PlanView
  readonly moved: Moved
  readonly row: number
  readonly scale: TimeScale
  readonly seen: TimeAxis['view']
}

function Ghost({ view, moved: { activityId, to, days }, row, scale, seen }: GhostProps) {
  const shape = shapeOfActivity(view, activityId)
  if (shape === undefined) return null
  const rect = markRect(shape, { start: dayOf(to.start), end: dayOf(to.end) }, row, scale)
  if (!inView(rect.x, rect.width, seen)) return null
  return <GhostMark id={activityId} shape={shape} rect={rect} days={days} limit={scale.width} />
}

type GhostMarkProps = {
  readonly id: string
  readonly shape: Shape
  readonly rect: Rect
  readonly days: number
  /** Px beyond which no text may reach. */
  readonly limit: number
}

/** The outline of a mark where it would be, and by how many days that is elsewhere. */
export function GhostMark({ id, shape, rect, days, limit }: GhostMarkProps) {
  const text = ghostDays(days)
  const label = labelBeside(rect, text, limit)
  return (
    <g data-testid={`ghost-${id}`}>
      {isPoint(shape) ? <polygon points={diamondPoints(rect)} /> : <rect {...rect} rx={3} />}
      <text x={label.x} y={label.y} textAnchor={label.anchor}>
        {text}
      </text>
    </g>
  )
}

const HINT_WIDTH = 380

const GAP = 4

type HintProps = {
  readonly view: PlanView
  readonly outline: OutlineState
  readonly axis: TimeAxis
  /** Px of the scroller that its head covers. */
  readonly headHeight: number
}

/** What dropping here would do, in words, under what is dragged, or over it where the rows in sight end. */
export function GhostHint({ view, outline, axis, headHeight }: HintProps) {
  const proposal = useDrag((state) => state.proposal)
  const link = useDrag((state) => state.link)
  // Asked only where there is a hint: the answer makes the browser lay out the whole page.
  const leftOf = (x: number) => {
    const { scrollLeft, clientWidth } = axis.scroller.current ?? { scrollLeft: 0, clientWidth: 0 }
    return Math.max(scrollLeft + 4, Math.min(x, scrollLeft + clientWidth - axis.gridWidth - HINT_WIDTH - 8))
  }
  const sideOf = (row: { top: number; bottom: number }) => {
    const { scrollTop, clientHeight } = axis.scroller.current ?? {
      scrollTop: 0,
      clientHeight: Number.POSITIVE_INFINITY,
    }
    const side = hintSide(row, { from: scrollTop, to: scrollTop + clientHeight - headHeight })
    return { top: side === 'below' ? row.bottom : row.top, ...(side === 'above' && { translate: '0 -100%' }) }
  }
  if (link) {
    return (
      <div
        className={css['hint']}
        data-testid="drag-hint"
        style={{ left: leftOf(link.x + 12), ...sideOf({ top: link.y - GAP, bottom: link.y + 14 }) }}
      >
        {linkText(view, link)}
      </div>
    )
  }
  if (!proposal) return null
  const isStopped = proposal.stoppedBy !== undefined || proposal.forbiddenBy !== undefined
  const top = yOf(rowOfActivity(view, outline, proposal.activityId))
  return (
    <div
      className={css['hint']}
      data-testid="drag-hint"
      data-stopped={isStopped || undefined}
      style={{
        left: leftOf(xOf(axis.scale, dayOf(proposal.landsOn))),
        ...sideOf({ top: top - GAP, bottom: top + ROW_HEIGHT + GAP }),
      }}
    >
      {proposalText(view, proposal)}
    </div>
  )
}

function linkText(view: PlanView, { fromId, side, onto }: LinkDrawn): string {
  const from = nameOf(view, fromId)
  return onto ? linkDragOnto(from, nameOf(view, onto.activityId), linkBetween(side, onto.side)) : linkDrag(from, side)
}
