import { type DaySpan, dayOf, isoOf, lastDay, plusDays } from '../day.ts'
import { overlap } from '../register/program-window.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { SharedPerson } from './dual-orders.ts'

/** Work of somebody that is not done, as far as it lies in the days that are looked at. */
type Asked = { readonly programId: string; readonly span: DaySpan }

/**
 * Who is asked for by several of the programs that run on the same days, and who of those is away then, in the days from
 * the status date to `ahead` days later. Days that touch are one span.
 */
export function sharedPeople(schedule: Schedule, running: readonly string[], ahead: number): readonly SharedPerson[] {
  const start = dayOf(schedule.statusDate)
  const days = { start, end: plusDays(start, ahead) }
  return schedule.plan.people
    .flatMap(({ id, leave }) => {
      const asked = askedOf(schedule, id, running, days)
      const together = merged(pairs(asked).flatMap(([one, other]) => overlap(one.span, other.span) ?? []))
      const absent = leave.map((span) => ({ start: dayOf(span.start), end: dayOf(span.end) }))
      const away = merged(together.flatMap((span) => absent.flatMap((one) => overlap(one, span) ?? [])))
      return [
        ...together.map((span) => shared(id, 'asked-by-several', span, asked)),
        ...away.map((span) => shared(id, 'away', span, asked)),
      ]
    })
    .toSorted((a, b) => a.from.localeCompare(b.from) || a.personId.localeCompare(b.personId))
}

const askedOf = (schedule: Schedule, personId: string, running: readonly string[], days: DaySpan): Asked[] =>
  schedule.plan.activities
    .filter(
      ({ programId, assignments }) =>
        running.includes(programId) && assignments.some((one) => one.personId === personId),
    )
    .filter(({ id }) => schedule.activity(id)?.state !== 'done')
    .flatMap(({ id, programId }) => {
      const span = schedule.spanOf(id)
      const ahead = span && overlap(span, days)
      return ahead ? [{ programId, span: ahead }] : []
    })

const pairs = (asked: readonly Asked[]): (readonly [Asked, Asked])[] =>
  asked.flatMap((one, i) =>
    asked.slice(i + 1).flatMap((other) => (one.programId === other.programId ? [] : [[one, other] as const])),
  )

/** The same days in as few spans as can be, in order. */
function merged(spans: readonly DaySpan[]): readonly DaySpan[] {
  const merged: DaySpan[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && span.start <= last.end) merged[merged.length - 1] = { start: last.start, end: later(last, span) }
    else merged.push(span)
  }
  return merged
}

const later = (one: DaySpan, other: DaySpan) => (one.end > other.end ? one.end : other.end)

const shared = (personId: string, why: SharedPerson['why'], span: DaySpan, asked: readonly Asked[]): SharedPerson => ({
  personId,
  why,
  from: isoOf(span.start),
  through: isoOf(lastDay(span.end)),
  programIds: [...new Set(asked.filter((one) => overlap(one.span, span)).map(({ programId }) => programId))],
})
