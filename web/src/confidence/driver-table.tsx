import type { Forecast } from '@stagger/planner'
import { useMemo } from 'react'
import { type DriverRow, driverRows, driversOf, type Outcome } from '../confidence-view/driver-rows.ts'
import {
  costOutcome,
  driverColumns,
  driversIs,
  driversOutcome,
  driversTitle,
  noDrivers,
  variableText,
} from '#words/confidence.ts'
import { reportShortName } from '#words/everywhere.ts'
import { reportsOf } from '../plan-view/headline.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './confidence.module.css'
import { useFirstRows } from './first-rows.tsx'
import { variableNames } from './variable-names.ts'
import type { ConfidenceShown, ShowConfidence } from './use-confidence-shown.ts'
import { daysMoved, moneyMoved, rankText } from '../confidence-view/moved.ts'

type DriverProps = {
  readonly view: PlanView
  readonly forecast: Forecast
  readonly shown: ConfidenceShown
  readonly show: ShowConfidence
}

const COST = 'cost'

/** The tornado: what moves an outcome the most, a row and a bar for each. */
export function DriverTable({ view, forecast, shown, show }: DriverProps) {
  const programs = reportsOf(view).map(({ program }) => program)
  const picked = shown.outcome === COST ? undefined : (programs.find(({ id }) => id === shown.outcome) ?? programs[0])
  const outcome: Outcome = picked ? { kind: 'report', programId: picked.id } : { kind: 'cost' }
  const drivers = driversOf(forecast.drivers, outcome, totalOfDrivers(forecast, shown.total))
  const all = driverRows(drivers, drivers.length)
  const { rows, more } = useFirstRows(all)
  const nameOf = useMemo(() => variableNames(view.plan), [view.plan])
  const text = (value: number) =>
    picked ? daysMoved(value) : moneyMoved({ minor: value, currency: forecast.money.currency })
  return (
    <section className={`${css['panel']} hue-${picked?.kind ?? 'shared'}`} aria-label={driversTitle}>
      <div className={css['panelHead']}>
        <h2>{driversTitle}</h2>
        <label className={css['choice']}>
          {driversOutcome}
          <select value={picked?.id ?? COST} onChange={({ currentTarget: { value } }) => show({ outcome: value })}>
            {programs.map((program) => (
              <option key={program.id} value={program.id}>
                {reportShortName(program)}
              </option>
            ))}
            <option value={COST}>{costOutcome}</option>
          </select>
        </label>
      </div>
      <p className={css['note']}>{rows.length > 0 ? driversIs : noDrivers}</p>
      {rows.length > 0 && (
        <table className={css['table']} aria-label={driversTitle}>
          <thead>
            <tr>
              {Object.entries(driverColumns).map(([id, name]) => (
                <th key={id} scope="col" data-id={id}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{variableText(row.variable, nameOf)}</th>
                <td data-id="low">{text(row.atLow)}</td>
                <td data-id="bar">
                  <TornadoBar row={row} />
                </td>
                <td data-id="high">{text(row.atHigh)}</td>
                <td data-id="rank">{rankText(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more}
    </section>
  )
}

/** The drivers of the cost are about one total only: the one shown, else the widest that is known. */
const totalOfDrivers = ({ drivers }: Forecast, total: string): string => {
  const known = drivers.flatMap(({ of }) => (of.kind === 'cost' ? [of.total] : []))
  return known.find((one) => one === total) ?? known.at(-1) ?? total
}

/** Px from the middle to either end. */
const HALF = 70
const BAR_HEIGHT = 12

const TornadoBar = ({ row: { from, to } }: { readonly row: DriverRow }) => (
  <svg width={2 * HALF + 2} height={BAR_HEIGHT} aria-hidden="true">
    <rect className={css['low']} x={HALF + from * HALF} width={-from * HALF} height={BAR_HEIGHT} />
    <rect className={css['high']} x={HALF} width={to * HALF} height={BAR_HEIGHT} />
    <line className={css['middle']} x1={HALF} x2={HALF} y2={BAR_HEIGHT} />
  </svg>
)
