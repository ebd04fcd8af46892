import type { BudgetRow } from '@stagger/planner'
import type { Group } from '../budget-view/budget-search.ts'
import type { Series } from '../budget-view/series.ts'
import { baselineMeans, otherSeries, paleMeans, rowName, solidMeans, whiskerMeans } from '#words/budget.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './budget.module.css'
import { toneOf } from './tones.ts'

type LegendProps = {
  readonly view: PlanView
  readonly series: readonly Series[]
  readonly group: Group
  readonly sum: BudgetRow
  readonly hasReserve: boolean
}

/** What the colours and signs of the columns mean. */
export function BarsLegend({ view, series, group, sum, hasReserve }: LegendProps) {
  const nameOf = (id: string) => view.program(id)?.name ?? id
  return (
    <ul className={css['legend']}>
      {series.map((one, at) => {
        const row = sum.rows.find(({ id }) => id === one.id)
        return (
          <li key={one.id ?? ''} className={toneOf(view, group, one, at)} data-series>
            {row ? rowName(row, nameOf) : otherSeries}
          </li>
        )
      })}
      <li>{solidMeans}</li>
      <li>{paleMeans}</li>
      {hasReserve && (
        <li>
          <Sign d="M5,11V2M1,2h8" />
          {whiskerMeans}
        </li>
      )}
      {sum.budgeted && (
        <li>
          <Sign d="M0,6h10" dashed />
          {baselineMeans}
        </li>
      )}
    </ul>
  )
}

const Sign = ({ d, dashed = false }: { readonly d: string; readonly dashed?: boolean }) => (
  <svg width={10} height={12} aria-hidden="true">
    <path className={css[dashed ? 'baseline' : 'whisker']} d={d} />
  </svg>
)
