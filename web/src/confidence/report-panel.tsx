import type { Forecast, Program, ReportForecast } from '@stagger/planner'
import { useMemo } from 'react'
import { promiseChances } from '../confidence-view/promise-chances.ts'
import { NAMED, namedDate } from '../confidence-view/date-chart.ts'
import { longDate } from '../format.ts'
import { chanceText } from '#words/chance.ts'
import {
  mergeBiasText,
  notTheReport,
  percentileName,
  promiseLine,
  promisesTitle,
  tileNames,
} from '#words/confidence.ts'
import { reportName } from '#words/everywhere.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './confidence.module.css'
import { DateChart } from './date-chart.tsx'
import { PercentileTable } from './percentile-table.tsx'

type ReportProps = {
  readonly view: PlanView
  readonly forecast: Forecast
  readonly program: Program
  readonly report: ReportForecast
}

/** When one report is in hand: the distribution, its percentiles, its promises, and why it comes later than planned. */
export function ReportPanel({ view, forecast, program, report }: ReportProps) {
  const promises = useMemo(
    () => promiseChances(view, forecast).filter(({ commitment }) => commitment.programId === program.id),
    [view, forecast, program],
  )
  return (
    <section className={`${css['panel']} hue-${program.kind}`} aria-label={reportName(program)}>
      <h2 className={css['hued']}>{reportName(program)}</h2>
      <dl className={css['tiles']}>
        {NAMED.map((percentile) => (
          <div key={percentile} data-strong={percentile === STRONG || undefined}>
            <dt>{percentileName(percentile)}</dt>
            <dd>{longDate(namedDate(report, percentile))}</dd>
          </div>
        ))}
        <div>
          <dt>{tileNames.planned}</dt>
          <dd>{longDate(report.plannedOn)}</dd>
        </div>
        <div>
          <dt>{tileNames.chance}</dt>
          <dd>{chanceText(report.chanceOfPlan)}</dd>
        </div>
      </dl>
      <DateChart view={view} program={program} report={report} promises={promises} />
      {promises.length > 0 && (
        <ul className={css['promises']} aria-label={promisesTitle}>
          {promises.map(({ commitment: { id, customer, by }, chance, isThatReport }) => (
            <li key={id}>{isThatReport ? promiseLine(customer, by, chance) : notTheReport(customer)}</li>
          ))}
        </ul>
      )}
      <p className={css['note']}>{mergeBiasText(report)}</p>
      <PercentileTable quantiles={report.quantiles} column="date" text={longDate} />
    </section>
  )
}

const STRONG = 80
