import { Button, CloseButton } from '@mantine/core'
import { ReportKind } from '@stagger/planner'
import { Field, SelectField } from '../budget/field.tsx'
import { addPromise, noPromises, promiseFields, questions, removePromise, startReport } from '#words/start.ts'
import { reportsAsked } from '../start-view/answers-of.ts'
import type { TypedPromise } from '../start-view/start-draft.ts'
import { Question, type QuestionProps, saidOf, withoutRow, withRow } from './question.tsx'
import css from './start.module.css'

const KINDS = ReportKind.options

/** What sales has said to whom. */
export function PromisesQuestion({ draft, put, faultOf }: QuestionProps) {
  const { promises } = draft
  const first = reportsAsked(draft)[0] ?? 'soc2-type2'
  const add = () =>
    put({
      promises: [...promises, { key: crypto.randomUUID(), customer: '', report: first, by: '', value: '' }],
    })
  return (
    <Question n={6} title={questions.promises}>
      {promises.length === 0 && <p className={css['quiet']}>{noPromises}</p>}
      {promises.map((promise) => (
        <PromiseRow
          key={promise.key}
          promise={promise}
          currency={draft.currency}
          faultOf={faultOf}
          onType={(change) => put({ promises: withRow(promises, promise.key, change) })}
          onRemove={() => put({ promises: withoutRow(promises, promise.key) })}
        />
      ))}
      <p>
        <Button size="compact-xs" variant="default" onClick={add}>
          {addPromise}
        </Button>
      </p>
    </Question>
  )
}

type RowProps = Pick<QuestionProps, 'faultOf'> & {
  readonly promise: TypedPromise
  readonly currency: string
  readonly onType: (change: Partial<TypedPromise>) => void
  readonly onRemove: () => void
}

const PromiseRow = ({
  promise: { key, customer, report, by, value },
  currency,
  faultOf,
  onType,
  onRemove,
}: RowProps) => (
  <div className={css['promise']}>
    <Field
      label={promiseFields.customer}
      value={customer}
      fault={saidOf(faultOf(`promise/${key}/customer`))}
      onType={(typed) => onType({ customer: typed })}
    />
    <SelectField
      label={promiseFields.report}
      value={report}
      options={KINDS.map((kind) => ({ value: kind, label: startReport(kind) }))}
      onType={(typed) => onType({ report: KINDS.find((one) => one === typed) ?? report })}
    />
    <CloseButton size="sm" aria-label={removePromise(customer)} onClick={onRemove} />
    <Field
      type="date"
      label={promiseFields.by}
      value={by}
      fault={saidOf(faultOf(`promise/${key}/by`))}
      onType={(typed) => onType({ by: typed })}
    />
    <Field
      label={promiseFields.value(currency)}
      inputMode="decimal"
      value={value}
      fault={saidOf(faultOf(`promise/${key}/value`))}
      onType={(typed) => onType({ value: typed })}
    />
  </div>
)
