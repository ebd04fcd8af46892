import type { WorkingCalendar } from '../calendar.ts'
import type { DaySpan } from '../day.ts'
import { type Arc, entersFinish, leavesFinish } from './arc.ts'
import { shiftAll } from './clock.ts'

/** By how many elapsed days two spans break a minimum or a maximum lag; 0 or less when it holds. */
export function shortfall(
  arc: Pick<Arc, 'type' | 'sense' | 'lags'>,
  from: DaySpan,
  to: DaySpan,
  calendar: WorkingCalendar,
): number {
  const limit = shiftAll(leavesFinish(arc) ? from.end : from.start, arc.lags, calendar)
  const side = entersFinish(arc) ? to.end : to.start
  return arc.sense === 'min' ? limit - side : side - limit
}
