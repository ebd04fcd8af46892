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
  end: isoOf(plusDays(dayOf(weekOf), DAYS_A_WEEK)),
  askedHours: hours,
  capacityHours,
  activityIds: Object.keys(byActivity),
  isWeek: true,
})

/** Two overloads of one resource that share a day. */
const isSame = (a: Overload, b: Overload): boolean =>
  a.resource.kind === b.resource.kind && a.resource.id === b.resource.id && a.start < b.end && b.start < a.end
