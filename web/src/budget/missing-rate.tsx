import { Button } from '@mantine/core'
import { useRef } from 'react'
import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import { type MissingRate, rateEdit, type TypedRate } from '../budget-view/typed-rate.ts'
import { itemFault, rateFields, rateForm } from '#words/items.ts'
import css from './budget.module.css'
import { Field } from './field.tsx'
import { useTyped } from './use-typed.ts'

type RateProps = { readonly missing: MissingRate; readonly onEdit: SendEdit }

/** The exchange rate without which there is no budget, to be typed where that is said. */
export function MissingRateForm({ missing, onEdit }: RateProps) {
  const id = useRef(crypto.randomUUID())
  const { typed, type, refuse, faultOf } = useTyped<TypedRate>({ rate: '', on: missing.on })
  const save = () => {
    const edit = rateEdit(id.current, missing, typed)
    if ('code' in edit) refuse({ field: edit.field, text: itemFault(edit.code) })
    else onEdit(edit, () => announce(rateForm.saved(missing.from)))
  }
  return (
    <form
      className={`${css['form']} ${css['alone']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <div className={css['side']}>
        <Field
          label={rateFields.rate(missing.from, missing.to)}
          inputMode="decimal"
          value={typed.rate}
          fault={faultOf('rate')}
          onType={(rate) => type({ rate })}
        />
        <Field label={rateFields.on} type="date" value={typed.on} fault={faultOf('on')} onType={(on) => type({ on })} />
      </div>
      <p className={css['formFoot']}>
        <Button type="submit" size="xs" variant="default">
          {rateForm.save}
        </Button>
      </p>
    </form>
  )
}
