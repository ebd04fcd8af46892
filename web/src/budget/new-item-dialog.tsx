import { useRef } from 'react'
import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import { useScenarioOnScreen } from '../api/scenario-on-screen.ts'
import { CATEGORY_OPTIONS, elsewhere } from '../budget-view/options.ts'
import { type ItemField, newItemEdit, type TypedItem } from '../budget-view/typed-item.ts'
import { itemFault, newItemFields, newItemForm } from '#words/items.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './budget.module.css'
import { DueFields } from './due-fields.tsx'
import { Field, SelectField } from './field.tsx'
import { FormDialog } from './form-dialog.tsx'
import { ServesFields } from './serves-fields.tsx'
import { useTyped } from './use-typed.ts'

type NewItemProps = { readonly view: PlanView; readonly onEdit: SendEdit; readonly onClose: () => void }

/** Something that the plan does not buy yet. */
export function NewItemDialog({ view, onEdit, onClose }: NewItemProps) {
  const { plan } = view
  const id = useRef(crypto.randomUUID())
  const { typed, type, refuse, faultOf } = useTyped<TypedItem, ItemField>({
    name: '',
    category: 'other',
    vendor: '',
    serves: plan.programs.slice(0, 1).map((program) => program.id),
    likely: '',
    low: '',
    high: '',
    kind: 'finish',
    ...elsewhere(view),
  })
  const { scenario } = useScenarioOnScreen(plan.id)
  const save = () => {
    const edit = newItemEdit(id.current, typed, plan.organization.currency)
    if ('code' in edit) return refuse({ field: edit.field, text: itemFault(edit.code) })
    onEdit(edit, () => announce(newItemForm.added(typed.name.trim(), scenario?.name)))
    onClose()
  }
  return (
    <FormDialog title={newItemForm.title} save={newItemForm.save} onSave={save} onClose={onClose}>
      <Field label={newItemFields.name} value={typed.name} fault={faultOf('name')} onType={(name) => type({ name })} />
      <div className={css['side']}>
        <SelectField
          label={newItemFields.category}
          value={typed.category}
          options={CATEGORY_OPTIONS}
          onType={(category) => type({ category })}
        />
        <Field label={newItemFields.vendor} value={typed.vendor} onType={(vendor) => type({ vendor })} />
      </div>
      <ServesFields view={view} serves={typed.serves} fault={faultOf('serves')} onType={(serves) => type({ serves })} />
      <div className={css['amounts']}>
        {AMOUNTS.map((field) => (
          <Field
            key={field}
            label={newItemFields[field](plan.organization.currency)}
            inputMode="decimal"
            value={typed[field]}
            fault={faultOf(field)}
            onType={(text) => type({ [field]: text })}
          />
        ))}
      </div>
      <DueFields view={view} label={newItemFields.due} typed={typed} fault={faultOf('on')} onType={type} />
    </FormDialog>
  )
}

const AMOUNTS = ['low', 'likely', 'high'] as const
