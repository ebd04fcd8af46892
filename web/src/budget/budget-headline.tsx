import { type Budget, VARIANCE_PARTS, type Variance, type VariancePart } from '@stagger/planner'
import { itemsIn, TOTAL_KEY } from '../budget-view/table-rows.ts'
import { surenessOf } from '../budget-view/sureness.ts'
import type { ForecastOf } from '../engine/use-forecast.ts'
import {
  againstBaseline,
  budgetHeadline,
  committedText,
  nextLargeText,
  rowName,
  spentText,
  surenessText,
} from '#words/budget.ts'
import css from '../timeline/timeline.module.css'
import type { ShowBudget } from './use-budget-shown.ts'

type HeadlineProps = {
  readonly budget: Budget
  readonly simulated: ForecastOf
  readonly show: ShowBudget
}

/** What it costs and what to hold back for it; then where that stands. */
export function BudgetHeadline({ budget, simulated, show }: HeadlineProps) {
  const { sum, currency, against, nextLarge, periods } = budget
  const money = (minor: number) => ({ minor, currency })
  const last = sum.forecast.byPeriod.findLastIndex((minor) => minor !== 0)
  const next = nextLarge && itemsIn(TOTAL_KEY, sum).find(({ row }) => row.id === nextLarge.itemId)
  return (
    <div className={css['headline']}>
      <h1>{budgetHeadline(money(sum.forecast.total), periods[last]?.fiscalYear, sum.chance?.reserve)}</h1>
      <p>
        {against && sum.variance && (
          <span data-bad={sum.variance.total.total > 0 || undefined}>
            {againstBaseline(against.name, money(sum.variance.total.total), mostOf(sum.variance))}
          </span>
        )}
        <span>{committedText(money(sum.committed.total))}</span>
        <span>{spentText(money(sum.actual.total))}</span>
        {nextLarge && next && (
          <span>
            {nextLargeText(money(nextLarge.minor), nextLarge.on)}{' '}
            <button
              type="button"
              className={css['textButton']}
              onClick={() => show({ row: next.key, period: undefined })}
            >
              ({rowName(next.row, (id) => id)})
            </button>
          </span>
        )}
        <Sureness budget={budget} simulated={simulated} />
      </p>
    </div>
  )
}

/** Whether the reserve is known, on its way, still settling, or about another plan. */
function Sureness({ budget: { sum }, simulated }: Pick<HeadlineProps, 'budget' | 'simulated'>) {
  const text = surenessText(surenessOf(simulated, sum.chance !== undefined))
  return text === '' ? null : <output>{text}</output>
}

/** The reason that moves the sum most; timing moves nothing in it. */
function mostOf(variance: Variance): VariancePart | undefined {
  const [most] = VARIANCE_PARTS.toSorted((a, b) => Math.abs(variance[b].total) - Math.abs(variance[a].total))
  return most && variance[most].total !== 0 ? most : undefined
}
