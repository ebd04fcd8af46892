import { daysAfter, wakeInstantOn } from '@stagger/planner/local-dates'
import type { ProgramOrders } from '@stagger/planner/orders'
import type { Deadline } from './drift-facts.ts'

/** The date so many elapsed days after `date`; it has passed at the organization's wake-up minute on the day after it. */
export function deadlineAfter(orders: ProgramOrders, date: string, days: number): Deadline {
  const on = daysAfter(date, days)
  return { on, at: wakeInstantOn(daysAfter(on, 1), orders) }
}
