import type { Firm } from '@stagger/planner'
import { useRef } from 'react'
import { Field, SelectField } from '../budget/field.tsx'
import { isSame } from '../capacity-view/team-member.ts'
import { FIRM_KINDS, firmEdit, firmTyped, type TypedFirm } from '../capacity-view/typed-firm.ts'
import { addNames, apply, firmFields, firmKindName } from '#words/people.ts'
import { ChecksField } from './checks-field.tsx'
import { MemberForm } from './member-form.tsx'
import { NameField } from './name-field.tsx'
import { useMemberForm } from './use-member-form.ts'
import type { TeamFacts } from './use-team-change.ts'

type FirmFormProps = { readonly facts: TeamFacts; readonly firm: Firm | undefined }

/** A firm: what it is for, by which calendar it works, and how much it does at once. */
export function FirmForm({ facts, firm }: FirmFormProps) {
  const { view } = facts
  const id = useRef(firm?.id ?? crypto.randomUUID())
  const { typed, type, faultOf, ...asked } = useMemberForm<TypedFirm>({
    facts,
    first: firmTyped(firm, view.plan),
    isNew: firm === undefined,
    edit: (now) => {
      const edit = firmEdit(id.current, now)
      return 'firm' in edit && isSame(firm, edit.firm) ? 'same' : edit
    },
  })
  return (
    <MemberForm view={view} apply={firm ? apply : addNames.firm} {...asked}>
      <NameField
        view={view}
        member={{ kind: 'firm', id: id.current }}
        value={typed.name}
        fault={faultOf('name')}
        onType={(name) => type({ name })}
      />
      <ChecksField
        label={firmFields.kinds}
        options={FIRM_KINDS}
        nameOf={firmKindName}
        chosen={typed.kinds}
        fault={faultOf('kinds')}
        onChoose={(kinds) => type({ kinds })}
      />
      <SelectField
        label={firmFields.calendar}
        value={typed.calendarId}
        options={view.plan.calendars.map((calendar) => ({ value: calendar.id, label: calendar.name }))}
        onType={(calendarId) => type({ calendarId })}
      />
      <Field
        label={firmFields.atOnce}
        inputMode="numeric"
        hint={firmFields.atOnceHint}
        value={typed.atOnce}
        fault={faultOf('atOnce')}
        onType={(atOnce) => type({ atOnce })}
      />
    </MemberForm>
  )
}
