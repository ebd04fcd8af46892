import type { BudgetBasis, BudgetSpan, BudgetTotal } from '@stagger/planner'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { BUDGET_DEFAULTS, type Group, readBudgetSearch } from '../budget-view/budget-search.ts'

/** What the page shows, with every default filled in. */
export type BudgetShown = {
  readonly by: BudgetSpan
  readonly basis: BudgetBasis
  readonly total: BudgetTotal
  readonly group: Group
  readonly against: string | undefined
  /** The key of the row whose details are open, and the first day of the period whose number was asked for. */
  readonly row: string | undefined
  readonly period: string | undefined
}

export type ShowBudget = (change: Partial<BudgetShown>) => void

/** What the address says is shown, and how to show something else. The address is the only place that knows. */
export function useBudgetShown(): { shown: BudgetShown; show: ShowBudget } {
  const search = useSearch({ from: '/budget' })
  const navigate = useNavigate({ from: '/budget' })
  const { by, basis, total, group } = { ...BUDGET_DEFAULTS, ...definedOf(search) }
  const { against, row, period } = search
  const shown = useMemo(
    () => ({ by, basis, total, group, against, row, period }),
    [by, basis, total, group, against, row, period],
  )
  const show = useCallback<ShowBudget>(
    (change) => void navigate({ replace: true, search: (old) => readBudgetSearch({ ...old, ...change }) }),
    [navigate],
  )
  return { shown, show }
}

/** A switch that the address leaves out is not one that it sets to nothing. */
const definedOf = ({ by, basis, total, group }: ReturnType<typeof readBudgetSearch>) => ({
  ...(by && { by }),
  ...(basis && { basis }),
  ...(total && { total }),
  ...(group && { group }),
})
