import { type Budget, type CoverCost as Cost, coverCosts, findFact, planCover, type Schedule } from '@stagger/planner'
import {
  COVER_MEANS,
  COVER_PER_MONTH_MEANS,
  coverPartName,
  PLAN_COVER_MEANS,
  REPORT_KIND_NAMES,
} from '@stagger/planner/messages'
import { useMemo } from 'react'
import { fullMoney } from '../format.ts'
import { coverColumns, knownFrom, notKnown, planCoverColumns, planCoverTitle, publishedTitle } from '#words/cover.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './budget.module.css'

type CoverProps = { readonly view: PlanView; readonly schedule: Schedule; readonly budget: Budget }

/** What it costs to have a report for a month: in this plan, and by published prices. */
export const CoverCost = ({ view, schedule, budget }: CoverProps) => (
  <>
    <PlanCost view={view} schedule={schedule} budget={budget} />
    <Published headcount={view.plan.organization.headcount} />
  </>
)

function PlanCost({ view, schedule, budget }: CoverProps) {
  const rows = useMemo(() => planCover(schedule, budget), [schedule, budget])
  const money = (minor: number) => fullMoney({ minor, currency: budget.currency })
  return (
    <section className={css['panel']} aria-label={planCoverTitle}>
      <h2>{planCoverTitle}</h2>
      <p className={css['unknown']}>{PLAN_COVER_MEANS}</p>
      <table className={css['figures']}>
        <Head names={planCoverColumns} amounts={3} />
        <tbody>
          {rows.map(({ programId, minor, monthsCovered, perMonth }) => (
            <tr key={programId}>
              <th scope="row">{view.program(programId)?.name ?? programId}</th>
              <td data-amount>{money(minor)}</td>
              <td data-amount>{monthsCovered}</td>
              <td data-amount>{perMonth === null ? notKnown : money(perMonth)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Facts are in US dollars, whatever the plan counts in. */
const usd = (minor: number) => fullMoney({ minor, currency: 'USD' })

function Published({ headcount }: Pick<PlanView['plan']['organization'], 'headcount'>) {
  const costs = useMemo(() => coverCosts(headcount), [headcount])
  return (
    <section className={css['panel']} aria-label={publishedTitle}>
      <h2>{publishedTitle}</h2>
      <p className={css['unknown']}>
        {COVER_MEANS} {COVER_PER_MONTH_MEANS}
      </p>
      <div className={css['figuresScroller']}>
        <table className={css['figures']} aria-label={publishedTitle}>
          <Head names={coverColumns} amounts={4} />
          {costs.map((cost) => (
            <Report key={cost.report} cost={cost} />
          ))}
        </table>
      </div>
    </section>
  )
}

/** A kind of report, and what its sum is made of with how well each price is known. */
const Report = ({ cost: { report, total, perMonth, parts } }: { readonly cost: Cost }) => (
  <tbody>
    <tr data-sum>
      <th scope="row">{REPORT_KIND_NAMES[report]}</th>
      <td data-amount>{usd(total.low)}</td>
      <td data-amount>{usd(total.likely)}</td>
      <td data-amount>{usd(total.high)}</td>
      <td data-amount>{usd(perMonth.likely)}</td>
      <td />
    </tr>
    {parts.map((part) => (
      <tr key={`${part.price} ${part.ratio ?? ''}`} data-part>
        <th scope="row">{coverPartName(part)}</th>
        <td data-amount>{usd(part.cost.low)}</td>
        <td data-amount>{usd(part.cost.likely)}</td>
        <td data-amount>{usd(part.cost.high)}</td>
        <td />
        <td title={part.price}>{knownFrom(findFact(part.price)?.confidence)}</td>
      </tr>
    ))}
  </tbody>
)

/** What stands over the columns: a name, then so many amounts, each over the right end of its numbers. */
const Head = ({ names, amounts }: { readonly names: readonly string[]; readonly amounts: number }) => (
  <thead>
    <tr>
      {names.map((name, at) => (
        <th key={name} scope="col" data-amount={(at > 0 && at <= amounts) || undefined}>
          {name}
        </th>
      ))}
    </tr>
  </thead>
)
