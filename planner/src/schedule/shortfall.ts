import { type Day, type DaySpan, plusDays, plusMonths } from '../day.ts'
import type { Lag } from '../plan/values.ts'
import type { RuleArc } from '../rules/rule.ts'

/**
 * By how many elapsed days two spans break a rule's minimum or maximum lag; 0 or less when it holds. Rules count elapsed
 * days and calendar months, never working days.
 */
export function shortfall(
  { type, sense, lags }: Pick<RuleArc, 'type' | 'sense' | 'lags'>,
  from: DaySpan,
  to: DaySpan,
): number {
  const limit = lags.reduce(shifted, type === 'FS' || type === 'FF' ? from.end : from.start)
  const side = type === 'FF' || type === 'SF' ? to.end : to.start
  return sense === 'min' ? limit - side : side - limit
}

function shifted(day: Day, { value, unit }: Lag): Day {
  if (unit === 'wd') throw new RangeError('a rule counts elapsed days or months')
  return unit === 'ed' ? plusDays(day, value) : plusMonths(day, value)
}
