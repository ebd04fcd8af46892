import type { ProgramOrders } from '@stagger/planner/orders'
import { Temporal } from 'temporal-polyfill'

/**
 * The date so many elapsed days after `date`, and the instant at which it has passed: the organization's wake-up minute
 * on the day after it. A minute that daylight saving skips moves forward; of one that comes twice it is the first.
 */
export function wakeAfter(
  { timeZone, wakeAt }: Pick<ProgramOrders, 'timeZone' | 'wakeAt'>,
  date: string,
  days: number,
): { readonly on: string; readonly at: string } {
  const on = Temporal.PlainDate.from(date).add({ days })
  const passed = on.add({ days: 1 }).toZonedDateTime({ timeZone, plainTime: wakeAt })
  return { on: on.toString(), at: passed.toInstant().toString() }
}
