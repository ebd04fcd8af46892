import { activityOptions, type Option } from '../budget-view/options.ts'
import type { TypedDue } from '../budget-view/typed-due.ts'
import { dueFields, dueKinds } from '#words/items.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { Field, SelectField } from './field.tsx'

type DueProps = {
  readonly view: PlanView
  readonly label: string
  readonly typed: TypedDue
  readonly fault?: string | undefined
  readonly onType: (change: Partial<TypedDue>) => void
}

const KINDS = ['start', 'finish', 'date'] as const
const kinds: readonly Option[] = KINDS.map((value) => ({ value, label: dueKinds[value] }))

/** When something falls due: on a side of an activity, or on a day. */
export const DueFields = ({ view, label, typed, fault, onType }: DueProps) => (
  <>
    <SelectField
      label={label}
      value={typed.kind}
      options={kinds}
      onType={(value) => onType({ kind: KINDS.find((kind) => kind === value) ?? 'finish' })}
    />
    {typed.kind === 'date' ? (
      <Field label={dueFields.on} type="date" value={typed.on} fault={fault} onType={(on) => onType({ on })} />
    ) : (
      <SelectField
        label={dueFields.activity}
        value={typed.activityId}
        options={activityOptions(view)}
        fault={fault}
        onType={(activityId) => onType({ activityId })}
      />
    )}
  </>
)
