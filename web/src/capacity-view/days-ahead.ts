import { DAYS_A_WEEK, dayOf, type IsoDate, isoOf, lastDay, type Person, type Plan, plusDays } from '@stagger/planner'

/** Days off with a name, both days inclusive. */
export type NamedDays = { readonly name: string; readonly first: IsoDate; readonly last: IsoDate }

/** Days off that are not over on `today`, the next ones first. */
export const daysAheadOf = (spans: Person['leave'], today: IsoDate): readonly NamedDays[] =>
  spans
    .filter(({ end }) => end > today)
    .toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
    .map(({ name, start, end }) => ({ name, first: start, last: isoOf(lastDay(dayOf(end))) }))

/** The days off of a person that lie in the week from `weekOf`: their leave, closures and holidays, the first ones first. */
export function daysOffIn(
  { calendars }: Pick<Plan, 'calendars'>,
  person: Person,
  weekOf: IsoDate,
): readonly NamedDays[] {
  const calendar = calendars.find(({ id }) => id === person.calendarId)
  const holidays = (calendar?.holidays ?? []).map(({ on, name }) => ({ name, start: on, end: dayAfter(on) }))
  const spans = [...person.leave, ...(calendar?.closures ?? []), ...holidays]
  const nextWeek = isoOf(plusDays(dayOf(weekOf), DAYS_A_WEEK))
  return daysAheadOf(
    spans.filter(({ start }) => start < nextWeek),
    weekOf,
  )
}

const dayAfter = (on: IsoDate): IsoDate => isoOf(plusDays(dayOf(on), 1))
