import type { BudgetBasis, BudgetSpan, BudgetTotal } from '@stagger/planner'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import {
  BUDGET_DEFAULTS,
  type BudgetViewName,
  type FiscalYearShown,
  type Group,
  readBudgetSearch,
} from '../budget-view/budget-search.ts'

/** What the page shows, with every default filled in. */
export type BudgetShown = {
  readonly view: BudgetViewName
  readonly by: BudgetSpan
  readonly basis: BudgetBasis
  readonly total: BudgetTotal
  readonly group: Group
  /** Absent: the year in hand where periods are months, else all. */
  readonly year: FiscalYearShown | undefined
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
  const { view, by, basis, total, group } = { ...BUDGET_DEFAULTS, ...definedOf(search) }
  const { against, year, row, period } = search
  const shown = useMemo(
    () => ({ view, by, basis, total, group, against, year, row, period }),
    [view, by, basis, total, group, against, year, row, period],
  )
  const show = useCallback<ShowBudget>(
    (change) => void navigate({ replace: true, search: (old) => readBudgetSearch({ ...old, ...change }) }),
    [navigate],
  )
  return { shown, show }
}

/** A switch that the address leaves out is not one that it sets to nothing. */
const definedOf = ({ view, by, basis, total, group }: ReturnType<typeof readBudgetSearch>) => ({
  ...(view && { view }),
  ...(by && { by }),
  ...(basis && { basis }),
  ...(total && { total }),
  ...(group && { group }),
})
