import { type Forecast, jointChance, type JointForecast, type Program, type TotalKind } from '@stagger/planner'
import { useState } from 'react'
import { typedMinor } from '../budget-view/typed-money.ts'
import { fullMoney, longDate, majorFromMinor } from '../format.ts'
import { chanceText, jointAnswer, jointFields, jointIs, jointTable, jointTitle } from '#words/confidence.ts'
import { reportShortName } from '#words/everywhere.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './confidence.module.css'
import { JointField } from './joint-field.tsx'
import { TypedField } from './typed-field.tsx'
import type { ConfidenceShown } from './use-confidence-shown.ts'

type JointProps = { readonly view: PlanView; readonly forecast: Forecast; readonly shown: ConfidenceShown }

/** What is asked for: nothing yet means P80 of either. */
type Asked = { readonly by?: string | undefined; readonly within?: number | undefined }

/** How likely a report is there by a date and within an amount: the field, and one point of it. */
export function JointPanel({ view, forecast, shown }: JointProps) {
  const { reports } = forecast
  const joint = fieldsOf(forecast, shown.total)
  const [programId, setProgramId] = useState<string>()
  const [asked, setAsked] = useState<Asked>({})
  const field = joint.find((one) => one.programId === programId) ?? joint[0]
  const program = field && view.program(field.programId)
  const total = field && forecast.money[field.total]
  if (!field || !program || !total) return null
  const { currency } = forecast.money
  const by = asked.by ?? reports.find((report) => report.programId === field.programId)?.p80 ?? field.dates[0] ?? ''
  const within = asked.within ?? total.p80
  const chance = jointChance(forecast, field.programId, by, within, field.total) ?? 0
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
        <span className={css['within']}>
          {jointFields.within} ({currency})
          <TypedField
            key={field.total}
            name={`${jointFields.within} (${currency})`}
            shown={String(majorFromMinor(within, currency))}
            read={(text) => typedMinor(text, currency)}
            onTake={(minor) => minor >= 0 && setAsked({ ...asked, within: minor })}
            fault={jointFields.noAmount}
            isLive
          />
        </span>
        <output>{jointAnswer(chance)}</output>
      </div>
      <JointField view={view} program={program} field={field} currency={currency} at={{ by, within }} onAt={setAsked} />
      <Table field={field} currency={currency} />
    </section>
  )
}

/** The fields of one total, else of the widest that is known. */
function fieldsOf({ joint }: Forecast, total: TotalKind): readonly JointForecast[] {
  const known = joint.some((one) => one.total === total) ? total : joint.at(-1)?.total
  return joint.filter((one) => one.total === known)
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
                <td key={minor}>{chanceText(line[c] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
