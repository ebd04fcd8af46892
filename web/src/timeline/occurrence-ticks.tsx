import { dayOf, isoOf } from '@stagger/planner'
import { crossPath } from '../chart-geometry/heat-cells.ts'
import { markRect, type RowRange } from '../chart-geometry/marks.ts'
import { inView, type Rect, xOf } from '../chart-geometry/time-scale.ts'
import { type OccurrenceTick, occurrenceTicks, spaced } from '../evidence-view/occurrence-ticks.ts'
import { tickTitle } from '#words/due-days.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './timeline.module.css'
import type { OutlineState } from './use-outline.ts'
import type { TimeAxis } from './use-time-axis.ts'

const RADIUS = 2.6
/** Ticks nearer than this are one. */
const APART_PX = 10

type TicksProps = {
  readonly view: PlanView
  readonly outline: OutlineState
  readonly axis: Pick<TimeAxis, 'scale' | 'view'>
  readonly range: RowRange
}

/** On each observation window, the days by which evidence is due: filled when it is there, hollow when not, else crossed. */
export function OccurrenceTicks({ view, outline, axis: { scale, view: window }, range }: TicksProps) {
  const coverage = view.coverage()
  if (!coverage) return null
  return outline.rows.slice(range.first, range.last + 1).flatMap((row, i) =>
    row.marks
      .filter(({ shape }) => shape === 'window')
      .flatMap(({ key, span, hue }) => {
        const band = markRect('window', span, range.first + i, scale)
        const ticks = occurrenceTicks(coverage, row.programId, { start: isoOf(span.start), end: isoOf(span.end) })
        return spaced(ticks, APART_PX / scale.pxPerDay, view.today)
          .map((tick) => ({ tick, x: xOf(scale, dayOf(tick.end)) }))
          .filter(({ x }) => inView(x - RADIUS, 2 * RADIUS, window))
          .map(({ tick, x }) => (
            <g
              key={`${key} ${tick.end}`}
              className={`hue-${hue}`}
              data-testid={`tick-${tick.end}`}
              data-state={tick.state}
            >
              <title>{tickTitle(tick)}</title>
              <TickShape
                state={tick.state}
                at={{ x: x - RADIUS, y: band.y - RADIUS + 0.5, width: 2 * RADIUS, height: 2 * RADIUS }}
              />
            </g>
          ))
      }),
  )
}

/** One tick: a dot that is filled or hollow, or a cross. */
export function TickShape({ state, at }: { state: OccurrenceTick['state']; at: Rect }) {
  if (state === 'missed') {
    return (
      <>
        <rect {...at} fill="transparent" />
        <path className={css['tick-halo']} d={crossPath(at)} />
        <path className={css['tick-missed']} d={crossPath(at)} />
      </>
    )
  }
  return <circle className={css[`tick-${state}`]} cx={at.x + RADIUS} cy={at.y + RADIUS} r={RADIUS} />
}
