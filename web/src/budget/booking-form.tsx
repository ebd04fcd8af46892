import type { CostItem } from '@stagger/planner'
import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import { bookingEdit, bookingTyped, type TypedBooking } from '../budget-view/typed-booking.ts'
import { bookingFields, bookingForm, itemFault } from '#words/items.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './budget.module.css'
import { EditForm } from './edit-form.tsx'
import { Field, FormFault } from './field.tsx'
import { ServesFields } from './serves-fields.tsx'
import { useTyped } from './use-typed.ts'

type BookingProps = { readonly view: PlanView; readonly item: CostItem; readonly onEdit: SendEdit }

/** Under which cost centre and account an item is booked, and which program bears how much of it. */
export function BookingForm({ view, item, onEdit }: BookingProps) {
  const { typed, type, refuse, faultOf } = useTyped<TypedBooking, string>(bookingTyped(item))
  const { serves, shares } = typed
  const save = () => {
    const edit = bookingEdit(item, typed)
    if ('code' in edit) refuse({ field: edit.field, text: itemFault(edit.code) })
    else onEdit(edit, () => announce(bookingForm.saved))
  }
  return (
    <EditForm title={bookingForm.title} save={bookingForm.save} onSave={save}>
      <div className={css['side']}>
        <Field
          label={bookingFields.costCentre}
          value={typed.costCentre}
          onType={(costCentre) => type({ costCentre })}
        />
        <Field label={bookingFields.account} value={typed.account} onType={(account) => type({ account })} />
      </div>
      <ServesFields view={view} serves={serves} fault={faultOf('serves')} onType={(ids) => type({ serves: ids })} />
      {serves.length > 1 && (
        <fieldset className={css['part']}>
          <legend>{bookingForm.shares}</legend>
          <div className={css['side']}>
            {serves.map((id) => (
              <Field
                key={id}
                label={view.program(id)?.name ?? id}
                inputMode="decimal"
                placeholder={bookingForm.equal}
                value={shares[id] ?? ''}
                fault={faultOf(`share ${id}`)}
                onType={(text) => type({ shares: { ...shares, [id]: text } })}
              />
            ))}
          </div>
          <FormFault>{faultOf('shares')}</FormFault>
        </fieldset>
      )}
    </EditForm>
  )
}
