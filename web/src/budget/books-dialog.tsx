import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import { booksEdit, booksTyped, PATTERNS, type TypedBooks } from '../budget-view/typed-books.ts'
import drawer from '../drawer/drawer.module.css'
import {
  booksFault,
  booksFields,
  booksHint,
  booksSaved,
  booksTitle,
  closedHint,
  patternNames,
  saveBooks,
} from '#words/books.ts'
import { monthOfYear } from '#words/start.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { Field, SelectField } from './field.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useTyped } from './use-typed.ts'
import { weekdayName } from '../capacity-view/weekdays-said.ts'

type BooksProps = { readonly view: PlanView; readonly onEdit: SendEdit; readonly onClose: () => void }

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, k) => k + 1)
const MONTHS = upTo(12)
const WEEKDAYS = upTo(7)

/** When the fiscal year begins, what its periods are, and through which day nothing changes any more. */
export function BooksDialog({ view: { plan, today }, onEdit, onClose }: BooksProps) {
  const { typed, type, refuse, faultOf } = useTyped<TypedBooks>(booksTyped(plan))
  const save = () => {
    const edit = booksEdit(plan, today, typed)
    if ('code' in edit) return refuse({ field: edit.field, text: booksFault(edit.code) })
    onEdit(edit, () => announce(booksSaved))
    onClose()
  }
  return (
    <FormDialog title={booksTitle} save={saveBooks} onSave={save} onClose={onClose}>
      <p className={drawer['sub']}>{booksHint}</p>
      <SelectField
        label={booksFields.startMonth}
        value={String(typed.startMonth)}
        options={MONTHS.map((month) => ({ value: String(month), label: monthOfYear(month) }))}
        onType={(month) => type({ startMonth: Number(month) })}
      />
      <SelectField
        label={booksFields.pattern}
        value={typed.pattern}
        options={PATTERNS.map((value) => ({ value, label: patternNames[value] }))}
        onType={(value) => type({ pattern: PATTERNS.find((one) => one === value) ?? 'months' })}
      />
      {typed.pattern === '4-4-5' && (
        <SelectField
          label={booksFields.endsOn}
          value={String(typed.endsOn)}
          options={WEEKDAYS.map((day) => ({ value: String(day), label: weekdayName(day, 'long') }))}
          onType={(day) => type({ endsOn: Number(day) })}
        />
      )}
      <Field
        label={booksFields.closedThrough}
        type="date"
        value={typed.closedThrough}
        hint={closedHint}
        fault={faultOf('closedThrough')}
        onType={(closedThrough) => type({ closedThrough })}
      />
    </FormDialog>
  )
}
