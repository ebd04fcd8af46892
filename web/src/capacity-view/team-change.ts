import { type Actual, applyEdit, type Edit, type IsoDate, type Money } from '@stagger/planner'
import { budgetOf } from '../budget-view/budget-of.ts'
import { BUDGET_DEFAULTS } from '../budget-view/budget-search.ts'
import { capacityRows } from '../plan-view/capacity-rows.ts'
import { type EditsProposal, proposeEdit } from '../plan-view/edits-proposal.ts'
import { type PlanView, planView } from '../plan-view/plan-view.ts'
import { overloadsAhead } from './overloads-ahead.ts'

/** What there is before and after. */
type Both<Value> = { readonly before: Value; readonly after: Value }

/** What moves, by the day that it ends on. */
export type MovedEnd = Both<IsoDate> & { readonly activityId: string; readonly days: number }

/** What a change of the team would do; nothing has changed yet. */
export type TeamChange = Pick<EditsProposal, 'reports' | 'broken'> & {
  readonly edit: Edit
  /** The furthest first, in the order of the plan where they move equally far. */
  readonly moved: readonly MovedEnd[]
  readonly overloads: Both<number>
  /** No levelling is accepted: hours and leave then move nothing. */
  readonly leavesPeopleOut: boolean
  /** What the plan costs with all of its hours; undefined while a rate is missing. */
  readonly cost: Both<Money> | undefined
}

/** Asks the planner what an edit of the team would do; what it is refused for where it is. */
export function teamChange(
  view: PlanView,
  ledger: readonly Actual[],
  edit: Edit,
): TeamChange | NonNullable<EditsProposal['refused']> {
  const { moved, reports, broken, refused } = proposeEdit(view, edit)
  if (refused) return refused
  const after = planView({ ...view, plan: applyEdit(view.plan, edit).plan })
  const [costBefore, costAfter] = [allCost(view, ledger), allCost(after, ledger)]
  return {
    edit,
    moved: moved
      .map(({ activityId, to, days }) => ({
        activityId,
        before: view.scheduled(activityId)?.lastDay ?? to.lastDay,
        after: to.lastDay,
        days,
      }))
      .toSorted((a, b) => Math.abs(b.days) - Math.abs(a.days)),
    reports,
    broken,
    overloads: { before: overloadsOf(view), after: overloadsOf(after) },
    leavesPeopleOut: after.dates.leavesPeopleOut(),
    cost: costBefore && costAfter && { before: costBefore, after: costAfter },
  }
}

const overloadsOf = (view: PlanView): number => overloadsAhead(view, capacityRows(view)).length

/** Hours included: what people are paid and how long they work is what a change of the team changes. */
function allCost({ dates }: PlanView, ledger: readonly Actual[]): Money | undefined {
  const { by, basis, group } = BUDGET_DEFAULTS
  const { budget } = budgetOf(dates, ledger, { by, basis, group, total: 'loaded', against: undefined }, undefined)
  return budget && { minor: budget.sum.forecast.total, currency: budget.currency }
}
