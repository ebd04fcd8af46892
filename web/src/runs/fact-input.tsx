import { type Control, LONGEST_NOTE } from '@stagger/planner'
import { type ComponentProps, useId } from 'react'
import { Field, SelectField } from '../budget/field.tsx'
import { fieldName, optional, optionName } from '#words/facts.ts'
import type { FactField } from '../runs-view/fact-form.ts'
import type { FactFormId } from '../runs-view/fact-forms.ts'
import css from './runs.module.css'

/** Names that others give: of an object, a version, a reference. */
const LONGEST_REFERENCE = 64

type FactInputProps = {
  readonly form: FactFormId
  readonly field: FactField
  /** What a control is chosen from. */
  readonly controls: readonly Control[]
  /** The versions of the CSF on which an object may be created today, newest first. */
  readonly versions: readonly string[]
  readonly value: string
  readonly fault: string | undefined
  readonly onType: (value: string) => void
}

/** One thing to say of a fact. */
export function FactInput({ form, field, controls, versions, value, fault, onType }: FactInputProps) {
  const label = fieldName(form, field.name)
  const named = 'optional' in field && field.optional ? `${label} (${optional})` : label
  const common = { label: named, value, fault, onType }
  switch (field.kind) {
    case 'date':
      return <Field {...common} type="date" />
    case 'choice':
      return <SelectField {...common} options={field.options.map((one) => ({ value: one, label: optionName(one) }))} />
    case 'control':
      return <SelectField {...common} options={controls.map(({ id, name }) => ({ value: id, label: name }))} />
    case 'switch':
      return (
        <label className={css['check']}>
          <input
            type="checkbox"
            checked={value === 'yes'}
            onChange={({ currentTarget: { checked } }) => onType(checked ? 'yes' : '')}
          />
          {label}
        </label>
      )
    case 'note':
      return (
        <div className={css['wide']}>
          <Field {...common} longest={LONGEST_NOTE} />
        </div>
      )
    case 'count':
      return <Field {...common} inputMode="numeric" />
    case 'csf-version':
      return <VersionField {...common} versions={versions} />
    case 'text':
      return <Field {...common} longest={LONGEST_REFERENCE} />
  }
}

/** The versions that we know are offered while one types; one that is newer may be typed. */
function VersionField({ versions, ...field }: ComponentProps<typeof Field> & { readonly versions: readonly string[] }) {
  const id = useId()
  return (
    <>
      <Field {...field} list={id} longest={LONGEST_REFERENCE} />
      <datalist id={id}>
        {versions.map((version) => (
          <option key={version} value={version} />
        ))}
      </datalist>
    </>
  )
}
