import { Button } from '@mantine/core'
import type { CostItem } from '@stagger/planner'
import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import { elsewhere } from '../budget-view/options.ts'
import { MOST_TERMS, termsEdit, termsTyped, type TypedTerm } from '../budget-view/typed-terms.ts'
import { itemFault, termFields, termsForm } from '#words/items.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './budget.module.css'
import { DueFields } from './due-fields.tsx'
import { EditForm } from './edit-form.tsx'
import { Field, FormFault } from './field.tsx'
import { useTyped } from './use-typed.ts'

type TermsFormProps = { readonly view: PlanView; readonly item: CostItem; readonly onEdit: SendEdit }

/** Which part of the price is invoiced when, and paid how much later. */
export function TermsForm({ view, item, onEdit }: TermsFormProps) {
  const { typed, type, refuse, faultOf } = useTyped<{ readonly terms: readonly TypedTerm[] }, string>({
    terms: termsTyped(item, elsewhere(view)),
  })
  const { terms } = typed
  const change = (key: number, part: Partial<TypedTerm>) =>
    type({ terms: terms.map((term) => (term.key === key ? { ...term, ...part } : term)) })
  const add = () =>
    type({
      terms: [
        ...terms,
        {
          key: Math.max(-1, ...terms.map(({ key }) => key)) + 1,
          percent: '',
          netDays: '0',
          kind: 'finish',
          ...elsewhere(view),
        },
      ],
    })
  const save = () => {
    const edit = termsEdit(item, terms)
    if ('code' in edit) refuse({ field: edit.field, text: itemFault(edit.code) })
    else onEdit(edit, () => announce(termsForm.saved))
  }
  return (
    <EditForm
      title={termsForm.title}
      save={termsForm.save}
      onSave={save}
      more={
        terms.length < MOST_TERMS && (
          <Button size="xs" variant="subtle" color="gray" onClick={add}>
            {termsForm.add}
          </Button>
        )
      }
    >
      {terms.map((term, k) => (
        <fieldset key={term.key} className={css['part']}>
          <legend>{termsForm.part(k + 1)}</legend>
          <div className={css['side']}>
            <Field
              label={termFields.percent}
              inputMode="decimal"
              value={term.percent}
              fault={faultOf(`percent ${k}`)}
              onType={(percent) => change(term.key, { percent })}
            />
            <Field
              label={termFields.netDays}
              inputMode="numeric"
              value={term.netDays}
              fault={faultOf(`netDays ${k}`)}
              onType={(netDays) => change(term.key, { netDays })}
            />
          </div>
          <DueFields
            view={view}
            label={termFields.due}
            typed={term}
            fault={faultOf(`on ${k}`)}
            onType={(due) => change(term.key, due)}
          />
          {terms.length > 1 && (
            <button
              type="button"
              className={css['inline']}
              onClick={() => type({ terms: terms.filter(({ key }) => key !== term.key) })}
            >
              {termsForm.remove(k + 1)}
            </button>
          )}
        </fieldset>
      ))}
      <FormFault>{faultOf('terms')}</FormFault>
    </EditForm>
  )
}
