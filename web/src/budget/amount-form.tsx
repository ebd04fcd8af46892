import { Button } from '@mantine/core'
import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import { amountEdit, type BoughtItem, type TypedAmount } from '../budget-view/item-edits.ts'
import { majorFromMinor } from '../format.ts'
import { amountFields, amountSaved, itemFault, saveAmount } from '#words/items.ts'
import css from './budget.module.css'
import { Field } from './field.tsx'
import { useTyped } from './use-typed.ts'

const FIELDS = ['low', 'likely', 'high'] as const

/** The three points of an amount, to be made one's own. What is wrong is said under its field, and what was typed stays. */
export function AmountForm({ bought, onEdit }: { readonly bought: BoughtItem; readonly onEdit: SendEdit }) {
  const { amount, name } = bought.item
  const text = (minor: number) => String(majorFromMinor(minor, amount.currency))
  const { typed, type, refuse, faultOf } = useTyped<TypedAmount>({
    low: text(amount.low),
    likely: text(amount.likely),
    high: text(amount.high),
  })
  const save = () => {
    const edit = amountEdit(bought, typed)
    if ('code' in edit) refuse({ field: edit.field, text: itemFault(edit.code) })
    else onEdit(edit, () => announce(amountSaved(name)))
  }
  return (
    <form
      className={css['amounts']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {FIELDS.map((field) => (
        <Field
          key={field}
          label={amountFields[field]}
          inputMode="decimal"
          value={typed[field]}
          fault={faultOf(field)}
          onType={(value) => type({ [field]: value })}
        />
      ))}
      <Button type="submit" size="xs" variant="default">
        {saveAmount}
      </Button>
    </form>
  )
}
