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

/** How sure the milestones on screen are: nothing where they have happened, or cannot move. */
export function Whiskers({ outline: { rows }, axis: { scale, view }, range, forecast }: WhiskersProps) {
  const known = useMemo(() => new Map(forecast.milestones.map((one) => [one.activityId, one])), [forecast])
  return rows.slice(range.first, range.last + 1).map(({ key, hue }, k) => {
    const milestone = known.get(key)
    if (!milestone || milestone.p10 === milestone.p90) return null
    const { from, p50, p80, to, y } = whisker(milestone, range.first + k, scale)
    if (!inView(from, to - from, view)) return null
    const tick = `v${2 * TICK}`
    return (
      <g key={key} className={`hue-${hue} ${css['whisker']}`} data-testid={`whisker-${key}`}>
        <title>{whiskerTitle(milestone)}</title>
        <path d={`M${from},${y}H${to}M${p50},${y - TICK}${tick}M${p80},${y - TICK}${tick}`} />
      </g>
    )
  })
}
