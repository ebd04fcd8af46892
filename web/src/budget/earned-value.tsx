import type { EarnedValue as Value } from '@stagger/planner'
import {
  EARNED_VALUE_ORDER,
  EARNED_VALUE_TERMS,
  earnedValueSentence,
  indexText,
  isIndex,
} from '@stagger/planner/messages'
import { useMemo } from 'react'
import { valueOf } from '../budget-view/plan-values.ts'
import { fullMoney } from '../format.ts'
import { budgetFault } from '#words/budget.ts'
import { earnedColumns, earnedNote, earnedTitle, notKnown } from '#words/cover.ts'
import css from './budget.module.css'
import type { BudgetOnScreen } from './use-budget.ts'
import type { BudgetShown } from './use-budget-shown.ts'

type EarnedProps = {
  readonly onScreen: Pick<BudgetOnScreen, 'schedule' | 'ledger'>
  readonly shown: Pick<BudgetShown, 'total'>
}

/** What the work is worth beside what it cost: every figure with what it means. */
export function EarnedValue({ onScreen: { schedule, ledger }, shown: { total } }: EarnedProps) {
  const { value, fault } = useMemo(() => valueOf(schedule, ledger, total), [schedule, ledger, total])
  const { currency } = schedule.plan.organization
  return (
    <section className={css['panel']} aria-label={earnedTitle}>
      <h2>{earnedTitle}</h2>
      {fault ? (
        <p role="alert" className={css['unknown']}>
          {budgetFault(fault)}
        </p>
      ) : (
        <>
          <p className={css['saying']}>{earnedValueSentence(value)}</p>
          <Figures value={value} currency={currency} />
          <p className={css['unknown']}>{earnedNote(total)}</p>
        </>
      )}
    </section>
  )
}

/** The column of the amounts. */
const AMOUNT = 1

const Figures = ({ value, currency }: { readonly value: Value; readonly currency: string }) => (
  <div className={css['figuresScroller']}>
    <table className={css['figures']} aria-label={earnedTitle}>
      <thead>
        <tr>
          {earnedColumns.map((name, at) => (
            <th key={name} scope="col" data-amount={at === AMOUNT || undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {EARNED_VALUE_ORDER.map((key) => {
          const [{ short, name, means }, figure] = [EARNED_VALUE_TERMS[key], value[key]]
          return (
            <tr key={key}>
              <th scope="row">
                {name} <small>{short}</small>
              </th>
              <td data-amount data-bad={isBad(key, figure) || undefined}>
                {figure === null ? notKnown : isIndex(key) ? indexText(figure) : fullMoney({ minor: figure, currency })}
              </td>
              <td>{means}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  </div>
)

/** What is under zero is over budget or late; so is an index under one. The one that has to come is neither. */
const isBad = (key: keyof Value, figure: number | null): boolean =>
  figure !== null && ((['cv', 'sv', 'vac'].includes(key) && figure < 0) || (['cpi', 'spi'].includes(key) && figure < 1))
