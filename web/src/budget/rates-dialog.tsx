import { Button } from '@mantine/core'
import type { Actual, ExchangeRate } from '@stagger/planner'
import { useState } from 'react'
import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import { whyRateStays } from '../budget-view/rate-stays.ts'
import type { RateAsked } from '../budget-view/typed-rate.ts'
import drawer from '../drawer/drawer.module.css'
import { shortDate } from '../format.ts'
import {
  changeRate,
  noRates,
  rateColumns,
  rateForm,
  rateRemoved,
  ratesHint,
  ratesTitle,
  removeRate,
  removeRateOf,
} from '#words/rates.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './budget.module.css'
import { Dialog } from './dialog.tsx'
import { FormFault } from './field.tsx'
import { RateForm } from './rate-form.tsx'

type RatesProps = {
  readonly view: PlanView
  readonly ledger: readonly Actual[]
  readonly onEdit: SendEdit
  readonly onClose: () => void
}

/** The exchange rates of the plan: each from its day on, until the next of its currency. */
export function RatesDialog({ view, ledger, onEdit, onClose }: RatesProps) {
  const [asked, setAsked] = useState<RateAsked>(fresh)
  const [stays, setStays] = useState<string>()
  const again = () => {
    setAsked(fresh())
    setStays(undefined)
  }
  const remove = ({ id, from }: ExchangeRate) => {
    const edit = { kind: 'removeExchangeRate', rateId: id } as const
    const why = whyRateStays(view, ledger, edit)
    setStays(why)
    if (why !== undefined) return
    onEdit(edit, () => announce(rateRemoved(from)))
    if (asked.id === id) again()
  }
  return (
    <Dialog title={ratesTitle} onClose={onClose}>
      <p className={drawer['sub']}>{ratesHint(view.plan.organization.currency)}</p>
      <RatesTable
        rates={view.plan.exchangeRates ?? []}
        onChange={(rate) => {
          setStays(undefined)
          setAsked({ id: rate.id, rate })
        }}
        onRemove={remove}
      />
      <FormFault>{stays}</FormFault>
      <h3>{asked.rate ? changeRate(asked.rate.from, shortDate(asked.rate.on)) : rateForm.add}</h3>
      <RateForm key={asked.id} view={view} ledger={ledger} asked={asked} onEdit={onEdit} onSaved={again} />
    </Dialog>
  )
}

const fresh = (): RateAsked => ({ id: crypto.randomUUID() })

type TableProps = {
  readonly rates: readonly ExchangeRate[]
  readonly onChange: (rate: ExchangeRate) => void
  readonly onRemove: (rate: ExchangeRate) => void
}

function RatesTable({ rates, onChange, onRemove }: TableProps) {
  if (rates.length === 0) return <p className={drawer['sub']}>{noRates}</p>
  const inOrder = rates.toSorted((a, b) => (`${a.from} ${a.on}` < `${b.from} ${b.on}` ? -1 : 1))
  return (
    <table className={css['quotes']} aria-label={ratesTitle}>
      <thead>
        <tr>
          <th scope="col">{rateColumns.from}</th>
          <th scope="col">{rateColumns.to}</th>
          <th scope="col">{rateColumns.rate}</th>
          <th scope="col">{rateColumns.on}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {inOrder.map((rate) => (
          <tr key={rate.id}>
            <th scope="row">{rate.from}</th>
            <td>{rate.to}</td>
            <td>{rate.rate}</td>
            <td>{shortDate(rate.on)}</td>
            <td>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={changeRate(rate.from, shortDate(rate.on))}
                onClick={() => onChange(rate)}
              >
                {rateForm.edit}
              </Button>{' '}
              <Button
                size="compact-xs"
                variant="default"
                aria-label={removeRateOf(rate.from, shortDate(rate.on))}
                onClick={() => onRemove(rate)}
              >
                {removeRate}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
