import { dayOf, type IsoDate, isoOf, type JointForecast, plusDays, type Program } from '@stagger/planner'
import { type ScaleLinear, scaleLinear } from 'd3-scale'
import { type MouseEvent, useMemo } from 'react'
import { timeScale, dayAt, xOf } from '../chart-geometry/time-scale.ts'
import { fieldCells, levelLine } from '../confidence-view/joint-field.ts'
import { percent, shortMoney } from '../format.ts'
import { jointLabel } from '#words/confidence.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { useWidth } from '../scenarios/use-width.ts'
import { Axis } from '../timeline/axis.tsx'
import { TIER_HEIGHT } from '../timeline/use-axis-labels.ts'
import css from './confidence.module.css'

type JointPoint = { readonly by: IsoDate; readonly within: number }

type FieldProps = {
  readonly view: PlanView
  readonly program: Program
  readonly field: JointForecast
  readonly currency: string
  /** The point that is asked about; undefined while what is asked makes no sense. */
  readonly at: JointPoint | undefined
  readonly onAt: (at: JointPoint) => void
}

/** Px of the amounts beside the field (German writes thousands out: 450.000 $), of the field itself, and of what it is at least wide. */
const AMOUNTS_WIDTH = 72
const HEIGHT = 190
const LEAST_WIDTH = 240
/** Days and amounts beyond the first and last are drawn for as far as this share of them. */
const AIR = 0.06
/** The lines that people ask for. */
const LEVELS = [0.5, 0.8] as const
const AMOUNT_TICKS = 5
const TIERS = 2
/** How dark a certainty is: lines and words are still to be read on it. */
const DARKEST = 0.75

/** The field of dates against amounts: the darker the likelier, with a line at even odds and at 80 %; a click asks about a point. */
export function JointField({ view, program, field, currency, at, onAt }: FieldProps) {
  const { ref, width } = useWidth()
  const { dates, amounts } = field
  const drawn = useMemo(() => {
    const [first, last] = [dayOf(dates[0] ?? view.today), dayOf(dates.at(-1) ?? view.today)]
    const air = Math.max(3, Math.ceil((last - first) * AIR))
    const time = timeScale(
      { start: plusDays(first, -air), end: plusDays(last, air) },
      'fit',
      Math.max(LEAST_WIDTH, width - AMOUNTS_WIDTH),
    )
    const [low, high] = [amounts[0] ?? 0, amounts.at(-1) ?? 0]
    const room = Math.max(1, high - low) * AIR
    const money = scaleLinear([low - room, high + room], [HEIGHT, 0])
    const scale = { xOf: (on: IsoDate) => xOf(time, plusDays(dayOf(on), 1)), yOf: (minor: number) => money(minor) }
    return {
      time,
      money,
      scale,
      cells: fieldCells(field, scale),
      levels: LEVELS.map((level) => ({ level, path: levelLine(field, level, scale) })),
    }
  }, [dates, amounts, field, width, view.today])
  const { time, money, scale, cells, levels } = drawn
  const point = at && { x: scale.xOf(at.by), y: scale.yOf(at.within) }
  const ticks = ticksInside(money)
    .map((minor) => ({ minor, text: shortMoney({ minor, currency }) }))
    .filter(({ text }, at, all) => text !== all[at - 1]?.text)
  const ask = ({ clientX, clientY, currentTarget }: MouseEvent<SVGRectElement>) => {
    const box = currentTarget.getBoundingClientRect()
    onAt({ by: isoOf(dayAt(time, clientX - box.left)), within: Math.round(money.invert(clientY - box.top)) })
  }
  return (
    <div className={css['chart']} ref={ref}>
      <div style={{ paddingLeft: AMOUNTS_WIDTH }} className={css['chartHead']}>
        <Axis
          view={view}
          axis={{ scale: time, view: { from: 0, to: time.width } }}
          labels={[]}
          height={TIERS * TIER_HEIGHT}
          onSelect={() => {}}
        />
      </div>
      <svg width={AMOUNTS_WIDTH + time.width} height={HEIGHT + 2} role="img" aria-label={jointLabel(program)}>
        {ticks.map(({ minor, text }) => (
          <text key={minor} className={css['tickText']} x={AMOUNTS_WIDTH - 6} y={money(minor) + 4} textAnchor="end">
            {text}
          </text>
        ))}
        <g transform={`translate(${AMOUNTS_WIDTH},0)`}>
          <rect className={`${css['ground']} ${css['asks']}`} width={time.width} height={HEIGHT} onClick={ask} />
          {cells.map(({ key, rect, chance }) => (
            <rect key={key} className={css['cell']} {...rect} fillOpacity={chance * DARKEST} />
          ))}
          {levels.map(({ level, path }) => (
            <Level key={level} level={level} path={path} />
          ))}
          {point && (
            <>
              <line className={css['drop']} x1={point.x} x2={point.x} y1={point.y} y2={HEIGHT} />
              <line className={css['drop']} x1={0} x2={point.x} y1={point.y} y2={point.y} />
              <circle className={css['point']} cx={point.x} cy={point.y} r={4.5} />
            </>
          )}
        </g>
      </svg>
    </div>
  )
}

/** Half a line: what is nearer to an edge would be cut. */
const HALF_LINE = 8

/** Round amounts whose words lie inside the field. */
const ticksInside = (money: ScaleLinear<number, number>): readonly number[] =>
  money.ticks(AMOUNT_TICKS).filter((minor) => money(minor) >= HALF_LINE && money(minor) <= HEIGHT - HALF_LINE)

/** A line of equal chance; its words follow it. */
const Level = ({ level, path }: { readonly level: number; readonly path: string }) => {
  const [, x = '0', y = '0'] = /^M([\d.-]+),([\d.-]+)/.exec(path) ?? []
  return path === '' ? null : (
    <>
      <path className={css['level']} d={path} />
      <text className={css['levelText']} x={Number(x) + 5} y={Number(y) + 10}>
        {percent(level)}
      </text>
    </>
  )
}
