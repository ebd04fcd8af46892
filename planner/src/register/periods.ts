import { alignToMonths, type Day, type DaySpan, plusDays, plusMonths, weekdayOf } from '../day.ts'
import { type CalendarCadence, PERIOD_LENGTH } from './cadence.data.ts'

/**
 * The whole calendar weeks, months or quarters that `span` touches, in order; the first and last may reach out of it.
 */
export function periodsTouching(cadence: CalendarCadence, span: DaySpan): readonly DaySpan[] {
  const length = PERIOD_LENGTH[cadence]
  const next = (day: Day) => ('days' in length ? plusDays(day, length.days) : plusMonths(day, length.months))
  const periods: DaySpan[] = []
  for (let start = periodStart(cadence, span.start); start < span.end; ) {
    const end = next(start)
    periods.push({ start, end })
    start = end
  }
  return periods
}

/** The first day of the period that `day` lies in. */
function periodStart(cadence: CalendarCadence, day: Day): Day {
  const length = PERIOD_LENGTH[cadence]
  if ('days' in length) return plusDays(day, 1 - weekdayOf(day))
  return plusMonths(alignToMonths(plusDays(day, 1), length.months), -length.months)
}

/**
 * The twelve-month periods of a yearly control in `span`, in order: as many as it has whole years, and at least one.
 * Counted from its first day, where the last keeps what is over, or back from its end, where the first may begin
 * earlier.
 */
export function yearsOf(span: DaySpan, from: 'start' | 'end', months: number): readonly DaySpan[] {
  const count = Math.max(1, wholeYears(span, months))
  return Array.from({ length: count }, (_, i) =>
    from === 'start'
      ? {
          start: plusMonths(span.start, months * i),
          end: i === count - 1 ? span.end : plusMonths(span.start, months * (i + 1)),
        }
      : {
          start: plusMonths(span.end, -months * (count - i)),
          end: plusMonths(span.end, -months * (count - i - 1)),
        },
  )
}

function wholeYears({ start, end }: DaySpan, months: number): number {
  let years = 0
  while (plusMonths(start, months * (years + 1)) <= end) years++
  return years
}
