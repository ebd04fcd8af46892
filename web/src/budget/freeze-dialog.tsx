import { freezeBudget } from '@stagger/planner'
import { useRef } from 'react'
import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import drawer from '../drawer/drawer.module.css'
import {
  freezeFields,
  freezeHint,
  freezeIt,
  freezeKinds,
  freezeTitle,
  frozen,
  frozenName,
  nameMissing,
} from '#words/freezing.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { Field, SelectField } from './field.tsx'
import { FormDialog } from './form-dialog.tsx'
import type { BudgetOnScreen } from './use-budget.ts'
import { useTyped } from './use-typed.ts'

type FreezeProps = {
  readonly view: PlanView
  readonly onScreen: Pick<BudgetOnScreen, 'schedule' | 'ledger'>
  readonly onEdit: SendEdit
  /** Once it is there, to hold the plan against it. */
  readonly onFrozen: (budgetId: string) => void
  readonly onClose: () => void
}

const KINDS = ['annual-plan', 'reforecast'] as const

/** Keeps the forecast as a budget with a name. */
export function FreezeDialog({ view: { plan, today }, onScreen, onEdit, onFrozen, onClose }: FreezeProps) {
  const id = useRef(crypto.randomUUID())
  const hasPlan = (plan.budgets ?? []).some(({ kind }) => kind === 'annual-plan')
  const { typed, type, refuse, faultOf } = useTyped<{ name: string; kind: (typeof KINDS)[number] }>({
    name: frozenName(today),
    kind: hasPlan ? 'reforecast' : 'annual-plan',
  })
  const save = () => {
    const name = typed.name.trim()
    if (name === '') return refuse({ field: 'name', text: nameMissing })
    const budget = freezeBudget(onScreen.schedule, onScreen.ledger, { id: id.current, name, kind: typed.kind })
    onEdit({ kind: 'setBudget', budget }, () => announce(frozen(name)))
    onFrozen(budget.id)
    onClose()
  }
  return (
    <FormDialog title={freezeTitle} save={freezeIt} onSave={save} onClose={onClose}>
      <p className={drawer['sub']}>{freezeHint}</p>
      <Field label={freezeFields.name} value={typed.name} fault={faultOf('name')} onType={(name) => type({ name })} />
      <SelectField
        label={freezeFields.kind}
        value={typed.kind}
        options={KINDS.map((value) => ({ value, label: freezeKinds[value] }))}
        onType={(value) => type({ kind: KINDS.find((kind) => kind === value) ?? 'annual-plan' })}
      />
    </FormDialog>
  )
}
