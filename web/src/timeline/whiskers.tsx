import type { Forecast } from '@stagger/planner'
import { useMemo } from 'react'
import type { RowRange } from '../chart-geometry/marks.ts'
import { inView } from '../chart-geometry/time-scale.ts'
import { whisker } from '../confidence-view/whisker.ts'
import { whiskerTitle } from '../messages-confidence.ts'
import css from './timeline.module.css'
import type { OutlineState } from './use-outline.ts'
import type { TimeAxis } from './use-time-axis.ts'

type WhiskersProps = {
  readonly outline: OutlineState
  readonly axis: Pick<TimeAxis, 'scale' | 'view'>
  readonly range: RowRange
  readonly forecast: Forecast
}

/** Half the height of a tick, px. */
const TICK = 3
const TICKED = `v${2 * TICK}`

/** How sure the milestones on screen are: nothing where they have happened, or cannot move. */
export function Whiskers({ outline: { rows }, axis: { scale, view }, range, forecast }: WhiskersProps) {
  const known = useMemo(() => new Map(forecast.milestones.map((one) => [one.activityId, one])), [forecast])
  return rows.slice(range.first, range.last + 1).flatMap(({ key: row, marks }, k) =>
    marks.map(({ activityId, hue }) => {
      const milestone = known.get(activityId ?? '')
      if (!milestone || milestone.p10 === milestone.p90) return null
      const { from, p50, p80, to, y } = whisker(milestone, range.first + k, scale)
      if (!inView(from, to - from, view)) return null
      return (
        <g
          key={`${row} ${activityId}`}
          className={`hue-${hue} ${css['whisker']}`}
          data-testid={`whisker-${activityId}`}
        >
          <title>{whiskerTitle(milestone)}</title>
          <path d={`M${from},${y}H${to}M${p50},${y - TICK}${TICKED}M${p80},${y - TICK}${TICKED}`} />
        </g>
      )
    }),
  )
}
