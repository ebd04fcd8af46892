import { dayOf, type IsoDate, isoOf, lastDay, Person, plusDays } from '@stagger/planner'
import type { TeamFault } from './team-faults.ts'

/** Days off as they are typed, from the first to the last, both inclusive; `key` tells them apart while they are typed. */
export type TypedDays = {
  readonly key: string
  readonly name: string
  readonly first: IsoDate
  readonly last: IsoDate
}

type NamedSpan = Person['leave'][number]

/** Days off before anything is typed: those of the plan, by their place. */
export const daysTyped = (spans: readonly NamedSpan[]): readonly TypedDays[] =>
  spans.map(({ name, start, end }, i) => ({ key: `${i + 1}`, name, first: start, last: isoOf(lastDay(dayOf(end))) }))

/** A list with one more, empty, that nothing else is called by. */
export const withMoreDays = (days: readonly TypedDays[], name: string): readonly TypedDays[] => [
  ...days,
  { key: `${1 + Math.max(0, ...days.map(({ key }) => Number(key)))}`, name, first: '', last: '' },
]

/** The list with one of it changed, or away where `change` is undefined. */
export const withDays = (
  days: readonly TypedDays[],
  key: string,
  change: Partial<TypedDays> | undefined,
): readonly TypedDays[] =>
  days.flatMap((one) => (one.key !== key ? one : change === undefined ? [] : { ...one, ...change }))

/** The spans that typed days mean, in the order of the days; of days that have faults there are none. */
export const spansOf = (days: readonly TypedDays[]): NamedSpan[] =>
  days
    .map(({ name, first, last }) => ({ start: first, end: isoOf(plusDays(dayOf(last), 1)), name: name.trim() }))
    .toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))

/** Every field of `list` that is wrong. */
export const daysFaults = (list: string, days: readonly TypedDays[]): readonly TeamFault[] =>
  days.flatMap(({ key, name, first, last }) =>
    faultsOf(name, first, last).map((fault) => ({ ...fault, field: `${list} ${key} ${fault.field}` })),
  )

/** A day that a plan may hold. */
export const isPlanDay = (on: IsoDate): boolean => SPAN.start.safeParse(on).success

const SPAN = Person.shape.leave.element.shape

function faultsOf(name: string, first: IsoDate, last: IsoDate): readonly TeamFault[] {
  const [isFirst, isLast] = [isPlanDay(first), isPlanDay(last)]
  return [
    ...(name.trim() === '' ? [{ field: 'name', code: 'days-name' as const }] : []),
    ...(isFirst ? [] : [{ field: 'first', code: 'day' as const }]),
    ...(isLast ? [] : [{ field: 'last', code: 'day' as const }]),
    ...(isFirst && isLast && last < first ? [{ field: 'last', code: 'order' as const }] : []),
  ]
}
