import type { WorkingCalendar } from '../calendar.ts'
import { type Day, earliestReaching, latestReaching, plusDays, plusMonths } from '../day.ts'
import type { Lag } from '../plan/values.ts'

/** `day` moved by a lag on its own clock; working days are those of `calendar`. */
export function shift(day: Day, { value, unit }: Lag, calendar: WorkingCalendar): Day {
  if (unit === 'ed') return plusDays(day, value)
  return unit === 'mo' ? plusMonths(day, value) : calendar.plusWorkingDays(day, value)
}

/** `day` moved by several lags, one after the other (an anniversary less 90 days). */
export const shiftAll = (day: Day, lags: readonly Lag[], calendar: WorkingCalendar): Day =>
  lags.reduce((at, lag) => shift(at, lag, calendar), day)

/** The earliest day that the lags carry to `target` or later. */
export const earliestBefore = (target: Day, lags: readonly Lag[], calendar: WorkingCalendar): Day =>
  lags.reduceRight((at, lag) => earliestOne(at, lag, calendar), target)

/** The latest day that the lags carry to `target` or earlier. */
export const latestBefore = (target: Day, lags: readonly Lag[], calendar: WorkingCalendar): Day =>
  lags.reduceRight((at, lag) => latestOne(at, lag, calendar), target)

function earliestOne(target: Day, lag: Lag, calendar: WorkingCalendar): Day {
  if (lag.unit === 'ed') return plusDays(target, -lag.value)
  if (lag.unit === 'mo') return earliestReaching(target, lag.value)
  let day = calendar.plusWorkingDays(target, -lag.value)
  while (shift(plusDays(day, -1), lag, calendar) >= target) day = plusDays(day, -1)
  while (shift(day, lag, calendar) < target) day = plusDays(day, 1)
  return day
}

function latestOne(target: Day, lag: Lag, calendar: WorkingCalendar): Day {
  if (lag.unit === 'ed') return plusDays(target, -lag.value)
  if (lag.unit === 'mo') return latestReaching(target, lag.value)
  let day = calendar.plusWorkingDays(target, -lag.value)
  while (shift(plusDays(day, 1), lag, calendar) <= target) day = plusDays(day, 1)
  while (shift(day, lag, calendar) > target) day = plusDays(day, -1)
  return day
}
