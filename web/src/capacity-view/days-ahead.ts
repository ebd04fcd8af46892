import { dayOf, type IsoDate, isoOf, lastDay, type Person } from '@stagger/planner'

/** Days off with a name, both days inclusive. */
export type NamedDays = { readonly name: string; readonly first: IsoDate; readonly last: IsoDate }

/** Days off that are not over on `today`, the next ones first. */
export const daysAheadOf = (spans: Person['leave'], today: IsoDate): readonly NamedDays[] =>
  spans
    .filter(({ end }) => end > today)
    .toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
    .map(({ name, start, end }) => ({ name, first: start, last: isoOf(lastDay(dayOf(end))) }))
