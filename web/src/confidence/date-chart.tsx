import { dayOf, type IsoDate, plusDays, type Program, type ReportForecast } from '@stagger/planner'
import { useMemo } from 'react'
import { placeInLanes } from '../chart-geometry/lanes.ts'
import { textWidth } from '../chart-geometry/marks.ts'
import { tiersFor } from '../chart-geometry/ticks.ts'
import { type TimeScale, timeScale, xOf } from '../chart-geometry/time-scale.ts'
import {
  dateBars,
  dateCurve,
  dateSpan,
  NAMED,
  namedDate,
  PLOT_HEIGHT,
  xOfEnd,
  yOfShare,
} from '../confidence-view/date-chart.ts'
import { type PromiseChance, promiseKind } from '../confidence-view/promise-chances.ts'
import { dayAndMonth, longDate } from '../format.ts'
import { promiseFlag } from '#words/chance.ts'
import { chartLabel, percentileText, plannedLabel, promiseLine } from '#words/confidence.ts'
import { todayLabel } from '#words/timeline.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { useWidth } from '../scenarios/use-width.ts'
import { Axis } from '../timeline/axis.tsx'
import { type AxisLabel, LANE_HEIGHT, TIER_HEIGHT } from '../timeline/use-axis-labels.ts'
import css from './confidence.module.css'
import { ShareLines } from './share-lines.tsx'

type ChartProps = {
  readonly view: PlanView
  readonly program: Program
  readonly report: ReportForecast
  readonly promises: readonly PromiseChance[]
}

/** Px of the shares beside the plot. */
const SHARES_WIDTH = 40
const LEAST_WIDTH = 240

/** The runs by the day on which the report is in hand, and the curve of how many are there by then. */
export function DateChart({ view, program, report, promises }: ChartProps) {
  const { ref, width } = useWidth()
  const { today } = view
  const span = useMemo(
    () =>
      dateSpan(
        report,
        promises.map(({ commitment }) => commitment.by),
      ),
    [report, promises],
  )
  const scale = useMemo(() => timeScale(span, 'fit', Math.max(LEAST_WIDTH, width - SHARES_WIDTH)), [span, width])
  const labels = useMemo(() => flagsOf(promises, scale, today), [promises, scale, today])
  const lanes = labels.length > 0 ? 1 + Math.max(...labels.map(({ lane }) => lane)) : 0
  const head = tiersFor(scale.pxPerDay).length * TIER_HEIGHT + lanes * LANE_HEIGHT + 2
  return (
    <div className={css['chart']} ref={ref}>
      <div style={{ paddingLeft: SHARES_WIDTH }} className={css['chartHead']}>
        <Axis
          view={view}
          axis={{ scale, view: { from: 0, to: scale.width } }}
          labels={labels}
          height={head}
          onSelect={() => {}}
        />
      </div>
      <svg
        width={SHARES_WIDTH + scale.width}
        height={PLOT_HEIGHT + 12}
        role="img"
        aria-label={chartLabel(program, report)}
      >
        <ShareLines left={SHARES_WIDTH} width={scale.width} />
        <g transform={`translate(${SHARES_WIDTH},6)`}>
          <Drawing report={report} scale={scale} />
          {labels.map(({ key, kind, x }) => (
            <line key={key} className={css['vertical']} data-kind={kind} x1={x} x2={x} y2={PLOT_HEIGHT} />
          ))}
        </g>
      </svg>
    </div>
  )
}

/** The histogram, the curve, the plan's date, and the percentiles that are named. */
function Drawing({ report, scale }: { readonly report: ReportForecast; readonly scale: TimeScale }) {
  const planned = xOfEnd(scale, report.plannedOn)
  const text = plannedLabel(report.chanceOfPlan)
  const fitsLeft = planned > textWidth(text) + GAP
  return (
    <>
      {dateBars(report, scale).map((rect) => (
        <rect key={rect.x} className={css['bin']} {...rect} />
      ))}
      <line className={css['vertical']} data-kind="planned" x1={planned} x2={planned} y2={PLOT_HEIGHT} />
      <text
        className={css['label']}
        data-faint
        x={planned + (fitsLeft ? -GAP : GAP)}
        y={10}
        textAnchor={fitsLeft ? 'end' : 'start'}
      >
        {text}
      </text>
      <path className={css['curve']} d={dateCurve(report, scale)} />
      {NAMED.map((percentile) => {
        const on = namedDate(report, percentile)
        return (
          <Marked
            key={percentile}
            x={xOfEnd(scale, on)}
            y={yOfShare(percentile / 100)}
            text={percentileText(percentile, dayAndMonth(on))}
            width={scale.width}
          />
        )
      })}
    </>
  )
}

const GAP = 6
const RADIUS = 3.5

type MarkedProps = {
  readonly x: number
  readonly y: number
  readonly text: string
  /** Px of the plot. */
  readonly width: number
}

/** A point of the curve with its words, left of it where the plot ends, and the way down to the axis. */
export const Marked = ({ x, y, text, width }: MarkedProps) => {
  const fitsRight = x + GAP + 2 + textWidth(text) <= width
  return (
    <g>
      <line className={css['drop']} x1={x} x2={x} y1={y} y2={PLOT_HEIGHT} />
      <circle className={css['point']} cx={x} cy={y} r={RADIUS} />
      <text
        className={css['label']}
        x={fitsRight ? x + GAP + 2 : x - GAP - 2}
        y={y + 4}
        textAnchor={fitsRight ? 'start' : 'end'}
      >
        {text}
      </text>
    </g>
  )
}

/** Flags of what was promised, and of today where it is near. */
function flagsOf(promises: readonly PromiseChance[], scale: TimeScale, today: IsoDate): readonly AxisLabel[] {
  const wanted = [
    {
      key: 'today',
      kind: 'today' as const,
      text: todayLabel(today),
      title: longDate(today),
      x: xOf(scale, dayOf(today)),
    },
    ...promises.map(({ commitment: { id, customer, by }, chance }) => ({
      key: id,
      kind: promiseKind(chance),
      text: promiseFlag(customer, chance),
      title: promiseLine(customer, by, chance),
      x: xOf(scale, plusDays(dayOf(by), 1)),
    })),
  ]
    .filter(({ x }) => x >= 0 && x <= scale.width)
    .map((label) => ({ ...label, width: textWidth(label.text) + 14 }))
  const placed = placeInLanes(wanted, scale.width)
  return wanted.map((label, k) => ({ ...label, left: placed[k]?.left ?? 0, lane: placed[k]?.lane ?? 0 }))
}
