import { isoOf, lastDay } from '@stagger/planner'
import { baselineRect, type RowRange } from '../chart-geometry/marks.ts'
import { inView } from '../chart-geometry/time-scale.ts'
import { baselineTitle } from '#words/chart.ts'
import { spanText } from '#words/everywhere.ts'
import type { Baseline } from '../plan-view/baseline.ts'
import type { OutlineRow } from '../plan-view/outline-rows.ts'
import css from './timeline.module.css'
import type { TimeAxis } from './use-time-axis.ts'

type BaselinesProps = {
  readonly baseline: Baseline
  readonly rows: readonly OutlineRow[]
  readonly range: RowRange
  readonly axis: Pick<TimeAxis, 'scale' | 'view'>
}

/** Where everything on screen was planned to be when the baseline was saved: a thin bar under the live one. */
export function Baselines({ baseline, rows, range, axis: { scale, view } }: BaselinesProps) {
  return rows.slice(range.first, range.last + 1).map(({ key }, k) => {
    const span = baseline.spans.get(key)
    const rect = span && baselineRect(span, range.first + k, scale)
    if (!span || !rect || !inView(rect.x, rect.width, view)) return null
    return (
      <rect key={key} className={css['baseline']} data-testid={`baseline-${key}`} {...rect} rx={1}>
        <title>{baselineTitle(baseline.name, spanText(isoOf(span.firstDay), isoOf(lastDay(span.end))))}</title>
      </rect>
    )
  })
}
