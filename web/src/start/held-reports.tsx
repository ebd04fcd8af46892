import { Button, CloseButton } from '@mantine/core'
import { ReportKind } from '@stagger/planner'
import { Field, SelectField } from '../budget/field.tsx'
import { existsFields, removeHeld, startReport } from '#words/start.ts'
import type { TypedHeld } from '../start-view/start-draft.ts'
import { type QuestionProps, saidOf, withoutRow, withRow } from './question.tsx'
import css from './start.module.css'

const KINDS = ReportKind.options
const TYPE_1: TypedHeld['kind'] = 'soc2-type1'

/** Reports in hand before the plan begins: what may be said today follows from them. */
export function HeldReports({ draft: { held }, put, faultOf }: QuestionProps) {
  return (
    <fieldset className={css['rows']}>
      <legend>{existsFields.held}</legend>
      {held.map((report) => (
        <HeldRow
          key={report.key}
          report={report}
          faultOf={faultOf}
          onType={(change) => put({ held: withRow(held, report.key, change) })}
          onRemove={() => put({ held: withoutRow(held, report.key) })}
        />
      ))}
      <p>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() =>
            put({ held: [...held, { key: crypto.randomUUID(), kind: TYPE_1, issuedOn: '', from: '', until: '' }] })
          }
        >
          {existsFields.addHeld}
        </Button>
      </p>
    </fieldset>
  )
}

type RowProps = Pick<QuestionProps, 'faultOf'> & {
  readonly report: TypedHeld
  readonly onType: (change: Partial<TypedHeld>) => void
  readonly onRemove: () => void
}

function HeldRow({ report: { key, kind, issuedOn, from, until }, faultOf, onType, onRemove }: RowProps) {
  const isType2 = kind === 'soc2-type2'
  return (
    <div className={css['held']}>
      <SelectField
        label={existsFields.kind}
        value={kind}
        options={KINDS.map((value) => ({ value, label: startReport(value) }))}
        onType={(value) => onType({ kind: KINDS.find((one) => one === value) ?? kind })}
      />
      <Field
        type="date"
        label={existsFields.issuedOn}
        value={issuedOn}
        fault={saidOf(faultOf(`held/${key}/issuedOn`))}
        onType={(typed) => onType({ issuedOn: typed })}
      />
      <CloseButton size="sm" aria-label={removeHeld(kind)} onClick={onRemove} />
      {kind !== TYPE_1 && (
        <>
          <Field
            type="date"
            label={isType2 ? existsFields.periodFrom : existsFields.certifiedFrom}
            value={from}
            onType={(typed) => onType({ from: typed })}
          />
          <Field
            type="date"
            label={isType2 ? existsFields.periodUntil : existsFields.expiresOn}
            value={until}
            fault={saidOf(faultOf(`held/${key}/until`))}
            onType={(typed) => onType({ until: typed })}
          />
        </>
      )}
    </div>
  )
}
