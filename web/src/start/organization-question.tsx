import { Organization } from '@stagger/planner'
import { useId } from 'react'
import { Field, SelectField } from '../budget/field.tsx'
import budget from '../budget/budget.module.css'
import {
  currencyHint,
  headcountHint,
  headcountName,
  monthOfYear,
  organizationFields,
  questions,
  zoneHint,
} from '#words/start.ts'
import { Question, type QuestionProps, saidOf } from './question.tsx'

const HEADCOUNTS = Organization.shape.headcount.options
const MONTHS_A_YEAR = 12
const ZONES = Intl.supportedValuesOf('timeZone')

/** Whose plan it is: the one thing that nothing can be assumed for is the name. */
export function OrganizationQuestion({ draft, put, faultOf }: QuestionProps) {
  const zones = useId()
  return (
    <Question n={1} title={questions.organization}>
      <Field
        label={organizationFields.name}
        value={draft.name}
        fault={saidOf(faultOf('name'))}
        autoComplete="organization"
        onType={(name) => put({ name })}
      />
      <div className={budget['side']}>
        <SelectField
          label={organizationFields.headcount}
          value={draft.headcount}
          options={HEADCOUNTS.map((value) => ({ value, label: headcountName(value) }))}
          hint={headcountHint}
          onType={(value) => put({ headcount: HEADCOUNTS.find((known) => known === value) ?? draft.headcount })}
        />
        <SelectField
          label={organizationFields.fiscalMonth}
          value={draft.fiscalMonth}
          options={Array.from({ length: MONTHS_A_YEAR }, (_, at) => ({
            value: String(at + 1),
            label: monthOfYear(at + 1),
          }))}
          onType={(fiscalMonth) => put({ fiscalMonth })}
        />
      </div>
      <div className={budget['side']}>
        <Field
          label={organizationFields.timeZone}
          value={draft.timeZone}
          fault={saidOf(faultOf('timeZone'))}
          hint={zoneHint}
          list={zones}
          onType={(timeZone) => put({ timeZone })}
        />
        <Field
          label={organizationFields.currency}
          value={draft.currency}
          fault={saidOf(faultOf('currency'))}
          hint={currencyHint(draft.currency.trim().toUpperCase())}
          onType={(currency) => put({ currency })}
        />
      </div>
      <datalist id={zones}>
        {ZONES.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </Question>
  )
}
