import type { CostItem } from '@stagger/planner'
import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import { newQuoteEdit, type TypedQuote } from '../budget-view/item-edits.ts'
import { addQuote, itemFault, newQuoteTitle, quoteAdded, quoteColumns } from '#words/items.ts'
import { EditForm } from './edit-form.tsx'
import { Field } from './field.tsx'
import { useTyped } from './use-typed.ts'

type NewQuoteProps = { readonly item: CostItem; readonly onEdit: SendEdit }

const EMPTY: TypedQuote = { vendor: '', amount: '', until: '' }

/** A quote as it came in: who asks for how much, and until when. */
export function NewQuote({ item, onEdit }: NewQuoteProps) {
  const { typed, type, refuse, faultOf, setTyped } = useTyped<TypedQuote>(EMPTY)
  const save = () => {
    const edit = newQuoteEdit(crypto.randomUUID(), item, typed)
    if ('code' in edit) return refuse({ field: edit.field, text: itemFault(edit.code) })
    onEdit(edit, () => announce(quoteAdded(typed.vendor.trim())))
    setTyped(EMPTY)
  }
  return (
    <EditForm title={newQuoteTitle} save={addQuote} onSave={save}>
      <Field
        label={quoteColumns.vendor}
        value={typed.vendor}
        fault={faultOf('vendor')}
        onType={(vendor) => type({ vendor })}
      />
      <Field
        label={quoteColumns.amount}
        inputMode="decimal"
        value={typed.amount}
        fault={faultOf('amount')}
        onType={(amount) => type({ amount })}
      />
      <Field
        label={quoteColumns.until}
        type="date"
        value={typed.until}
        fault={faultOf('until')}
        onType={(until) => type({ until })}
      />
    </EditForm>
  )
}
