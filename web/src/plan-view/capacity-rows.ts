import {
  dayOf,
  type IsoDate,
  isoOf,
  plusDays,
  type WeekLoad,
  weekdayOf,
  weeklyLoad,
  weeklyRoleLoad,
} from '@stagger/planner'
import { roleName } from '#words/drawer.ts'
import type { PlanView } from './plan-view.ts'

/** A week of one row: hours had and asked, and the whole percent that is asked; Infinity where nothing is had. */
export type CapacityWeek = WeekLoad & {
  readonly hours: number
  readonly percent: number
  readonly isPast: boolean
}

/** Somebody, or everybody of a role that is asked for without a name, and their weeks. */
export type CapacityRow = {
  readonly key: string
  readonly kind: 'person' | 'role'
  readonly id: string
  readonly name: string
  readonly weeks: readonly CapacityWeek[]
  /** The fullest week that is not over; undefined when nothing is asked any more. */
  readonly peak: CapacityWeek | undefined
}

const FULL = 100
/** Empty weeks drawn after the last that is asked for anything: the end is seen to be the end. */
const WEEKS_AFTER = 2

const mondayOf = (date: IsoDate): IsoDate => isoOf(plusDays(dayOf(date), 1 - weekdayOf(dayOf(date))))

/** More is asked than is had; what rounds to a hundred percent is full, not too much. */
export const isOver = ({ percent }: Pick<CapacityWeek, 'percent'>): boolean => percent > FULL

/** People in the order of the plan, then roles; weeks from the plan's first to a little after the last with work. */
export function capacityRows(view: Pick<PlanView, 'plan' | 'schedule' | 'today' | 'person'>): readonly CapacityRow[] {
  const { plan, schedule, today } = view
  const thisWeek = mondayOf(today)
  const people = weeklyLoad(plan, schedule).map(({ personId, weeks }) => ({
    kind: 'person' as const,
    id: personId,
    name: view.person(personId)?.name ?? personId,
    weeks,
  }))
  const roles = weeklyRoleLoad(plan, schedule).map(({ role, weeks }) => ({
    kind: 'role' as const,
    id: role,
    name: roleName(role),
    weeks,
  }))
  const rows = [...people, ...roles]
  const shown = weeksShown(rows, thisWeek)
  return rows.map(({ weeks, ...about }) => {
    const read = weeks.slice(0, shown).map((week) => weekOf(week, thisWeek))
    return { ...about, key: `${about.kind}/${about.id}`, weeks: read, peak: peakOf(read) }
  })
}

function weeksShown(rows: readonly { readonly weeks: readonly WeekLoad[] }[], thisWeek: IsoDate): number {
  const last = rows.reduce((most, { weeks }) => {
    const used = weeks.findLastIndex((week) => hoursOf(week) > 0 || week.weekOf === thisWeek)
    return Math.max(most, used)
  }, 0)
  return last + 1 + WEEKS_AFTER
}

const hoursOf = ({ byProgram }: WeekLoad): number => Object.values(byProgram).reduce((sum, hours) => sum + hours, 0)

function weekOf(week: WeekLoad, thisWeek: IsoDate): CapacityWeek {
  const hours = hoursOf(week)
  const share = hours === 0 ? 0 : week.capacityHours > 0 ? hours / week.capacityHours : Number.POSITIVE_INFINITY
  return { ...week, hours, percent: Math.round(share * FULL), isPast: week.weekOf < thisWeek }
}

/** The fullest of the weeks that are not over. */
const peakOf = (weeks: readonly CapacityWeek[]): CapacityWeek | undefined =>
  weeks
    .filter(({ isPast, hours }) => !isPast && hours > 0)
    .reduce<CapacityWeek | undefined>((peak, week) => (peak && !isFuller(week, peak) ? peak : week), undefined)

/** Hours too many count before percent: a few hours in a week off are not worse than a week and a half in one. */
const isFuller = (one: CapacityWeek, other: CapacityWeek): boolean =>
  tooMany(one) === tooMany(other) ? one.percent > other.percent : tooMany(one) > tooMany(other)

const tooMany = (week: CapacityWeek): number => (isOver(week) ? week.hours - week.capacityHours : 0)

/** The place of the week of `today` among weeks; -1 where they begin later or are all over. */
export const thisWeekAt = (weeks: readonly Pick<WeekLoad, 'weekOf'>[], today: IsoDate): number =>
  weeks.findIndex(({ weekOf }) => weekOf === mondayOf(today))

/** The fullest week ahead, whose weeks are over capacity, and how many of those are over: they cannot be helped any more. */
export type CapacitySummary = {
  readonly worst: { readonly name: string; readonly kind: CapacityRow['kind']; readonly week: CapacityWeek } | undefined
  /** Who it is of, for every week from this one on that is over capacity, as the map marks them. */
  readonly over: readonly { readonly of: Pick<CapacityRow, 'kind' | 'name'>; readonly weekOf: IsoDate }[]
  readonly pastWeeks: number
}

/** The weeks of everybody, in short. */
export function capacitySummary(rows: readonly CapacityRow[]): CapacitySummary {
  const worst = rows.reduce<CapacityRow | undefined>(
    (most, row) => (row.peak && (!most?.peak || isFuller(row.peak, most.peak)) ? row : most),
    undefined,
  )
  const over = rows.flatMap(({ kind, name, weeks }) =>
    weeks.filter(isOver).map(({ weekOf, isPast }) => ({ of: { kind, name }, weekOf, isPast })),
  )
  return {
    worst: worst?.peak && { name: worst.name, kind: worst.kind, week: worst.peak },
    over: over.filter(({ isPast }) => !isPast),
    pastWeeks: over.filter(({ isPast }) => isPast).length,
  }
}

/** The activities of a week, the most hours first. */
export const activitiesOf = ({ byActivity }: WeekLoad): readonly { activityId: string; hours: number }[] =>
  Object.entries(byActivity)
    .map(([activityId, hours]) => ({ activityId, hours }))
    .sort((a, b) => b.hours - a.hours || a.activityId.localeCompare(b.activityId))
