import { fiscalStartMonth, type IsoDate } from '@stagger/planner'
import type { ReactNode } from 'react'
import { textWidth } from '../chart-geometry/marks.ts'
import { fiscalQuarter, type Tick, type Tier, ticks, tiersFor } from '../chart-geometry/ticks.ts'
import { dayAt, inView } from '../chart-geometry/time-scale.ts'
import { dayOfMonth, monthAndYear, monthName, weekdayAndDay } from '../format.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './timeline.module.css'
import { type AxisLabel, LANE_HEIGHT, TIER_HEIGHT } from './use-axis-labels.ts'
import type { TimeAxis } from './use-time-axis.ts'

type AxisProps = {
  readonly view: PlanView
  readonly axis: Pick<TimeAxis, 'scale' | 'view'>
  readonly labels: readonly AxisLabel[]
  readonly height: number
  readonly onSelect: (key: string) => void
}

/** The header of the chart: fiscal quarters, months or weeks, and under them the flags. */
export function Axis({ view, axis: { scale, view: window }, labels, height, onSelect }: AxisProps) {
  const startMonth = fiscalStartMonth(view.plan)
  const tiers = tiersFor(scale.pxPerDay)
  const from = dayAt(scale, Math.max(0, window.from))
  const to = dayAt(scale, Math.min(scale.width, window.to))
  const lanesTop = tiers.length * TIER_HEIGHT
  return (
    <div className={css['axis']} style={{ width: scale.width, height }} aria-hidden="true">
      {tiers.map((tier, i) => (
        <div key={tier} className={css['tier']} style={{ top: i * TIER_HEIGHT, height: TIER_HEIGHT }}>
          {ticks(tier, scale, startMonth, from, to)
            .map((whole) => within(scale, whole))
            .map((tick) => (
              <span key={tick.start} className={css['tick']} style={{ left: tick.x, width: tick.width }}>
                <span>{tickText(tier, tick, startMonth)}</span>
              </span>
            ))}
        </div>
      ))}
      {labels
        .filter(({ left, width }) => inView(left, width, window))
        .map((label) => (
          <Flag key={label.key} label={label} top={lanesTop + label.lane * LANE_HEIGHT + 1} onSelect={onSelect} />
        ))}
    </div>
  )
}

function Flag({ label, top, onSelect }: { label: AxisLabel; top: number; onSelect: (key: string) => void }): ReactNode {
  const { kind, text, title, left, width, select } = label
  return (
    <span
      className={css['flag']}
      data-kind={kind}
      data-testid={`flag-${label.key}`}
      title={title}
      style={{ left, top, width, height: LANE_HEIGHT - 3 }}
      onClick={() => select && onSelect(select)}
    >
      {text}
    </span>
  )
}

/** What of a tick lies on the scale: one that begins before it begins with it, and so do its words. */
function within({ width }: TimeAxis['scale'], tick: Tick): Tick {
  const x = Math.max(0, tick.x)
  return { ...tick, x, width: Math.min(tick.x + tick.width, width) - x }
}

const WIDE_ENOUGH_FOR_A_YEAR = 90
/** Px of a tick that its text cannot have. */
const TICK_PADDING = 8

/** The longest text that a tick has room for; where only its edge is on screen, none. */
function tickText(tier: Tier, { start, width }: Tick, fiscalStartMonth: number): string {
  const texts = tickTexts(tier, start, width, fiscalStartMonth)
  return texts.find((text) => textWidth(text) + TICK_PADDING <= width) ?? ''
}

/** What may be said of a tick, the longest first. */
function tickTexts(tier: Tier, start: IsoDate, width: number, fiscalStartMonth: number): readonly string[] {
  if (tier === 'day') return [weekdayAndDay(start), dayOfMonth(start)]
  if (tier === 'week') return [dayOfMonth(start)]
  const { year, quarter } = fiscalQuarter(start, fiscalStartMonth)
  const fiscal = `FY${String(year % 100).padStart(2, '0')} Q${quarter}`
  if (tier === 'year') return [fiscal.slice(0, 4)]
  if (tier === 'quarter') return [fiscal, `Q${quarter}`]
  if (width < WIDE_ENOUGH_FOR_A_YEAR) return [monthName(start)]
  const isWide = width > WIDE_ENOUGH_FOR_A_YEAR * 2
  return [...(isWide ? [`${monthAndYear(start)} · ${fiscal}`] : []), monthAndYear(start), monthName(start)]
}
