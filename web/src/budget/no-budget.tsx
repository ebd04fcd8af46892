import { type Actual, type Fault, missingRates } from '@stagger/planner'
import { useMemo } from 'react'
import type { SendEdit } from '../api/changes.ts'
import { budgetFault, cannotBudget } from '#words/budget.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import timeline from '../timeline/timeline.module.css'
import { MissingRates } from './rate-form.tsx'

type NoBudgetProps = {
  readonly view: PlanView
  readonly fault: Fault
  readonly ledger: readonly Actual[]
  readonly onEdit: SendEdit
}

/** Why there is no budget, and the exchange rates that would make one, where it is that. */
export function NoBudget({ view, fault, ledger, onEdit }: NoBudgetProps) {
  const { plan, progress, today } = view
  const lacksRate = fault.code === 'rate-missing'
  const missing = useMemo(
    () => (lacksRate ? missingRates(plan, progress, today, ledger) : []),
    [lacksRate, plan, progress, today, ledger],
  )
  return (
    <div className={timeline['headline']}>
      <h1>{cannotBudget}</h1>
      <p role="alert">{budgetFault(fault)}</p>
      <MissingRates view={view} ledger={ledger} missing={missing} onEdit={onEdit} />
    </div>
  )
}
