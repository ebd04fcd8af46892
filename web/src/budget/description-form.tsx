import type { CostItem } from '@stagger/planner'
import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import { CATEGORY_OPTIONS, RECOGNITION_OPTIONS } from '../budget-view/options.ts'
import {
  type DescriptionField,
  descriptionEdit,
  descriptionTyped,
  type TypedDescription,
} from '../budget-view/typed-description.ts'
import { descriptionFields, descriptionForm, itemFault } from '#words/items.ts'
import css from './budget.module.css'
import { EditForm } from './edit-form.tsx'
import { Field, SelectField } from './field.tsx'
import { useTyped } from './use-typed.ts'

type DescriptionProps = { readonly item: CostItem; readonly onEdit: SendEdit }

/** What an item is called, who asks for it, and how finance counts it: one edit. */
export function DescriptionForm({ item, onEdit }: DescriptionProps) {
  const { typed, type, refuse, faultOf } = useTyped<TypedDescription, DescriptionField>(descriptionTyped(item))
  const save = () => {
    const edit = descriptionEdit(item, typed)
    if ('code' in edit) refuse({ field: edit.field, text: itemFault(edit.code) })
    else onEdit(edit, () => announce(descriptionForm.saved))
  }
  return (
    <EditForm title={descriptionForm.title} save={descriptionForm.save} onSave={save}>
      <Field
        label={descriptionFields.name}
        value={typed.name}
        fault={faultOf('name')}
        onType={(name) => type({ name })}
      />
      <div className={css['side']}>
        <SelectField
          label={descriptionFields.category}
          value={typed.category}
          options={CATEGORY_OPTIONS}
          onType={(category) => type({ category })}
        />
        <Field
          label={descriptionFields.vendor}
          value={typed.vendor}
          fault={faultOf('vendor')}
          onType={(vendor) => type({ vendor })}
        />
      </div>
      <div className={css['side']}>
        <SelectField
          label={descriptionFields.recognition}
          value={typed.recognition}
          options={RECOGNITION_OPTIONS}
          onType={(recognition) => type({ recognition })}
        />
        <Field
          label={descriptionFields.taxPercent}
          inputMode="decimal"
          value={typed.taxPercent}
          fault={faultOf('taxPercent')}
          onType={(taxPercent) => type({ taxPercent })}
        />
      </div>
    </EditForm>
  )
}
