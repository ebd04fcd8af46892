import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useMemo, useRef } from 'react'
import { fullLine, loadPieces, weekPlace } from '../chart-geometry/load-bars.ts'
import { inView, type Rect } from '../chart-geometry/time-scale.ts'
import { percent } from '../format.ts'
import { capacityHint, capacityTitle, personPeak } from '#words/timeline.ts'
import type { PersonLoad } from '../plan-view/headline.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { widthOf } from '../timeline/columns.ts'
import type { TimeAxis } from '../timeline/use-time-axis.ts'
import css from './capacity.module.css'

const STRIP_HEIGHT = 32
/** Height of a person's row, as the stylesheet has it. */
const PERSON_HEIGHT = 38

type StripProps = {
  readonly view: PlanView
  /** Undefined until somebody has counted: the room is kept meanwhile. */
  readonly loads: readonly PersonLoad[] | undefined
  readonly axis: TimeAxis
}

/**
 * Who is how busy, week by week, under the chart and on its time axis; drawn anew for none of the frames in which the chart
 * scrolls down its rows, and only for the people in sight.
 */
export const CapacityStrip = memo(function CapacityStrip({ view, loads, axis }: StripProps) {
  const strip = useFollowedScroll(axis)
  const busy = useMemo(() => loads && whoIsBusy(loads), [loads])
  const places = useMemo(() => placesOf(view), [view])
  const virtual = useVirtualizer({
    count: busy?.length ?? 0,
    getScrollElement: () => strip.current,
    estimateSize: () => PERSON_HEIGHT,
    overscan: 4,
  })
  const seen = virtual.getVirtualItems()
  return (
    <section className={css['capacity']} aria-label={capacityTitle}>
      <h2>
        {capacityTitle} <small>{capacityHint}</small>
      </h2>
      <div className={css['people']} ref={strip} tabIndex={0} role="group" aria-label={capacityHint}>
        <div
          className={css['everybody']}
          style={{
            width: axis.gridWidth + axis.scale.width,
            height: (busy ?? view.plan.people).length * PERSON_HEIGHT,
            paddingTop: seen[0]?.start ?? 0,
          }}
        >
          {seen.map(({ index }) => {
            const load = busy?.[index]
            return load && <PersonRow key={load.personId} load={load} view={view} places={places} axis={axis} />
          })}
        </div>
      </div>
    </section>
  )
})

const whoIsBusy = (loads: readonly PersonLoad[]) => loads.filter(({ peak }) => peak.share > 0)
const placesOf = (view: PlanView) => new Map(view.plan.programs.map(({ id }, i) => [id, i]))

type OnPaperProps = {
  readonly view: PlanView
  readonly loads: readonly PersonLoad[]
  readonly axis: DrawnAxis
}

/** The same of everybody, for the printer. */
export function PeopleOnPaper({ view, loads, axis }: OnPaperProps) {
  const places = placesOf(view)
  return (
    <section className={css['capacity']}>
      <h2>
        {capacityTitle} <small>{capacityHint}</small>
      </h2>
      {whoIsBusy(loads).map((load) => (
        <PersonRow key={load.personId} load={load} view={view} places={places} axis={axis} />
      ))}
    </section>
  )
}

/** What a drawing must know of the axis. */
type DrawnAxis = Pick<TimeAxis, 'scale' | 'columns' | 'gridWidth' | 'view'>

type PersonRowProps = {
  readonly load: PersonLoad
  readonly view: PlanView
  /** Where each program stands in the plan, and so in a column. */
  readonly places: ReadonlyMap<string, number>
  readonly axis: DrawnAxis
}

const PersonRow = memo(function PersonRow({ load: { name, peak, weeks }, view, places, axis }: PersonRowProps) {
  const { scale, gridWidth, columns } = axis
  const hue = (programId: string) => view.program(programId)?.kind ?? 'shared'
  // One shape for all pieces of a colour: many programs of many people would be twenty thousand elements.
  const shapes = new Map<string, string>()
  for (const week of weeks) {
    const place = weekPlace(week, scale)
    if (!inView(place.x, place.width, axis.view)) continue
    for (const { over, programId, rect } of loadPieces(week, places, scale, STRIP_HEIGHT)) {
      const colour = over ? (css['over'] ?? '') : `hue-${hue(programId)} ${css['piece']}`
      shapes.set(colour, (shapes.get(colour) ?? '') + rectPath(rect))
    }
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
})

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
    // Before the rows are drawn: asked afterwards, where it is scrolled to makes the browser lay everything out at once.
    chart.addEventListener('scroll', down, { capture: true })
    own.addEventListener('scroll', up)
    return () => {
      chart.removeEventListener('scroll', down, { capture: true })
      own.removeEventListener('scroll', up)
    }
  }, [scroller])
  return strip
}
