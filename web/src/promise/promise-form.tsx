import { Button } from '@mantine/core'
import { ReportKind } from '@stagger/planner'
import { useId } from 'react'
import type { DraftFault, PromiseDraft } from '../confidence-view/promise-draft.ts'
import frame from '../frame/frame.module.css'
import { check, draftFault, fields, reportKindName } from '../messages-promise.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './promise.module.css'

type FormProps = {
  readonly view: PlanView
  readonly draft: PromiseDraft
  readonly faults: readonly DraftFault[]
  readonly onDraft: (draft: PromiseDraft) => void
  readonly onAsk: () => void
}

/** What somebody would like to promise, and to whom. */
export function PromiseForm({ view, draft, faults, onDraft, onAsk }: FormProps) {
  const put = (change: Partial<PromiseDraft>) => onDraft({ ...draft, ...change })
  const { scopes, organization } = view.plan
  return (
    <form
      className={css['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onAsk()
      }}
    >
      <label>
        {fields.report}
        <select
          value={draft.report}
          data-autofocus
          onChange={({ currentTarget: { value } }) => {
            const report = ReportKind.options.find((kind) => kind === value)
            if (report) put({ report })
          }}
        >
          {ReportKind.options.map((kind) => (
            <option key={kind} value={kind}>
              {reportKindName(kind)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {fields.scope}
        <select value={draft.scopeId} onChange={({ currentTarget: { value } }) => put({ scopeId: value })}>
          {scopes.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Field name="customer" type="text" draft={draft} faults={faults} put={put} />
      <Field name="by" type="date" draft={draft} faults={faults} put={put} />
      <Field name="value" type="number" unit={organization.currency} draft={draft} faults={faults} put={put} />
      <Button type="submit" size="xs" className={frame['primary']}>
        {check}
      </Button>
    </form>
  )
}

type FieldProps = Pick<FormProps, 'draft' | 'faults'> & {
  readonly name: DraftFault
  readonly type: string
  readonly unit?: string
  readonly put: (change: Partial<PromiseDraft>) => void
}

/** One thing to type, with what is wrong with it under it. */
function Field({ name, type, unit, draft, faults, put }: FieldProps) {
  const faultId = useId()
  const isWrong = faults.includes(name)
  return (
    <label>
      {fields[name]}
      {unit && ` (${unit})`}
      <input
        type={type}
        value={draft[name]}
        maxLength={200}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? faultId : undefined}
        onChange={({ currentTarget: { value } }) => put({ [name]: value })}
      />
      {isWrong && (
        <small id={faultId} role="alert" className={css['problem']}>
          {draftFault(name)}
        </small>
      )}
    </label>
  )
}
