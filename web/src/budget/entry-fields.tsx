import { costItemsOf } from '@stagger/planner'
import { currencyOf, type TypedInvoice, type TypedTime } from '../budget-view/entry-typed.ts'
import { invoiceFields, itemOption, timeFields } from '../messages-spent.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './budget.module.css'

type FieldsProps<Typed> = {
  readonly view: PlanView
  readonly typed: Typed
  readonly onType: (change: Partial<Typed>) => void
}

/** What an invoice says. */
export function InvoiceFields({ view, typed, onType }: FieldsProps<TypedInvoice>) {
  const items = costItemsOf(view.plan)
  const programs = (ids: readonly string[]) => ids.map((id) => view.program(id)?.name ?? id)
  return (
    <>
      <label>
        {invoiceFields.item}
        <select
          value={typed.itemId}
          onChange={({ currentTarget: { value } }) =>
            onType({ itemId: value, vendor: items.find(({ id }) => id === value)?.vendor ?? typed.vendor })
          }
        >
          {items.map(({ id, name, programIds }) => (
            <option key={id} value={id}>
              {itemOption(name, programs(programIds))}
            </option>
          ))}
        </select>
      </label>
      <Typed label={invoiceFields.vendor} value={typed.vendor} onType={(vendor) => onType({ vendor })} />
      <Typed label={invoiceFields.number} value={typed.number} onType={(number) => onType({ number })} />
      <div className={css['side']}>
        <Typed
          label={invoiceFields.invoicedOn}
          type="date"
          value={typed.invoicedOn}
          onType={(invoicedOn) => onType({ invoicedOn })}
        />
        <Typed label={invoiceFields.paidOn} type="date" value={typed.paidOn} onType={(paidOn) => onType({ paidOn })} />
      </div>
      <Typed
        label={invoiceFields.amount(currencyOf(view.plan, typed.itemId))}
        inputMode="decimal"
        value={typed.amount}
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
export const TimeFields = ({ view, typed, onType }: FieldsProps<TypedTime>) => (
  <>
    <label>
      {timeFields.person}
      <select value={typed.personId} onChange={({ currentTarget: { value } }) => onType({ personId: value })}>
        {view.plan.people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
    <label>
      {timeFields.activity}
      <select value={typed.activityId} onChange={({ currentTarget: { value } }) => onType({ activityId: value })}>
        {view.plan.activities.map(({ id, name, programId }) => (
          <option key={id} value={id}>
            {itemOption(name, [view.program(programId)?.name ?? programId])}
          </option>
        ))}
      </select>
    </label>
    <div className={css['side']}>
      <Typed label={timeFields.on} type="date" value={typed.on} onType={(on) => onType({ on })} />
      <Typed label={timeFields.hours} inputMode="decimal" value={typed.hours} onType={(hours) => onType({ hours })} />
    </div>
  </>
)

type TypedProps = {
  readonly label: string
  readonly value: string
  readonly type?: 'text' | 'date'
  readonly inputMode?: 'decimal'
  readonly onType: (text: string) => void
}

const Typed = ({ label, onType, ...input }: TypedProps) => (
  <label>
    {label}
    <input {...input} maxLength={200} onChange={({ currentTarget: { value } }) => onType(value)} />
  </label>
)
