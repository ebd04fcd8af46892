import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { suggestionsName } from '#words/grid.ts'
import type { Suggestion } from './cell-suggestions.ts'
import css from './grid.module.css'

/** How a field was left. */
export type Leaving = 'taken' | 'next' | 'dropped'

type CellFieldProps = {
  readonly label: string
  readonly initial: string
  readonly placeholder?: string
  readonly suggestions?: (text: string) => readonly Suggestion[]
  readonly isSending: boolean
  /** What is wrong with what was typed; it stays in the field. */
  readonly fault: string | undefined
  /** What else is to be known of it. */
  readonly note?: string | undefined
  readonly onText: (text: string) => void
  /** Enter, Tab, or a click elsewhere: what was typed is meant. */
  readonly onTake: (text: string, leaving: 'taken' | 'next') => void
  readonly onDrop: () => void
}

/** A field over a cell, with a list to pick from where there is one. Enter and Tab take, Escape drops. */
export function CellField({
  label,
  initial,
  placeholder,
  suggestions,
  isSending,
  fault,
  note,
  onText,
  onTake,
  onDrop,
}: CellFieldProps) {
  const [text, setText] = useState(initial)
  const [hasTyped, setHasTyped] = useState(false)
  const [active, setActive] = useState(-1)
  const id = useId()
  const listed = hasTyped && suggestions ? suggestions(text) : []
  const type = (next: string) => {
    setText(next)
    setHasTyped(true)
    setActive(-1)
    onText(next)
  }
  const pick = ({ text: picked }: Suggestion) => type(picked)
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && listed.length > 0) {
      event.preventDefault()
      setActive((active + step + listed.length) % listed.length)
      return
    }
    const chosen = listed[active]
    if (event.key === 'Enter' && chosen) pick(chosen)
    else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault()
      if (!isSending) onTake(text, event.key === 'Tab' ? 'next' : 'taken')
    } else if (event.key === 'Escape' && !isSending) onDrop()
  }
  const said = fault ?? note
  return (
    <span
      className={css['edit']}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onPointerDown={(event) => event.stopPropagation()}
    >
      <input
        // The person asked for this field: it takes the focus.
        autoFocus
        value={text}
        maxLength={500}
        placeholder={placeholder}
        aria-label={label}
        aria-invalid={fault !== undefined}
        aria-describedby={said ? `${id}said` : undefined}
        {...(suggestions && {
          role: 'combobox',
          'aria-expanded': listed.length > 0,
          'aria-controls': `${id}list`,
          'aria-autocomplete': 'list' as const,
          'aria-activedescendant': active >= 0 ? `${id}option${active}` : undefined,
        })}
        autoComplete="off"
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        readOnly={isSending}
        // A click elsewhere means what was typed; with a fault beside it, it stays until it is mended or dropped.
        onBlur={() => !isSending && !fault && onTake(text, 'taken')}
      />
      {suggestions && (
        <span
          id={`${id}list`}
          role="listbox"
          aria-label={suggestionsName}
          className={css['options']}
          hidden={listed.length === 0}
        >
          {listed.map((option, i) => (
            <span
              key={option.text}
              id={`${id}option${i}`}
              role="option"
              aria-selected={i === active}
              // The field keeps the focus: what is typed is not taken by picking.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => pick(option)}
            >
              {option.label}
            </span>
          ))}
        </span>
      )}
      {said && (
        <Said id={`${id}said`} isFault={fault !== undefined}>
          {said}
        </Said>
      )}
    </span>
  )
}

const Said = ({ id, isFault, children }: { id: string; isFault: boolean; children: ReactNode }) => (
  <span id={id} role={isFault ? 'alert' : 'status'} className={css['said']} data-fault={isFault || undefined}>
    {children}
  </span>
)
