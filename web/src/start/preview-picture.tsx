import { dayOf, type PhaseBar } from '@stagger/planner'
import { useMemo } from 'react'
import { diamondPoints } from '../chart-geometry/marks.ts'
import {
  type DrawnBar,
  drawnBars,
  SCENARIO_ROW_HEIGHT,
  scenarioRows,
  scenarioSpan,
} from '../chart-geometry/scenario-bars.ts'
import { timeScale, xOf } from '../chart-geometry/time-scale.ts'
import { longDate } from '../format.ts'
import { daysText } from '#words/evidence.ts'
import { groupName } from '#words/scenarios.ts'
import { pictureText } from '#words/start.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import pictures from '../scenarios/scenarios.module.css'
import { useWidth } from '../scenarios/use-width.ts'
import { Axis } from '../timeline/axis.tsx'
import { TIER_HEIGHT } from '../timeline/use-axis-labels.ts'
import css from './start.module.css'

/** Px of the names beside the bars, and the least that is left for the bars. */
const NAMES_WIDTH = 196
const LEAST_WIDTH = 200
const TIERS = 2
const LABEL_GAP = 5
/** From a diamond's middle line to the baseline of its date. */
const BASELINE = 4

type PictureProps = { readonly view: PlanView; readonly bars: readonly PhaseBar[] }

/** The programs that the answers make, on one time axis. */
export function PreviewPicture({ view, bars }: PictureProps) {
  const { ref, width } = useWidth()
  const span = useMemo(() => scenarioSpan([bars], view.today), [bars, view.today])
  const rows = useMemo(() => scenarioRows(view.plan.programs, [bars], span.start), [view, bars, span])
  const scale = useMemo(() => timeScale(span, 'fit', Math.max(LEAST_WIDTH, width - NAMES_WIDTH)), [span, width])
  const height = rows.length * SCENARIO_ROW_HEIGHT
  const today = xOf(scale, dayOf(view.today))
  return (
    <div className={pictures['picture']} ref={ref}>
      <div className={pictures['pictureHead']} style={{ paddingLeft: NAMES_WIDTH }}>
        <Axis
          view={view}
          axis={{ scale, view: { from: 0, to: scale.width } }}
          labels={[]}
          height={TIERS * TIER_HEIGHT}
          onSelect={() => {}}
        />
      </div>
      <div className={pictures['pictureBody']}>
        <ul className={pictures['rowNames']} style={{ width: NAMES_WIDTH }}>
          {rows.map(({ key, programId, group }, at) => {
            const program = view.program(programId)
            const isFirst = rows[at - 1]?.programId !== programId
            return (
              <li key={key} className={`hue-${program?.kind}`} style={{ height: SCENARIO_ROW_HEIGHT }}>
                <strong>{isFirst ? program?.name : ''}</strong> {groupName(group, program?.kind)}
              </li>
            )
          })}
        </ul>
        <svg
          width={scale.width}
          height={height}
          role="img"
          aria-label={pictureText(view.plan.programs.map(({ name }) => name))}
        >
          {rows.map(({ key }, at) => (
            <line
              key={key}
              className={pictures['ruled']}
              x2={scale.width}
              y1={(at + 1) * SCENARIO_ROW_HEIGHT - 0.5}
              y2={(at + 1) * SCENARIO_ROW_HEIGHT - 0.5}
            />
          ))}
          {drawnBars(bars, rows, 'picked', scale).map((drawn) => (
            <Mark key={`${drawn.bar.programId} ${drawn.bar.phaseId}`} view={view} drawn={drawn} />
          ))}
          <line className={pictures['today']} x1={today} x2={today} y2={height} />
        </svg>
      </div>
    </div>
  )
}

/** A phase as a bar; a report in hand as a diamond with its day. */
function Mark({ view, drawn: { bar, rect, isPoint } }: { readonly view: PlanView; readonly drawn: DrawnBar }) {
  const { inHandOn } = view.schedule.reports.find(({ programId }) => programId === bar.programId) ?? {}
  return (
    <g
      className={`hue-${view.program(bar.programId)?.kind} ${pictures['bar']}`}
      data-place="picked"
      data-kind={bar.phaseKind}
    >
      {isPoint ? <polygon points={diamondPoints(rect)} /> : <rect {...rect} rx={2} />}
      {isPoint && inHandOn !== undefined && (
        <text className={css['inHand']} x={rect.x - LABEL_GAP} y={rect.y + rect.height / 2 + BASELINE}>
          {longDate(inHandOn)}
        </text>
      )}
      <title>{`${view.phase(bar.programId, bar.phaseId)?.name ?? bar.phaseId}: ${daysText(bar)}`}</title>
    </g>
  )
}
