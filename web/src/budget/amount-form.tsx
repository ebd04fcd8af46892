import { Button } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import { amountEdit, type AmountFault, type BoughtItem, type TypedAmount } from '../budget-view/item-edits.ts'
import drawer from '../drawer/drawer.module.css'
import { majorFromMinor } from '../format.ts'
import { amountFaults, amountFields, amountSaved, saveAmount } from '../messages-items.ts'
import css from './budget.module.css'

const FIELDS = ['low', 'likely', 'high'] as const

/** The three points of an amount, to be made one's own. What is wrong is said under them, and what was typed stays. */
export function AmountForm({ bought, onEdit }: { readonly bought: BoughtItem; readonly onEdit: SendEdit }) {
  const { amount, name } = bought.item
  const text = (minor: number) => String(majorFromMinor(minor, amount.currency))
  const [typed, setTyped] = useState<TypedAmount>({
    low: text(amount.low),
    likely: text(amount.likely),
    high: text(amount.high),
  })
  const [fault, setFault] = useState<AmountFault>()
  const faultId = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const edit = amountEdit(bought, typed)
    if (typeof edit === 'string') return setFault(edit)
    setFault(undefined)
    onEdit(edit, () => announce(amountSaved(name)))
  }
  return (
    <form className={css['amounts']} onSubmit={submit} noValidate>
      {FIELDS.map((field) => (
        <label key={field}>
          {amountFields[field]}
          <input
            inputMode="decimal"
            value={typed[field]}
            aria-invalid={fault !== undefined}
            aria-describedby={fault && faultId}
            onChange={({ currentTarget: { value } }) => {
              setTyped((old) => ({ ...old, [field]: value }))
              setFault(undefined)
            }}
          />
        </label>
      ))}
      <Button type="submit" size="xs" variant="default">
        {saveAmount}
      </Button>
      {fault && (
        <p id={faultId} role="alert" className={drawer['problem']}>
          {amountFaults[fault]}
        </p>
      )}
    </form>
  )
}
