import { dayOf } from '@stagger/planner'
import { diamondPoints, isPoint, labelBeside, markRect, ROW_HEIGHT, type Shape, yOf } from '../chart-geometry/marks.ts'
import { type TimeScale, xOf } from '../chart-geometry/time-scale.ts'
import { ghostDays } from '#words/timeline.ts'
import { shapeOf } from '../plan-view/outline-marks.ts'
import { type PlanView, phaseKey } from '../plan-view/plan-view.ts'
import type { Moved, Proposal } from '../plan-view/proposal.ts'
import { useDrag } from './drag-store.ts'
import { useOfferedMoves } from './offered-moves.ts'
import { proposalText } from './proposal-text.ts'
import css from './timeline.module.css'
import type { OutlineState } from './use-outline.ts'
import type { TimeAxis } from './use-time-axis.ts'

type GhostsProps = { readonly view: PlanView; readonly outline: OutlineState; readonly scale: TimeScale }
type HintProps = Pick<GhostsProps, 'view' | 'outline'> & { readonly axis: TimeAxis }

/**
 * While a bar is dragged, or an offer looked at: everything that would move, where the planner would put it, with the
 * difference in days.
 */
export function Ghosts({ view, outline, scale }: GhostsProps) {
  const proposal = useDrag((state) => state.proposal)
  const offered = useOfferedMoves((state) => state.moved)
  const moving = proposal ? movedBy(proposal) : offered
  if (moving.length === 0) return null
  return (
    <g className={css['ghosts']} data-testid="ghosts">
      {moving.map((moved) => (
        <Ghost key={moved.activityId} moved={moved} view={view} outline={outline} scale={scale} />
      ))}
    </g>
  )
}

/** What a drag moves; what is dragged itself counts from where it starts. */
const movedBy = ({ activityId, days, moved }: Proposal): readonly Moved[] =>
  moved.map((one) => (one.activityId === activityId ? { ...one, days } : one))

function Ghost({ moved: { activityId, to, days }, view, outline, scale }: GhostsProps & { moved: Moved }) {
  const row = rowOf(view, outline, activityId)
  const shape = shapeIn(view, activityId)
  if (row === -1 || shape === undefined) return null
  const rect = markRect(shape, { start: dayOf(to.start), end: dayOf(to.end) }, row, scale)
  const text = ghostDays(days)
  const label = labelBeside(rect, text, scale.width)
  return (
    <g>
      {isPoint(shape) ? <polygon points={diamondPoints(rect)} /> : <rect {...rect} rx={3} />}
      <text x={label.x} y={label.y} textAnchor={label.anchor}>
        {text}
      </text>
    </g>
  )
}

/** The row of an activity, or of what it is folded into. */
function rowOf(view: PlanView, { indexOf }: OutlineState, activityId: string): number {
  const activity = view.activity(activityId)
  if (!activity) return -1
  const own = indexOf(activityId)
  return own === -1 ? indexOf(phaseKey(activity.programId, activity.phaseId)) : own
}

function shapeIn(view: PlanView, activityId: string): Shape | undefined {
  const activity = view.activity(activityId)
  const program = activity && view.program(activity.programId)
  const phase = activity && view.phase(activity.programId, activity.phaseId)
  return program && phase && shapeOf(program, phase, activity)
}

const HINT_WIDTH = 380

/** What dropping here would do, in words, under the ghost of what is dragged. */
export function GhostHint({ view, outline, axis }: HintProps) {
  const proposal = useDrag((state) => state.proposal)
  if (!proposal) return null
  const row = rowOf(view, outline, proposal.activityId)
  const { scrollLeft, clientWidth } = axis.scroller.current ?? { scrollLeft: 0, clientWidth: 0 }
  const right = scrollLeft + clientWidth - axis.gridWidth - HINT_WIDTH - 8
  const left = Math.max(scrollLeft + 4, Math.min(xOf(axis.scale, dayOf(proposal.landsOn)), right))
  return (
    <div
      className={css['hint']}
      data-testid="drag-hint"
      data-stopped={proposal.stoppedBy !== undefined || undefined}
      style={{ left, top: yOf(row) + ROW_HEIGHT + 4 }}
    >
      {proposalText(view, proposal)}
    </div>
  )
}
