import type { AmountForecast, MoneyForecast, TotalKind } from '@stagger/planner'
import { useMemo } from 'react'
import { costCurve, moneyScale, namedAmount, shareWithin } from '../confidence-view/cost-chart.ts'
import { NAMED, PLOT_HEIGHT, yOfShare } from '../confidence-view/date-chart.ts'
import { textWidth } from '../chart-geometry/marks.ts'
import { fullMoney, percent, shortMoney } from '../format.ts'
import {
  allPercentiles,
  costLabel,
  costTitle,
  noMoney,
  notAdditive,
  percentileColumns,
  percentileName,
  percentileText,
  plannedLabel,
  reserveText,
  tileNames,
  totalLabel,
  totalName,
} from '../messages-confidence.ts'
import { useWidth } from '../scenarios/use-width.ts'
import timeline from '../timeline/timeline.module.css'
import css from './confidence.module.css'
import { Marked } from './date-chart.tsx'
import { ShareLines } from './share-lines.tsx'
import type { ConfidenceShown, ShowConfidence } from './use-confidence-shown.ts'

type CostProps = { readonly money: MoneyForecast; readonly shown: ConfidenceShown; readonly show: ShowConfidence }

const TOTALS: readonly TotalKind[] = ['external', 'incremental', 'loaded']

/** What everything comes to: the curve, its percentiles and the reserve. */
export function CostPanel({ money, shown: { total }, show }: CostProps) {
  const amount = money[total]
  const reserve = money.reserves.find((one) => one.total === total)?.minor
  const { currency } = money
  return (
    <section className={css['panel']} aria-label={costTitle}>
      <div className={css['panelHead']}>
        <h2>{costTitle}</h2>
        <fieldset className={timeline['zooms']} aria-label={totalLabel}>
          {TOTALS.map((kind) => (
            <button key={kind} type="button" aria-pressed={kind === total} onClick={() => show({ total: kind })}>
              {totalName(kind)}
            </button>
          ))}
        </fieldset>
      </div>
      {amount ? (
        <>
          <Tiles amount={amount} currency={currency} />
          <CostChart amount={amount} currency={currency} />
          {reserve !== undefined && (
            <p className={css['note']}>
              {reserveText({ minor: reserve, currency }, { minor: amount.p80, currency })} {notAdditive}
            </p>
          )}
          <Percentiles amount={amount} currency={currency} />
        </>
      ) : (
        <p className={css['note']}>{noMoney}</p>
      )}
    </section>
  )
}

type AmountProps = { readonly amount: AmountForecast; readonly currency: string }

const STRONG = 80

const Tiles = ({ amount, currency }: AmountProps) => (
  <dl className={css['tiles']}>
    {NAMED.map((percentile) => (
      <div key={percentile} data-strong={percentile === STRONG || undefined}>
        <dt>{percentileName(percentile)}</dt>
        <dd>{fullMoney({ minor: namedAmount(amount, percentile), currency })}</dd>
      </div>
    ))}
    <div>
      <dt>{tileNames.planned}</dt>
      <dd>{fullMoney({ minor: amount.point, currency })}</dd>
    </div>
    <div>
      <dt>{tileNames.chance}</dt>
      <dd>{percent(shareWithin(amount, amount.point))}</dd>
    </div>
  </dl>
)

const SHARES_WIDTH = 40
const LEAST_WIDTH = 240
/** Px of the amounts under the plot. */
const AXIS_HEIGHT = 24
const GAP = 6

function CostChart({ amount, currency }: AmountProps) {
  const { ref, width } = useWidth()
  const scale = useMemo(() => moneyScale(amount, Math.max(LEAST_WIDTH, width - SHARES_WIDTH)), [amount, width])
  const short = (minor: number) => shortMoney({ minor, currency })
  const planned = scale.xOf(amount.point)
  const text = plannedLabel(shareWithin(amount, amount.point))
  const fitsLeft = planned > textWidth(text) + GAP
  return (
    <div className={css['chart']} ref={ref}>
      <svg
        width={SHARES_WIDTH + scale.width}
        height={PLOT_HEIGHT + AXIS_HEIGHT}
        role="img"
        aria-label={costLabel(short(amount.p50), short(amount.p80), short(amount.point))}
      >
        <ShareLines left={SHARES_WIDTH} width={scale.width} />
        <g transform={`translate(${SHARES_WIDTH},6)`}>
          {scale.ticks.map((minor) => (
            <text key={minor} className={css['tickText']} x={scale.xOf(minor)} y={PLOT_HEIGHT + 14} textAnchor="middle">
              {short(minor)}
            </text>
          ))}
          <line className={css['vertical']} data-kind="planned" x1={planned} x2={planned} y2={PLOT_HEIGHT} />
          <text
            className={css['label']}
            data-faint
            x={planned + (fitsLeft ? -GAP : GAP)}
            y={10}
            textAnchor={fitsLeft ? 'end' : 'start'}
          >
            {text}
          </text>
          <path className={css['curve']} d={costCurve(amount, scale)} />
          {NAMED.map((percentile) => (
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

const STEP = 5

const Percentiles = ({ amount: { quantiles }, currency }: AmountProps) => (
  <details className={css['numbers']}>
    <summary>{allPercentiles}</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">{percentileColumns.percentile}</th>
          <th scope="col">{percentileColumns.amount}</th>
        </tr>
      </thead>
      <tbody>
        {quantiles.map((minor, p) =>
          p % STEP === 0 ? (
            // oxlint-disable-next-line react/no-array-index-key: the index is the percentile.
            <tr key={p}>
              <th scope="row">{percentileName(p)}</th>
              <td>{fullMoney({ minor, currency })}</td>
            </tr>
          ) : null,
        )}
      </tbody>
    </table>
  </details>
)
