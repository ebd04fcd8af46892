import type { Person } from '@stagger/planner'
import { useRef } from 'react'
import form from '../budget/budget.module.css'
import { Field, SelectField } from '../budget/field.tsx'
import { isSame } from '../capacity-view/team-member.ts'
import { OWN_ROLE, personEdit, personTyped, rolesOf, type TypedPerson } from '../capacity-view/typed-person.ts'
import { addNames, apply, personFields } from '#words/people.ts'
import { roleName } from '#words/start.ts'
import { DaysFields } from './days-fields.tsx'
import { MemberForm } from './member-form.tsx'
import { NameField } from './name-field.tsx'
import { useMemberForm } from './use-member-form.ts'
import type { TeamFacts } from './use-team-change.ts'

type PersonFormProps = { readonly facts: TeamFacts; readonly person: Person | undefined }

/** Everything that the plan knows of somebody, or of somebody new. */
export function PersonForm({ facts, person }: PersonFormProps) {
  const { view } = facts
  const id = useRef(person?.id ?? crypto.randomUUID())
  const { typed, type, faultOf, ...asked } = useMemberForm<TypedPerson>({
    facts,
    first: personTyped(person, view.plan),
    isNew: person === undefined,
    edit: (now) => {
      const edit = personEdit(id.current, person, now)
      return 'person' in edit && isSame(person, edit.person) ? 'same' : edit
    },
  })
  return (
    <MemberForm view={view} apply={person ? apply : addNames.person} {...asked}>
      <NameField
        view={view}
        member={{ kind: 'person', id: id.current }}
        value={typed.name}
        fault={faultOf('name')}
        onType={(name) => type({ name })}
      />
      <div className={form['side']}>
        <SelectField
          label={personFields.role}
          value={typed.role}
          options={[
            ...rolesOf(view.plan).map((value) => ({ value, label: roleName(value) })),
            { value: OWN_ROLE, label: personFields.anotherRole },
          ]}
          onType={(role) => type({ role })}
        />
        <Field
          label={personFields.hours}
          inputMode="decimal"
          value={typed.hours}
          fault={faultOf('hours')}
          onType={(hours) => type({ hours })}
        />
      </div>
      {typed.role === OWN_ROLE && (
        <Field
          label={personFields.ownRole}
          value={typed.ownRole}
          hint={personFields.ownRoleHint}
          fault={faultOf('role')}
          onType={(ownRole) => type({ ownRole })}
        />
      )}
      <SelectField
        label={personFields.calendar}
        value={typed.calendarId}
        options={view.plan.calendars.map((calendar) => ({ value: calendar.id, label: calendar.name }))}
        onType={(calendarId) => type({ calendarId })}
      />
      <Paid typed={typed} type={type} faultOf={faultOf} />
      <DaysFields list="leave" days={typed.leave} faultOf={faultOf} onType={(leave) => type({ leave })} />
      <Reached typed={typed} type={type} faultOf={faultOf} zone={view.plan.organization.timeZone} />
    </MemberForm>
  )
}

type PartProps = {
  readonly typed: TypedPerson
  readonly type: (change: Partial<TypedPerson>) => void
  readonly faultOf: (field: string) => string | undefined
}

/** What their hours cost, and whether they are paid because of the work. */
const Paid = ({ typed, type, faultOf }: PartProps) => (
  <>
    <div className={form['side']}>
      <Field
        label={personFields.rate}
        inputMode="decimal"
        value={typed.rate}
        fault={faultOf('rate')}
        onType={(rate) => type({ rate })}
      />
      <Field
        label={personFields.currency}
        value={typed.currency}
        fault={faultOf('currency')}
        onType={(currency) => type({ currency })}
      />
    </div>
    <label className={form['check']}>
      <input
        type="checkbox"
        checked={typed.isContractor}
        onChange={({ currentTarget: { checked } }) => type({ isContractor: checked })}
      />
      {personFields.contractor}
    </label>
  </>
)

/** Where reminders reach them, and by which clock. */
const Reached = ({ typed, type, faultOf, zone }: PartProps & { readonly zone: string }) => (
  <>
    <Field
      label={personFields.email}
      inputMode="email"
      value={typed.email}
      fault={faultOf('email')}
      onType={(email) => type({ email })}
    />
    <Field
      label={personFields.timeZone}
      value={typed.timeZone}
      hint={personFields.timeZoneHint(zone)}
      fault={faultOf('timeZone')}
      onType={(timeZone) => type({ timeZone })}
    />
  </>
)
