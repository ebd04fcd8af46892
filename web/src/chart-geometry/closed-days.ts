import { type Calendar, type Day, dayOf, plusDays, weekdayOf } from '@stagger/planner'
import type { Span } from './time-scale.ts'

const EVERY_DAY: Calendar['workingWeek'] = [1, 2, 3, 4, 5, 6, 7]

/** The calendar with its closures and nothing else: what is wide enough to be seen where single days are not. */
export const onlyFreezes = (calendar: Calendar): Calendar => ({ ...calendar, workingWeek: EVERY_DAY, holidays: [] })

/** Runs of days in `[from, to)` on which `calendar` does not work: weekends, holidays, closures. */
export function closedRuns(calendar: Calendar, from: Day, to: Day): readonly Span[] {
  const week = new Set(calendar.workingWeek)
  const holidays = new Set<number>(calendar.holidays.map((holiday) => dayOf(holiday.on)))
  const closures = calendar.closures.map((span) => ({ start: dayOf(span.start), end: dayOf(span.end) }))
  const isClosed = (day: Day) =>
    !week.has(weekdayOf(day)) || holidays.has(day) || closures.some(({ start, end }) => day >= start && day < end)
  const runs: Span[] = []
  for (let day = from; day < to; day = plusDays(day, 1)) {
    if (!isClosed(day)) continue
    const last = runs.at(-1)
    if (last?.end === day) runs[runs.length - 1] = { start: last.start, end: plusDays(day, 1) }
    else runs.push({ start: day, end: plusDays(day, 1) })
  }
  return runs
}
