import type { Forecast, JointForecast, Program, TotalKind } from '@stagger/planner'
import { useState } from 'react'
import { typedMinor } from '../budget-view/typed-money.ts'
import { type JointAsked, jointAnswered } from '../confidence-view/joint-asked.ts'
import { fullMoney, longDate, majorFromMinor } from '../format.ts'
import { chanceText } from '#words/chance.ts'
import {
  costIsCertain,
  dateAnswer,
  jointAnswer,
  jointFields,
  jointIs,
  jointTable,
  jointTitle,
} from '#words/confidence.ts'
import { reportShortName } from '#words/everywhere.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import css from './confidence.module.css'
import { JointField } from './joint-field.tsx'
import { TypedField } from './typed-field.tsx'
import type { ConfidenceShown } from './use-confidence-shown.ts'

type JointProps = { readonly view: PlanView; readonly forecast: Forecast; readonly shown: ConfidenceShown }

/** How likely a report is there by a date and within an amount: the field, and one point of it. */
export function JointPanel({ view, forecast, shown }: JointProps) {
  const joint = fieldsOf(forecast, shown.total)
  const [programId, setProgramId] = useState<string>()
  const [asked, setAsked] = useState<JointAsked>({})
  const [clicks, setClicks] = useState(0)
  const field = joint.find((one) => one.programId === programId) ?? joint[0]
  const program = field && view.program(field.programId)
  if (!field || !program || !forecast.money[field.total]) return null
  const { currency } = forecast.money
  const { by, within, wrong, chance, certainCost } = jointAnswered(forecast, field, asked)
  const isCertain = certainCost !== undefined
  return (
    <section className={`${css['panel']} hue-${program.kind}`} aria-label={jointTitle}>
      <h2>{jointTitle}</h2>
      <p className={css['note']}>
        {isCertain ? costIsCertain({ minor: certainCost, currency }) : jointIs(field.total)}
      </p>
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
            aria-invalid={wrong.by}
            onChange={({ currentTarget: { value } }) => setAsked({ ...asked, by: value })}
          />
          {wrong.by && (
            <small role="alert" className={css['problem']}>
              {jointFields.noDay}
            </small>
          )}
        </label>
        {!isCertain && (
          <span className={css['within']}>
            {jointFields.within} ({currency})
            <TypedField
              key={`${field.total} ${clicks}`}
              name={`${jointFields.within} (${currency})`}
              shown={String(majorFromMinor(within, currency))}
              read={(text) => typedAmount(text, currency)}
              onTake={(minor) => setAsked({ ...asked, within: minor })}
              onWrong={() => setAsked({ ...asked, within: null })}
              onDrop={() => setAsked({ ...asked, within: undefined })}
              fault={jointFields.noAmount}
              isLive
            />
          </span>
        )}
        <output>{chance === undefined ? '' : isCertain ? dateAnswer(chance) : jointAnswer(chance)}</output>
      </div>
      {!isCertain && (
        <>
          <JointField
            view={view}
            program={program}
            field={field}
            currency={currency}
            at={chance === undefined ? undefined : { by, within }}
            onAt={(point) => (setAsked(point), setClicks(clicks + 1))}
          />
          <Table field={field} currency={currency} />
        </>
      )}
    </section>
  )
}

/** What a total may come to: nothing below zero. */
function typedAmount(text: string, currency: string): number | undefined {
  const minor = typedMinor(text, currency)
  return minor !== undefined && minor >= 0 ? minor : undefined
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
