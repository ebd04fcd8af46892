import { type Actual, type NamedBudget, type Schedule, schedule } from '@stagger/planner'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { actualsQuery } from '../api/queries.ts'
import { baselineOf, type BudgetAnswer, budgetOf } from '../budget-view/budget-of.ts'
import { type ForecastOf, useForecast } from '../engine/use-forecast.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import type { BudgetShown } from './use-budget-shown.ts'

/** The budget that is on screen and what it is made from. */
export type BudgetOnScreen = {
  readonly answer: BudgetAnswer
  readonly schedule: Schedule
  readonly ledger: readonly Actual[]
  /** Whether what was spent is known: `none` where the server keeps no ledger. */
  readonly ledgerIs: 'known' | 'none' | 'coming' | 'unread'
  readonly simulated: ForecastOf
  readonly baseline: NamedBudget | undefined
}

const NOTHING_SPENT: readonly Actual[] = []

/** Computes the budget of the plan on screen: at once without how sure it is, then with what the simulation knows. */
export function useBudget(
  { plan, progress, today }: Pick<PlanView, 'plan' | 'progress' | 'today'>,
  { view, by, basis, total, group, against }: BudgetShown,
): BudgetOnScreen {
  const { data, error } = useQuery(actualsQuery(plan.id))
  const ledger = data?.actuals ?? NOTHING_SPENT
  const simulated = useForecast({ plan, progress, today })
  const dates = useMemo(() => schedule(plan, progress, today), [plan, progress, today])
  const baseline = useMemo(() => baselineOf(plan, against), [plan, against])
  const { forecast } = simulated
  // What cover costs is told by program, whatever the table's rows are.
  const told = view === 'cover' ? 'program' : group
  const answer = useMemo(
    () => budgetOf(dates, ledger, { by, basis, total, group: told, against: baseline?.id }, forecast),
    [dates, ledger, by, basis, total, told, baseline, forecast],
  )
  const ledgerIs = data ? 'known' : data === null ? 'none' : error ? 'unread' : 'coming'
  return { answer, schedule: dates, ledger, ledgerIs, simulated, baseline }
}
