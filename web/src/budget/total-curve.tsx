import type { AmountForecast, Budget, Forecast } from '@stagger/planner'
import { useMemo } from 'react'
import { textWidth } from '../chart-geometry/marks.ts'
import { costCurve, moneyScale, namedAmount, shareWithin } from '../confidence-view/cost-chart.ts'
import { PLOT_HEIGHT, yOfShare } from '../confidence-view/date-chart.ts'
import confidence from '../confidence/confidence.module.css'
import { Marked } from '../confidence/date-chart.tsx'
import { ShareLines } from '../confidence/share-lines.tsx'
import { shortMoney } from '../format.ts'
import { baselineLabel, curveLabel, curveTitle, forecastLabel, noReserve, reserveComing } from '../messages-budget.ts'
import { noMoney, percentileText } from '../messages-confidence.ts'
import { useWidth } from '../scenarios/use-width.ts'
import css from './budget.module.css'
import { CHART_HEIGHT, NAMES_HEIGHT } from './chart-sizes.ts'

type CurveProps = { readonly budget: Budget; readonly forecast: Forecast | undefined; readonly isStale: boolean }

/** How likely the total is within an amount; what there is to say where nobody knows. */
export function TotalCurve({ budget, forecast, isStale }: CurveProps) {
  const { total, sum, currency } = budget
  const amount = sum.chance && total !== 'incremental' ? forecast?.money[total] : undefined
  return (
    <section className={css['panel']} aria-label={curveTitle} data-stale={isStale || undefined}>
      <h2>{curveTitle}</h2>
      {amount ? (
        <Curve amount={amount} currency={currency} planned={sum.forecast.total} baseline={sum.budgeted?.total} />
      ) : (
        <p className={css['unknown']} style={{ minHeight: CHART_HEIGHT + NAMES_HEIGHT }}>
          {total === 'incremental' ? noReserve : forecast ? noMoney : reserveComing}
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
const SHARES_WIDTH = 40
const LEAST_WIDTH = 220
const GAP = 6
/** Where the words beside a line are out of the curve's way: above it at the left, under it at the right. */
const BESIDE_TOP = 10
const BESIDE_GROUND = PLOT_HEIGHT - 6

function Curve({ amount, currency, planned, baseline }: DrawnProps) {
  const { ref, width } = useWidth()
  const beside = baseline ?? planned
  const scale = useMemo(
    () => moneyScale(amount, Math.max(LEAST_WIDTH, width - SHARES_WIDTH), [beside]),
    [amount, width, beside],
  )
  const short = (minor: number) => shortMoney({ minor, currency })
  const label = baseline === undefined ? forecastLabel : baselineLabel
  const text = label(short(beside), shareWithin(amount, beside))
  const x = scale.xOf(beside)
  const fitsLeft = x > textWidth(text) + GAP
  return (
    <div className={css['chart']} ref={ref}>
      <svg
        width={SHARES_WIDTH + scale.width}
        height={CHART_HEIGHT + NAMES_HEIGHT}
        role="img"
        aria-label={`${curveLabel(short(amount.p50), short(amount.p80), short(amount.p90))}; ${text}`}
      >
        <ShareLines left={SHARES_WIDTH} width={scale.width} />
        <g transform={`translate(${SHARES_WIDTH},6)`}>
          {scale.ticks.map((minor) => (
            <text key={minor} className={css['tickText']} x={scale.xOf(minor)} y={PLOT_HEIGHT + 16} textAnchor="middle">
              {short(minor)}
            </text>
          ))}
          <line className={confidence['vertical']} data-kind="planned" x1={x} x2={x} y2={PLOT_HEIGHT} />
          <text
            className={confidence['label']}
            data-faint
            x={x + (fitsLeft ? -GAP : GAP)}
            y={fitsLeft ? BESIDE_TOP : BESIDE_GROUND}
            textAnchor={fitsLeft ? 'end' : 'start'}
          >
            {text}
          </text>
          <path className={confidence['curve']} d={costCurve(amount, scale)} />
          {MARKED.map((percentile) => (
            <Marked
              key={percentile}
              x={scale.xOf(namedAmount(amount, percentile))}
              y={yOfShare(percentile / 100)}
              text={percentileText(percentile, short(namedAmount(amount, percentile)))}
            />
          ))}
        </g>
      </svg>
    </div>
  )
}
