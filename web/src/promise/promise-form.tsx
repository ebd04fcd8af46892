import { Button } from '@mantine/core'
import { bestOutcome, Category, ReportKind } from '@stagger/planner'
import { Field, SelectField, stopsAtTooLong } from '../budget/field.tsx'
import {
  aboutReport,
  type DraftFault,
  type DraftField,
  hasWindow,
  isSoc2,
  type PromiseDraft,
} from '../confidence-view/promise-draft.ts'
import frame from '../frame/frame.module.css'
import {
  anyOutcome,
  anyWindow,
  categoryName,
  check,
  draftFault,
  fields,
  outcomeName,
  reportKindName,
  windowName,
} from '#words/promise.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './promise.module.css'

type FormProps = {
  readonly view: PlanView
  readonly draft: PromiseDraft
  readonly faults: readonly DraftFault[]
  readonly onDraft: (draft: PromiseDraft) => void
  readonly onAsk: () => void
}

/** Windows that customers ask for. */
const WINDOWS = ['3', '6', '9', '12'] as const

/** What somebody would like to promise, and to whom. */
export function PromiseForm({ view, draft, faults, onDraft, onAsk }: FormProps) {
  const put = (change: Partial<PromiseDraft>) => onDraft({ ...draft, ...change })
  const faultOf = (field: DraftField) => {
    const found = faults.find((fault) => fault.field === field)
    return found && draftFault(found)
  }
  return (
    <form
      className={css['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!stopsAtTooLong(event.currentTarget)) onAsk()
      }}
    >
      <SelectField
        label={fields.report}
        value={draft.report}
        options={ReportKind.options.map((kind) => ({ value: kind, label: reportKindName(kind) }))}
        fault={faultOf('report')}
        onType={(value) => {
          const report = ReportKind.options.find((kind) => kind === value)
          if (report) onDraft(aboutReport(draft, report))
        }}
      />
      <SelectField
        label={fields.scope}
        value={draft.scopeId}
        options={view.plan.scopes.map(({ id, name }) => ({ value: id, label: name }))}
        fault={faultOf('scopeId')}
        onType={(scopeId) => put({ scopeId })}
      />
      <Wanted draft={draft} put={put} />
      <div className={css['row']}>
        <Field
          label={fields.customer}
          value={draft.customer}
          fault={faultOf('customer')}
          onType={(customer) => put({ customer })}
        />
        <Field label={fields.by} type="date" value={draft.by} fault={faultOf('by')} onType={(by) => put({ by })} />
        <Field
          label={fields.value}
          inputMode="decimal"
          value={draft.value}
          fault={faultOf('value')}
          onType={(value) => put({ value })}
        />
        <Field
          label={fields.currency}
          size={4}
          value={draft.currency}
          fault={faultOf('currency')}
          onType={(currency) => put({ currency })}
        />
        <Button type="submit" size="xs" className={frame['primary']}>
          {check}
        </Button>
      </div>
    </form>
  )
}

type WantedProps = { readonly draft: PromiseDraft; readonly put: (change: Partial<PromiseDraft>) => void }

/** What the report is to be beyond its kind, as far as one of its kind can be that. */
function Wanted({ draft, put }: WantedProps) {
  const { report, outcome, windowMonths, categories } = draft
  const best = bestOutcome(report)
  return (
    <>
      <SelectField
        label={fields.outcome}
        value={outcome}
        options={[
          { value: '', label: anyOutcome },
          { value: best, label: outcomeName(best) },
        ]}
        onType={(value) => put({ outcome: value === best ? best : '' })}
      />
      {hasWindow(report) && (
        <SelectField
          label={fields.window}
          value={windowMonths}
          options={[
            { value: '', label: anyWindow },
            ...WINDOWS.map((months) => ({ value: months, label: windowName(Number(months)) })),
          ]}
          onType={(months) => put({ windowMonths: months })}
        />
      )}
      {isSoc2(report) && (
        <fieldset className={css['categories']}>
          <legend>{fields.categories}</legend>
          {Category.options
            .filter((category) => category !== 'security')
            .map((category) => (
              <label key={category}>
                <input
                  type="checkbox"
                  checked={categories.includes(category)}
                  onChange={({ currentTarget }) =>
                    put({
                      categories: currentTarget.checked
                        ? [...categories, category]
                        : categories.filter((one) => one !== category),
                    })
                  }
                />
                {categoryName(category)}
              </label>
            ))}
        </fieldset>
      )}
    </>
  )
}
