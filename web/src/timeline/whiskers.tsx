import type { Forecast } from '@stagger/planner'
import { useMemo } from 'react'
import type { RowRange } from '../chart-geometry/marks.ts'
import { inView } from '../chart-geometry/time-scale.ts'
import { endsByActivity, whisker } from '../confidence-view/whisker.ts'
import { whiskerLegend, whiskerTitle } from '#words/chance.ts'
import css from './timeline.module.css'
import type { OutlineState } from './use-outline.ts'
import type { TimeAxis } from './use-time-axis.ts'

type WhiskersProps = {
  readonly outline: OutlineState
  readonly axis: Pick<TimeAxis, 'scale' | 'view'>
  readonly range: RowRange
  readonly forecast: Pick<Forecast, 'activities'>
}

/** Half the height of a tick, px. */
const TICK = 3
const TICKED = `v${2 * TICK}`
/** Px below which a spread is no wider than its ticks. */
const LEAST_WIDTH = 3

const whiskerPath = (from: number, p50: number, p80: number, to: number, y: number): string =>
  `M${from},${y}H${to}M${p50},${y - TICK}${TICKED}M${p80},${y - TICK}${TICKED}`

/** How sure the ends on screen are: nothing where they have happened, or cannot move. */
export function Whiskers({ outline: { rows }, axis: { scale, view }, range, forecast }: WhiskersProps) {
  const known = useMemo(() => endsByActivity(forecast.activities), [forecast])
  return rows.slice(range.first, range.last + 1).flatMap(({ key: row, marks }, k) =>
    marks.map(({ activityId, hue }) => {
      const ends = known.get(activityId ?? '')
      if (!ends) return null
      const { from, p50, p80, to, y } = whisker(ends, range.first + k, scale)
      if (to - from < LEAST_WIDTH || !inView(from, to - from, view)) return null
      return (
        <g
          key={`${row} ${activityId}`}
          className={`hue-${hue} ${css['whisker']}`}
          data-testid={`whisker-${activityId}`}
        >
          <title>{whiskerTitle(ends)}</title>
          <path d={whiskerPath(from, p50, p80, to, y)} />
        </g>
      )
    }),
  )
}

/** Px of the sample in the legend. */
const SAMPLE = { width: 34, height: 10, p50: 14, p80: 25 } as const

/** What a whisker means. */
export const WhiskerLegend = () => (
  <span className={css['legend']}>
    <svg className={css['whisker']} width={SAMPLE.width} height={SAMPLE.height} aria-hidden="true">
      <path d={whiskerPath(0, SAMPLE.p50, SAMPLE.p80, SAMPLE.width, SAMPLE.height / 2)} />
    </svg>
    {whiskerLegend}
  </span>
)
