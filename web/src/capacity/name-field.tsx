import { Field } from '../budget/field.tsx'
import { isNameOfAnother, type TeamKind } from '../capacity-view/team-member.ts'
import { nameField, nameIsThere } from '#words/people.ts'
import type { PlanView } from '../plan-view/plan-view.ts'

type NameProps = {
  readonly view: PlanView
  readonly member: { readonly kind: TeamKind; readonly id: string }
  readonly value: string
  readonly fault: string | undefined
  readonly onType: (name: string) => void
}

/** A name, and a word where another has it: two people may share one, so that it is no fault. */
export const NameField = ({ view: { plan }, member: { kind, id }, value, ...field }: NameProps) => (
  <Field
    label={nameField}
    value={value}
    hint={isNameOfAnother(plan, kind, id, value) ? nameIsThere(kind, value.trim()) : undefined}
    {...field}
  />
)
