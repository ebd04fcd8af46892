import { Button } from '@mantine/core'
import type { CostItem } from '@stagger/planner'
import { type FormEvent, useId, useState } from 'react'
import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import { minorOf, quoteEdit } from '../budget-view/item-edits.ts'
import drawer from '../drawer/drawer.module.css'
import { addQuote, newQuoteTitle, quoteAdded, quoteColumns, quoteFaults } from '../messages-items.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './budget.module.css'

type NewQuoteProps = { readonly view: PlanView; readonly item: CostItem; readonly onEdit: SendEdit }

const EMPTY = { vendor: '', amount: '', until: '' }

/** A quote as it came in: who asks for how much, and until when. */
export function NewQuote({ view, item, onEdit }: NewQuoteProps) {
  const [typed, setTyped] = useState(EMPTY)
  const [fault, setFault] = useState<keyof typeof quoteFaults>()
  const faultId = useId()
  const { currency } = item.amount
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const vendor = typed.vendor.trim()
    const minor = minorOf(typed.amount, currency)
    if (vendor === '') return setFault('vendor')
    if (minor === undefined) return setFault('amount')
    if (typed.until === '') return setFault('until')
    const quote = { id: crypto.randomUUID(), vendor, amount: { minor, currency }, validUntil: typed.until }
    onEdit(quoteEdit(item, quote), () => announce(quoteAdded(vendor)))
    setTyped(EMPTY)
  }
  const field = (name: keyof typeof EMPTY) => ({
    value: typed[name],
    'aria-invalid': fault === name,
    'aria-describedby': fault === name ? faultId : undefined,
    onChange: ({ currentTarget: { value } }: { readonly currentTarget: { readonly value: string } }) => {
      setTyped((old) => ({ ...old, [name]: value }))
      setFault(undefined)
    },
  })
  return (
    <details className={css['more']}>
      <summary>{newQuoteTitle}</summary>
      <form className={css['amounts']} onSubmit={submit} noValidate>
        <label>
          {quoteColumns.vendor}
          <input maxLength={200} {...field('vendor')} />
        </label>
        <label>
          {quoteColumns.amount}
          <input inputMode="decimal" {...field('amount')} />
        </label>
        <label>
          {quoteColumns.until}
          <input type="date" min={view.today} {...field('until')} />
        </label>
        <Button type="submit" size="xs" variant="default">
          {addQuote}
        </Button>
        {fault && (
          <p id={faultId} role="alert" className={drawer['problem']}>
            {quoteFaults[fault]}
          </p>
        )}
      </form>
    </details>
  )
}
