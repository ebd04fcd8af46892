import type { Budget } from '@stagger/planner'
import { printedSwitches } from '../budget-view/printed-switches.ts'
import { yearShown } from '../budget-view/fiscal-years.ts'
import css from './budget.module.css'
import type { BudgetShown } from './use-budget-shown.ts'

type PrintedProps = { readonly shown: BudgetShown; readonly budget: Budget | undefined }

/** What the switches are set to: paper has none to look at. */
export const PrintedLine = ({ shown, budget }: PrintedProps) => (
  <p className={css['printed']}>{printedSwitches(shown, budget && yearShown(budget, shown.year))}</p>
)
