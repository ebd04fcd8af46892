import {
  type Actual,
  type Budget,
  type BudgetBasis,
  type BudgetGrouping,
  type BudgetSpan,
  type BudgetTotal,
  budget,
  type Fault,
  type Forecast,
  type NamedBudget,
  type Plan,
  PlanningError,
  type Schedule,
} from '@stagger/planner'
import type { Group } from './budget-search.ts'

/** How a budget is asked for. */
export type BudgetAsked = {
  readonly by: BudgetSpan
  readonly basis: BudgetBasis
  readonly total: BudgetTotal
  readonly group: Group
  /** The id of a named budget; absent for none. */
  readonly against: string | undefined
}

/** A budget, or why the planner refuses one. */
export type BudgetAnswer =
  | { readonly budget: Budget; readonly fault?: undefined }
  | { readonly budget?: undefined; readonly fault: Fault }

const GROUPINGS: Readonly<Record<Group, readonly BudgetGrouping[]>> = {
  program: ['program', 'category'],
  category: ['category'],
  vendor: ['vendor'],
}

/** The budget of a schedule with what was spent, as sure as `forecast` says. */
export function budgetOf(
  schedule: Schedule,
  ledger: readonly Actual[],
  { group, against, ...asked }: BudgetAsked,
  forecast: Forecast | undefined,
): BudgetAnswer {
  try {
    const options = { ...asked, groupedBy: GROUPINGS[group], ...(against !== undefined && { against }) }
    return { budget: budget(schedule, ledger, { ...options, ...(forecast && { forecast }) }) }
  } catch (error) {
    const [fault] = error instanceof PlanningError ? error.faults : []
    if (!fault) throw error
    return { fault }
  }
}

/** In the place of a budget's id: hold the plan against none. No id has a space. */
export const AGAINST_NONE = 'no budget'

/** The named budget to hold the plan against: the one asked for, else the newest annual plan, else the newest of all. */
export function baselineOf(
  { budgets = [] }: Pick<Plan, 'budgets'>,
  asked: string | undefined,
): NamedBudget | undefined {
  if (asked === AGAINST_NONE) return undefined
  const newest = (some: readonly NamedBudget[]) => some.toSorted((a, b) => (a.frozenOn < b.frozenOn ? 1 : -1))[0]
  return (
    budgets.find(({ id }) => id === asked) ??
    newest(budgets.filter(({ kind }) => kind === 'annual-plan')) ??
    newest(budgets)
  )
}
