import { useState } from 'react'
import { inPercent } from '../messages-risks.ts'
import css from './confidence.module.css'

type FieldProps = { readonly name: string; readonly value: number; readonly onChange: (value: number) => void }

/** A percentage to be typed over: taken with Enter or when left, dropped with Escape. */
export function PercentField({ name, value, onChange }: FieldProps) {
  const [text, setText] = useState<string>()
  const take = () => {
    const typed = Number(text)
    if (text !== undefined && text.trim() !== '' && Number.isFinite(typed) && typed !== value) onChange(typed)
    setText(undefined)
  }
  return (
    <label className={css['percentField']}>
      {name}
      <input
        inputMode="decimal"
        value={text ?? String(value)}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take()
          if (key === 'Escape') setText(undefined)
        }}
      />
      {inPercent}
    </label>
  )
}
