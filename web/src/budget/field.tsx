import { LONGEST_NAME } from '@stagger/planner'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { textTooLong } from '#words/everywhere.ts'
import css from './budget.module.css'

type FieldProps = {
  readonly label: string
  readonly value: string
  /** What is wrong with what was typed; it stays, and this is said under it. */
  readonly fault?: string | undefined
  readonly hint?: string | undefined
  /** The most letters that fit, those of a name unless told. */
  readonly longest?: number
  readonly onType: (text: string) => void
} & Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'maxLength'>

/** Something to type, with its name above and what is wrong below. What is too long is not cut: that would be a loss without a word. */
export function Field({ label, value, fault, hint, longest = LONGEST_NAME, onType, ...input }: FieldProps) {
  const id = useId()
  const letters = value.trim().length
  const isTooLong = letters > longest
  const wrong = isTooLong ? textTooLong(letters, longest) : fault
  return (
    <label>
      {label}
      <input
        {...input}
        value={value}
        data-too-long={isTooLong || undefined}
        aria-invalid={wrong !== undefined}
        aria-describedby={(wrong ?? hint) === undefined ? undefined : id}
        onChange={({ currentTarget }) => onType(currentTarget.value)}
      />
      <Below id={id} fault={wrong} hint={hint} />
    </label>
  )
}

/** Whether a form has a field that says it is too long: then nothing is sent, and the field is where to go on. */
export function stopsAtTooLong(form: HTMLFormElement): boolean {
  const field = form.querySelector<HTMLElement>('[data-too-long]')
  field?.focus()
  return field !== null
}

type SelectProps = {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly fault?: string | undefined
  readonly hint?: string | undefined
  readonly onType: (value: string) => void
}

/** One of some, with its name above and what is wrong below. */
export function SelectField({ label, value, options, fault, hint, onType }: SelectProps) {
  const id = useId()
  return (
    <label>
      {label}
      <select
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={(fault ?? hint) === undefined ? undefined : id}
        onChange={({ currentTarget }) => onType(currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Below id={id} fault={fault} hint={hint} />
    </label>
  )
}

type BelowProps = { readonly id: string; readonly fault: string | undefined; readonly hint: string | undefined }

const Below = ({ id, fault, hint }: BelowProps) =>
  fault !== undefined ? (
    <span id={id} role="alert" className={css['fieldFault']}>
      {fault}
    </span>
  ) : hint === undefined ? null : (
    <span id={id}>{hint}</span>
  )

/** What is wrong with several fields together. */
export const FormFault = ({ children }: { readonly children: ReactNode }) =>
  children === undefined ? null : (
    <p role="alert" className={css['fieldFault']}>
      {children}
    </p>
  )
