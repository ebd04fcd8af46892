import { Button } from '@mantine/core'
import type { Actual, MissingRate } from '@stagger/planner'
import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import { whyRateStays } from '../budget-view/rate-stays.ts'
import {
  currencyTyped,
  earliestOf,
  missingRateOf,
  type RateAsked,
  type RateFault,
  rateEdit,
  rateTo,
  rateTyped,
  type TypedRate,
} from '../budget-view/typed-rate.ts'
import { itemFault } from '#words/items.ts'
import { missingRatesText, rateFields, rateForm } from '#words/rates.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './budget.module.css'
import { Field } from './field.tsx'
import { useTyped } from './use-typed.ts'

type RateFormProps = {
  readonly view: PlanView
  readonly ledger: readonly Actual[]
  readonly asked: RateAsked
  readonly onEdit: SendEdit
  /** Runs once the rate is in the plan. */
  readonly onSaved?: () => void
}

/** One exchange rate, new or changed. What is wrong is said beside its field, and what was typed stays. */
export function RateForm({ view, ledger, asked, onEdit, onSaved }: RateFormProps) {
  const { plan, today } = view
  const { typed, type, refuse, faultOf } = useTyped<TypedRate>(rateTyped(asked, today))
  const [from, to] = [currencyTyped(typed.from), rateTo(plan, asked)]
  const save = () => {
    const edit = rateEdit(plan, asked, typed)
    if ('code' in edit) return refuse({ field: edit.field, text: itemFault(edit.code) })
    const stays = asked.rate && whyRateStays(view, ledger, edit)
    if (stays !== undefined) return refuse({ field: from === asked.rate?.from ? 'on' : 'from', text: stays })
    onEdit(edit, () => {
      announce(rateForm.saved(from))
      onSaved?.()
    })
  }
  return (
    <form
      className={`${css['form']} ${css['alone']}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <div className={css['side']}>
        {!asked.missing && (
          <Field
            label={rateFields.from}
            value={typed.from}
            fault={faultOf('from')}
            onType={(currency) => type({ from: currency })}
          />
        )}
        <Field
          label={rateFields.rate(from, to)}
          inputMode="decimal"
          value={typed.rate}
          fault={faultOf('rate')}
          onType={(rate) => type({ rate })}
        />
        <Field label={rateFields.on} type="date" value={typed.on} fault={faultOf('on')} onType={(on) => type({ on })} />
      </div>
      <p className={css['formFoot']}>
        <Button type="submit" size="xs" variant="default">
          {asked.rate ? rateForm.change : rateForm.add}
        </Button>
      </p>
    </form>
  )
}

type MissingProps = Omit<RateFormProps, 'asked'> & { readonly missing: readonly MissingRate[] }

/** Every rate that is missing, told at once, and a form for the first of them: the next one follows when it is saved. */
export function MissingRates({ missing, ...form }: MissingProps) {
  const [first] = missing
  if (!first) return null
  const asked = { id: newRateId(form.view, first.from, first.on), missing: first }
  return (
    <>
      <p role="status">{missingRatesText(missing)}</p>
      <RateForm key={`${first.from} ${first.on}`} {...form} asked={asked} />
    </>
  )
}

type OfFaultsProps = Omit<RateFormProps, 'asked'> & { readonly faults: readonly RateFault[] }

/** The same for what was to be recorded, where that is what is wrong with it. */
export const RatesOfFaults = ({ faults, ...form }: OfFaultsProps) => (
  <MissingRates {...form} missing={earliestOf(faults.flatMap(missingRateOf))} />
)

/** An id that no rate of the plan has: the same for the same rate, so that saying it twice adds it once. */
export function newRateId({ plan: { exchangeRates = [] } }: Pick<PlanView, 'plan'>, from: string, on: string): string {
  const known = new Set(exchangeRates.map(({ id }) => id))
  for (let n = 1; ; n++) {
    const id = `rate-${from.toLowerCase()}-${on}-${n}`
    if (!known.has(id)) return id
  }
}
