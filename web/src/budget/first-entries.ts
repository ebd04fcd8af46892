import { costItemsOf } from '@stagger/planner'
import type { TypedInvoice, TypedTime } from '../budget-view/entry-typed.ts'
import type { PlanView } from '../plan-view/plan-view.ts'

/** An invoice of today, for the first item, before anything is typed. */
export function firstInvoice({ plan, today }: PlanView): TypedInvoice {
  const [first] = costItemsOf(plan)
  return {
    itemId: first?.id ?? '',
    vendor: first?.vendor ?? '',
    number: '',
    invoicedOn: today,
    paidOn: '',
    amount: '',
    isLast: false,
  }
}

/** Hours of today, of the first person, before anything is typed. */
export const firstTime = ({ plan, today }: PlanView): TypedTime => ({
  personId: plan.people[0]?.id ?? '',
  activityId: plan.activities[0]?.id ?? '',
  on: today,
  hours: '',
})
