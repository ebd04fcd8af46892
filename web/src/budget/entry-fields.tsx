import { costItemsOf } from '@stagger/planner'
import { currencyOf, type TypedInvoice, type TypedTime } from '../budget-view/entry-typed.ts'
import { activityOptions } from '../budget-view/options.ts'
import { invoiceFields, itemOption, timeFields } from '#words/spent.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './budget.module.css'
import { Field, SelectField } from './field.tsx'

type FieldsProps<Typed> = {
  readonly view: PlanView
  readonly typed: Typed
  /** What is wrong with a field, by its name in the ledger. */
  readonly faultOf: (field: string) => string | undefined
  readonly onType: (change: Partial<Typed>) => void
}

/** What an invoice says. */
export function InvoiceFields({ view, typed, faultOf, onType }: FieldsProps<TypedInvoice>) {
  const items = costItemsOf(view.plan)
  const programs = (ids: readonly string[]) => ids.map((id) => view.program(id)?.name ?? id)
  return (
    <>
      <SelectField
        label={invoiceFields.item}
        value={typed.itemId}
        fault={faultOf('itemId')}
        options={items.map(({ id, name, programIds }) => ({
          value: id,
          label: itemOption(name, programs(programIds)),
        }))}
        onType={(itemId) => onType({ itemId, vendor: items.find(({ id }) => id === itemId)?.vendor ?? typed.vendor })}
      />
      <Field
        label={invoiceFields.vendor}
        value={typed.vendor}
        fault={faultOf('vendor')}
        onType={(vendor) => onType({ vendor })}
      />
      <Field
        label={invoiceFields.number}
        value={typed.number}
        fault={faultOf('number')}
        onType={(number) => onType({ number })}
      />
      <div className={css['side']}>
        <Field
          label={invoiceFields.invoicedOn}
          type="date"
          value={typed.invoicedOn}
          fault={faultOf('invoicedOn')}
          onType={(invoicedOn) => onType({ invoicedOn })}
        />
        <Field
          label={invoiceFields.paidOn}
          type="date"
          value={typed.paidOn}
          fault={faultOf('paidOn')}
          onType={(paidOn) => onType({ paidOn })}
        />
      </div>
      <Field
        label={invoiceFields.amount(currencyOf(view.plan, typed.itemId))}
        inputMode="decimal"
        value={typed.amount}
        fault={faultOf('amount')}
        onType={(amount) => onType({ amount })}
      />
      <label className={css['check']}>
        <input
          type="checkbox"
          checked={typed.isLast}
          onChange={({ currentTarget: { checked } }) => onType({ isLast: checked })}
        />
        {invoiceFields.final}
      </label>
    </>
  )
}

/** Who worked on what, when and how long. */
export const TimeFields = ({ view, typed, faultOf, onType }: FieldsProps<TypedTime>) => (
  <>
    <SelectField
      label={timeFields.person}
      value={typed.personId}
      fault={faultOf('personId')}
      options={view.plan.people.map(({ id, name }) => ({ value: id, label: name }))}
      onType={(personId) => onType({ personId })}
    />
    <SelectField
      label={timeFields.activity}
      value={typed.activityId}
      fault={faultOf('activityId')}
      options={activityOptions(view)}
      onType={(activityId) => onType({ activityId })}
    />
    <div className={css['side']}>
      <Field label={timeFields.on} type="date" value={typed.on} fault={faultOf('on')} onType={(on) => onType({ on })} />
      <Field
        label={timeFields.hours}
        inputMode="decimal"
        value={typed.hours}
        fault={faultOf('hours')}
        onType={(hours) => onType({ hours })}
      />
    </div>
  </>
)
