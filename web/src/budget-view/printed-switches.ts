import type { BudgetBasis, BudgetSpan, BudgetTotal } from '@stagger/planner'
import { TOTAL_NAMES } from '@stagger/planner/messages'
import { allYears, basisNames, fiscalYearName, groupNames, spanNames } from '#words/budget.ts'
import { viewNames } from '#words/cover.ts'
import type { BudgetViewName, FiscalYearShown, Group } from './budget-search.ts'

type Switches = {
  readonly view: BudgetViewName
  readonly by: BudgetSpan
  readonly basis: BudgetBasis
  readonly total: BudgetTotal
  readonly group: Group
}

/** What the switches of the page are set to, in one line: those that its view has. */
export function printedSwitches({ view, by, basis, total, group }: Switches, year?: FiscalYearShown): string {
  const sums = [...(view === 'earned' ? [] : [basisNames[basis]]), TOTAL_NAMES[total]]
  const years = year === undefined ? [] : [year === 'all' ? allYears : fiscalYearName(year)]
  const rows = view === 'periods' ? [groupNames[group], spanNames[by], ...years] : []
  return [viewNames[view], ...sums, ...rows].join(' · ')
}
