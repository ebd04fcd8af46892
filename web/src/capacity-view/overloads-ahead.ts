import { DAYS_A_WEEK, dayOf, isoOf, type Overload, plusDays } from '@stagger/planner'
import type { ShortOf } from '#words/drawer.ts'
import { type CapacityRow, type CapacityWeek, isOver } from '../plan-view/capacity-rows.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { shortOf } from '../reason-text.ts'

/** An overload with the name of who is asked. `isWeek`: its hours are those of a whole week, not of its worst day. */
export type NamedOverload = Overload & { readonly of: ShortOf; readonly isWeek?: boolean }

/** Overloads by the names of who is asked. */
export const named = (view: PlanView, overloads: readonly Overload[]): readonly NamedOverload[] =>
  overloads.map((overload) => ({ ...overload, of: shortOf(view, overload.resource) }))

/**
 * Everything that is too much from today on, earliest first: what is past cannot be helped. A week in which too much is
 * asked though no day of it has too much counts as well: work that falls into somebody's leave lies on none of their days.
 */
export function overloadsAhead(view: PlanView, rows: readonly CapacityRow[]): readonly NamedOverload[] {
  const known = view.overloads()
  const days = named(
    view,
    known.filter(({ end }) => end > view.today),
  )
  const weeks = rows.flatMap((row) =>
    row.weeks
      .filter((week) => !week.isPast && isOver(week))
      .map((week) => weekOverload(row, week))
      .filter((one) => !known.some((other) => isSame(one, other))),
  )
  return [...days, ...weeks].toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
}

const weekOverload = (
  { kind, id, name }: CapacityRow,
  { weekOf, hours, capacityHours, byActivity }: CapacityWeek,
): NamedOverload => ({
  resource: { kind, id },
  of: { kind, name },
  start: weekOf,
  end: weekAfter({ weekOf }),
  askedHours: hours,
  capacityHours,
  activityIds: Object.keys(byActivity),
  isWeek: true,
})

const weekAfter = ({ weekOf }: Pick<CapacityWeek, 'weekOf'>) => isoOf(plusDays(dayOf(weekOf), DAYS_A_WEEK))

/** Two overloads of one resource that share a day. */
const isSame = (a: Overload, b: Overload): boolean =>
  a.resource.kind === b.resource.kind && a.resource.id === b.resource.id && a.start < b.end && b.start < a.end

/** Overloads on days of weeks that are not too much as a whole: the map of weeks marks none of them. */
export const onSingleDays = (
  overloads: readonly NamedOverload[],
  rows: readonly CapacityRow[],
): readonly NamedOverload[] =>
  overloads.filter(({ resource: { kind, id }, start, end }) => {
    const weeks = rows.find((row) => row.kind === kind && row.id === id)?.weeks ?? []
    return !weeks.some((week) => isOver(week) && week.weekOf < end && start < weekAfter(week))
  })
