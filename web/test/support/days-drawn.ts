import { dayOf, type IsoDate, isoOf, plusDays } from '@stagger/planner'
import { periodStart, ticks, tiersFor } from '../../src/chart-geometry/ticks.ts'
import { boundaryAt, dayAt, daysMoved, timeScale, xOf, type Zoom } from '../../src/chart-geometry/time-scale.ts'
import { dayAndMonth, dayOfMonth, longDate, monthAndYear, shortDate, weekdayAndDay } from '../../src/format.ts'
import { type Proposal, proposeMove } from '../../src/plan-view/proposal.ts'
import { proposeEnd } from '../../src/plan-view/resize.ts'
import { dateHabit, parseDay } from '../../src/plan-view/typed-day.ts'
import { twoPhases } from './two-phases.ts'

/** What is drawn, dragged and typed: a day at a zoom, a width of the chart in px, and how many days a bar is dragged. */
export type DrawnCase = {
  readonly day: IsoDate
  readonly zoom: Zoom
  readonly width: number
  readonly dragged: number
  readonly fiscalMonth: number
}

/** All that a page makes of the days of a case. */
export type DrawnDays = {
  readonly x: number
  /** The day under the middle of the px of the day, and the boundaries nearest to just before and after its beginning. */
  readonly under: IsoDate
  readonly nearest: readonly IsoDate[]
  readonly dragged: number
  /** The cells of the axis over the weeks that follow, and the beginnings of the periods that the day lies in. */
  readonly ticks: readonly (readonly [IsoDate, number, number])[]
  readonly periods: readonly IsoDate[]
  /** The day as a page writes it, and as it reads it when it is typed, each way people write it. */
  readonly written: readonly string[]
  readonly typed: readonly (IsoDate | undefined)[]
  /** Where a bar and its end land, with what else moves. */
  readonly landed: readonly (readonly string[])[]
}

const SPAN = { start: dayOf('2026-12-01'), end: dayOf('2028-02-01') }
const WEEKS_SHOWN = 42
/** Less than half a day to either side. */
const BESIDE = 0.4
const US = dateHabit('en-US')
const DE = dateHabit('de-DE')
const PLAN = twoPhases()
/** Work of the plan that others wait for. */
const WORK = 'b'

export function drawnDays({ day: iso, zoom, width, dragged, fiscalMonth }: DrawnCase): DrawnDays {
  const [day, scale] = [dayOf(iso), timeScale(SPAN, zoom, width)]
  const [x, px] = [xOf(scale, day), scale.pxPerDay]
  const tiers = tiersFor(px)
  return {
    x,
    under: isoOf(dayAt(scale, x + px / 2)),
    nearest: [-BESIDE, BESIDE].map((part) => isoOf(boundaryAt(scale, x + part * px))),
    dragged: daysMoved(scale, dragged * px),
    ticks: tiers
      .flatMap((tier) => ticks(tier, scale, fiscalMonth, day, plusDays(day, WEEKS_SHOWN)))
      .map((tick) => [tick.start, tick.x, tick.width]),
    periods: tiers.map((tier) => isoOf(periodStart(tier, day, fiscalMonth))),
    written: [longDate, shortDate, dayAndMonth, monthAndYear, dayOfMonth, weekdayAndDay].map((write) => write(iso)),
    typed: typedWays(iso),
    landed: [
      landed(proposeMove(PLAN, WORK, isoOf(plusDays(day, dragged)))),
      landed(proposeEnd(PLAN, WORK, plusDays(day, Math.abs(dragged) + 1))),
    ],
  }
}

/** The same day, typed as Americans and Germans write it. */
function typedWays(iso: IsoDate): readonly (IsoDate | undefined)[] {
  const [year, month, day] = iso.split('-').map(Number)
  const american = [iso, `${month}/${day}/${year}`, `${month}/${day}`, `${US.months[(month ?? 1) - 1]} ${day}, ${year}`]
  const german = [`${day}.${month}.${year}`, `${day}. ${DE.months[(month ?? 1) - 1]} ${year}`]
  return [...american.map((text) => parseDay(text, iso, US)), ...german.map((text) => parseDay(text, iso, DE))]
}

const landed = ({ landsOn, length, moved }: Proposal): readonly string[] => [
  landsOn,
  ...(length ? [length.lastDay] : []),
  ...moved.map(({ activityId, to, days }) => `${activityId} ${to.start} ${to.end} ${days}`),
]
