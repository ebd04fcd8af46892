import { type Forecast, jointChance, type JointForecast, type Program } from '@stagger/planner'
import { useState } from 'react'
import { fullMoney, longDate, minorFromMajor, majorFromMinor, percent } from '../format.ts'
import { jointAnswer, jointFields, jointIs, jointTable, jointTitle } from '../messages-confidence.ts'
import { reportShortName } from '../messages.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './confidence.module.css'
import { JointField } from './joint-field.tsx'

type JointProps = { readonly view: PlanView; readonly forecast: Forecast }

/** What is asked for: nothing yet means P80 of either. */
type Asked = { readonly by?: string | undefined; readonly within?: number | undefined }

/** How likely a report is there by a date and within an amount: the field, and one point of it. */
export function JointPanel({ view, forecast }: JointProps) {
  const { joint, reports } = forecast
  const [programId, setProgramId] = useState<string>()
  const [asked, setAsked] = useState<Asked>({})
  const field = joint.find((one) => one.programId === programId) ?? joint[0]
  const program = field && view.program(field.programId)
  const total = field && forecast.money[field.total]
  if (!field || !program || !total) return null
  const { currency } = forecast.money
  const by = asked.by ?? reports.find((report) => report.programId === field.programId)?.p80 ?? field.dates[0] ?? ''
  const within = asked.within ?? total.p80
  const chance = jointChance(forecast, field.programId, by, within) ?? 0
  return (
    <section className={`${css['panel']} hue-${program.kind}`} aria-label={jointTitle}>
      <h2>{jointTitle}</h2>
      <p className={css['note']}>{jointIs(field.total)}</p>
      <div className={css['query']}>
        <label>
          {jointFields.report}
          <select
            value={field.programId}
            onChange={({ currentTarget: { value } }) => (setProgramId(value), setAsked({}))}
          >
            {joint.map((one) => (
              <option key={one.programId} value={one.programId}>
                {nameOf(view.program(one.programId), one.programId)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {jointFields.by}
          <input
            type="date"
            value={by}
            onChange={({ currentTarget: { value } }) => value !== '' && setAsked({ ...asked, by: value })}
          />
        </label>
        <label>
          {jointFields.within} ({currency})
          <input
            type="number"
            min={0}
            step={1000}
            value={Math.round(majorFromMinor(within, currency))}
            onChange={({ currentTarget: { valueAsNumber } }) =>
              Number.isFinite(valueAsNumber) && setAsked({ ...asked, within: minorFromMajor(valueAsNumber, currency) })
            }
          />
        </label>
        <output>{jointAnswer(chance)}</output>
      </div>
      <JointField view={view} program={program} field={field} currency={currency} at={{ by, within }} onAt={setAsked} />
      <Table field={field} currency={currency} />
    </section>
  )
}

const nameOf = (program: Program | undefined, id: string): string => (program ? reportShortName(program) : id)

/** The table is to be read: every fourth step, twenty percent. */
const STEP = 4

function Table({
  field: { dates, amounts, chance },
  currency,
}: {
  readonly field: JointForecast
  readonly currency: string
}) {
  const columns = amounts.flatMap((minor, c) => (c % STEP === 0 ? [{ minor, c }] : []))
  const rows = dates.flatMap((on, d) => (d % STEP === 0 ? [{ on, line: chance[d] ?? [] }] : []))
  return (
    <details className={css['numbers']}>
      <summary>{jointTable}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{jointFields.by}</th>
            {columns.map(({ minor }) => (
              <th key={minor} scope="col">
                ≤ {fullMoney({ minor, currency })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ on, line }) => (
            <tr key={on}>
              <th scope="row">{longDate(on)}</th>
              {columns.map(({ minor, c }) => (
                <td key={minor}>{percent(line[c] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
