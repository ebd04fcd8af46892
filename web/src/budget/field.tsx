import { type ComponentProps, type ReactNode, useId } from 'react'
import css from './budget.module.css'

type FieldProps = {
  readonly label: string
  readonly value: string
  /** What is wrong with what was typed; it stays, and this is said under it. */
  readonly fault?: string | undefined
  readonly hint?: string | undefined
  readonly onType: (text: string) => void
} & Omit<ComponentProps<'input'>, 'value' | 'onChange'>

const LONGEST = 200

/** Something to type, with its name above and what is wrong below. */
export function Field({ label, value, fault, hint, onType, ...input }: FieldProps) {
  const id = useId()
  return (
    <label>
      {label}
      <input
        maxLength={LONGEST}
        {...input}
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={(fault ?? hint) === undefined ? undefined : id}
        onChange={({ currentTarget }) => onType(currentTarget.value)}
      />
      <Below id={id} fault={fault} hint={hint} />
    </label>
  )
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
