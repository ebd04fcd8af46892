import { useEffect, useRef } from 'react'
import { fullLine, loadPieces } from '../chart-geometry/load-bars.ts'
import { inView, type Rect } from '../chart-geometry/time-scale.ts'
import { percent } from '../format.ts'
import { capacityHint, capacityTitle, personPeak } from '#words/timeline.ts'
import type { PersonLoad } from '../plan-view/headline.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { widthOf } from '../timeline/columns.ts'
import type { TimeAxis } from '../timeline/use-time-axis.ts'
import css from './capacity.module.css'

const STRIP_HEIGHT = 32

type StripProps = { readonly view: PlanView; readonly loads: readonly PersonLoad[]; readonly axis: TimeAxis }

/** Who is how busy, week by week, under the chart and on its time axis. */
export function CapacityStrip({ view, loads, axis }: StripProps) {
  const strip = useFollowedScroll(axis)
  const busy = loads.filter(({ peak }) => peak.share > 0)
  return (
    <section className={css['capacity']} aria-label={capacityTitle}>
      <h2>
        {capacityTitle} <small>{capacityHint}</small>
      </h2>
      <div className={css['people']} ref={strip} tabIndex={0} role="group" aria-label={capacityHint}>
        <div style={{ width: axis.gridWidth + axis.scale.width }}>
          {busy.map((load) => (
            <PersonRow key={load.personId} load={load} view={view} axis={axis} />
          ))}
        </div>
      </div>
    </section>
  )
}

function PersonRow({ load: { name, peak, weeks }, view, axis }: { load: PersonLoad; view: PlanView; axis: TimeAxis }) {
  const { scale, gridWidth, columns } = axis
  const programIds = view.plan.programs.map(({ id }) => id)
  const hue = (programId: string) => view.program(programId)?.kind ?? 'shared'
  const pieces = weeks
    .flatMap((week) => loadPieces(week, programIds, scale, STRIP_HEIGHT))
    .filter(({ rect }) => inView(rect.x, rect.width, axis.view))
  // One shape for all pieces of a colour: many programs of many people would be twenty thousand elements.
  const shapes = new Map<string, string>()
  for (const { over, programId, rect } of pieces) {
    const colour = over ? (css['over'] ?? '') : `hue-${hue(programId)} ${css['piece']}`
    shapes.set(colour, (shapes.get(colour) ?? '') + rectPath(rect))
  }
  const full = fullLine(STRIP_HEIGHT)
  return (
    <div className={css['person']}>
      <div className={css['who']} style={{ width: gridWidth }}>
        <span className={css['name']}>{name}</span>
        <span
          className={css['peak']}
          data-over={peak.share > 1 || undefined}
          style={{ right: peakInset(columns) }}
          title={personPeak(name, peak.share, peak.weekOf)}
        >
          {percent(peak.share)}
        </span>
      </div>
      <svg width={scale.width} height={STRIP_HEIGHT} aria-hidden="true">
        {[...shapes].map(([colour, d]) => (
          <path key={colour} className={colour} d={d} />
        ))}
        <line className={css['full']} x1={0} x2={scale.width} y1={full} y2={full} />
      </svg>
    </div>
  )
}

const rectPath = ({ x, y, width, height }: Rect): string => `M${x},${y}h${width}v${height}h${-width}z`

/** The peak stands under the float, where the eye looks for numbers. */
const peakInset = (columns: TimeAxis['columns']): number => {
  const after = columns.slice(columns.findIndex(({ id }) => id === 'float') + 1)
  return widthOf(after) + 8
}

/** Scrolls with the chart, both ways: one time axis, two scrollers. */
function useFollowedScroll({ scroller }: TimeAxis) {
  const strip = useRef<HTMLDivElement>(null)
  // Scroll positions belong to the document; React is not told of every px.
  useEffect(() => {
    const chart = scroller.current
    const own = strip.current
    if (!chart || !own) return undefined
    // The strip tells of its own movement later: what it was told itself must not lead the chart back.
    let told: number | undefined
    const follow = (from: HTMLElement, to: HTMLElement) => {
      if (Math.abs(to.scrollLeft - from.scrollLeft) >= 1) to.scrollLeft = from.scrollLeft
    }
    const down = () => {
      follow(chart, own)
      told = own.scrollLeft
    }
    const up = () => {
      if (own.scrollLeft !== told) follow(own, chart)
    }
    down()
    chart.addEventListener('scroll', down)
    own.addEventListener('scroll', up)
    return () => {
      chart.removeEventListener('scroll', down)
      own.removeEventListener('scroll', up)
    }
  }, [scroller])
  return strip
}
