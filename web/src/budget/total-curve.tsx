import type { AmountForecast, Budget, Forecast } from '@stagger/planner'
import { shareWithin } from '../confidence-view/cost-chart.ts'
import { CostCurve } from '../confidence/cost-curve.tsx'
import { shortMoney } from '../format.ts'
import { baselineLabel, curveLabel, curveTitle, forecastLabel, reserveComing } from '#words/budget.ts'
import { noMoney } from '#words/confidence.ts'
import css from './budget.module.css'
import { CHART_HEIGHT, NAMES_HEIGHT } from './chart-sizes.ts'

type CurveProps = { readonly budget: Budget; readonly forecast: Forecast | undefined; readonly isStale: boolean }

/** How likely the total is within an amount; what there is to say where nobody knows. */
export function TotalCurve({ budget, forecast, isStale }: CurveProps) {
  const { total, sum, currency } = budget
  const amount = sum.chance ? forecast?.money[total] : undefined
  return (
    <section className={css['panel']} aria-label={curveTitle} data-stale={isStale || undefined}>
      <h2>{curveTitle}</h2>
      {amount ? (
        <Curve amount={amount} currency={currency} planned={sum.forecast.total} baseline={sum.budgeted?.total} />
      ) : (
        <p className={css['unknown']} style={{ minHeight: CHART_HEIGHT + NAMES_HEIGHT }}>
          {forecast ? noMoney : reserveComing}
        </p>
      )}
    </section>
  )
}

type DrawnProps = {
  readonly amount: AmountForecast
  readonly currency: string
  readonly planned: number
  readonly baseline: number | undefined
}

/** The percentiles that a budget is made from. */
const MARKED = [50, 80, 90] as const
function Curve({ amount, currency, planned, baseline }: DrawnProps) {
  const beside = baseline ?? planned
  const short = (minor: number) => shortMoney({ minor, currency })
  const text = (baseline === undefined ? forecastLabel : baselineLabel)(short(beside), shareWithin(amount, beside))
  return (
    <CostCurve
      amount={amount}
      currency={currency}
      beside={beside}
      besideText={text}
      marked={MARKED}
      label={`${curveLabel(short(amount.p50), short(amount.p80), short(amount.p90))}; ${text}`}
    />
  )
}
