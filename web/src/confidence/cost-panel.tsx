import type { AmountForecast, MoneyForecast, Plan, TotalKind } from '@stagger/planner'
import { BUDGET_TOTAL_MEANINGS, faultSentence, TOTAL_NAMES } from '@stagger/planner/messages'
import { namedAmount, shareWithin } from '../confidence-view/cost-chart.ts'
import { NAMED } from '../confidence-view/date-chart.ts'
import { nameAt } from '../confidence-view/needs-rate.ts'
import { fullMoney, shortMoney } from '../format.ts'
import { chanceText } from '#words/chance.ts'
import {
  alreadyExpected,
  costLabel,
  costTitle,
  missingText,
  noMoney,
  notAdditive,
  percentileName,
  plannedLabel,
  reserveText,
  tileNames,
  totalLabel,
  unpricedHours,
} from '#words/confidence.ts'
import timeline from '../timeline/timeline.module.css'
import css from './confidence.module.css'
import { CostCurve } from './cost-curve.tsx'
import { PercentileTable } from './percentile-table.tsx'
import type { ConfidenceShown, ShowConfidence } from './use-confidence-shown.ts'

type CostProps = {
  readonly plan: Plan
  readonly money: MoneyForecast
  readonly shown: ConfidenceShown
  readonly show: ShowConfidence
}

const TOTALS: readonly TotalKind[] = ['external', 'incremental', 'loaded']

/** What everything comes to: the curve, its percentiles and the reserve. */
export function CostPanel({ plan, money, shown: { total }, show }: CostProps) {
  const amount = money[total]
  const reserve = money.reserves.find((one) => one.total === total)?.minor
  const { currency } = money
  return (
    <section className={css['panel']} aria-label={costTitle}>
      <div className={css['panelHead']}>
        <h2>{costTitle}</h2>
        <fieldset className={timeline['zooms']} aria-label={totalLabel}>
          {TOTALS.map((kind) => (
            <button
              key={kind}
              type="button"
              aria-pressed={kind === total}
              title={BUDGET_TOTAL_MEANINGS[kind]}
              onClick={() => show({ total: kind })}
            >
              {TOTAL_NAMES[kind]}
            </button>
          ))}
        </fieldset>
      </div>
      <p className={css['note']}>{BUDGET_TOTAL_MEANINGS[total]}.</p>
      {amount ? (
        <>
          <Tiles amount={amount} currency={currency} />
          <CostChart amount={amount} currency={currency} />
          {reserve !== undefined && (
            <p className={css['note']}>
              {reserveText(reserve, amount, currency)} {notAdditive}
            </p>
          )}
          <Beyond money={money} total={total} amount={amount} />
          <PercentileTable
            quantiles={amount.quantiles}
            column="amount"
            text={(minor) => fullMoney({ minor, currency })}
          />
        </>
      ) : (
        <Missing plan={plan} money={money} />
      )}
    </section>
  )
}

/** What the planned amount leaves out: hours that nobody priced, and what the ledger says already. */
function Beyond({ money, total, amount }: Pick<CostProps, 'money'> & { total: TotalKind; amount: AmountForecast }) {
  const more = amount.point - amount.planned
  const hours = total === 'loaded' ? money.unpriced.hours : 0
  return (
    <>
      {more !== 0 && <p className={css['note']}>{alreadyExpected({ minor: more, currency: money.currency })}</p>}
      {hours > 0 && <p className={css['note']}>{unpricedHours(hours)}</p>}
    </>
  )
}

/** Why there is no total: every rate that is missing, with what needs it. */
const Missing = ({ plan, money: { faults } }: Pick<CostProps, 'plan' | 'money'>) => (
  <div role="alert" className={css['problem']}>
    <p>{noMoney}</p>
    <ul>
      {faults.map((fault) => (
        <li key={fault.path}>{missingText(faultSentence(fault), nameAt(plan, fault.path))}</li>
      ))}
    </ul>
  </div>
)

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
      <dd>{fullMoney({ minor: amount.planned, currency })}</dd>
    </div>
    <div>
      <dt>{tileNames.chance}</dt>
      <dd>{chanceText(shareWithin(amount, amount.planned))}</dd>
    </div>
  </dl>
)

function CostChart({ amount, currency }: AmountProps) {
  const short = (minor: number) => shortMoney({ minor, currency })
  return (
    <CostCurve
      amount={amount}
      currency={currency}
      beside={amount.planned}
      besideText={plannedLabel(shareWithin(amount, amount.planned))}
      marked={NAMED}
      label={costLabel(short(amount.p50), short(amount.p80), short(amount.planned))}
    />
  )
}
