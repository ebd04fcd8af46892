import type { Calendar } from '@stagger/planner'
import { useRef } from 'react'
import { isSame } from '../capacity-view/team-member.ts'
import { calendarEdit, calendarTyped, type TypedCalendar, WEEKDAYS } from '../capacity-view/typed-calendar.ts'
import { addNames, apply, calendarFields } from '#words/people.ts'
import { ChecksField } from './checks-field.tsx'
import { DaysFields } from './days-fields.tsx'
import { MemberForm } from './member-form.tsx'
import { NameField } from './name-field.tsx'
import { useMemberForm } from './use-member-form.ts'
import type { TeamFacts } from './use-team-change.ts'
import { weekdayName } from '../capacity-view/weekdays-said.ts'

type CalendarFormProps = { readonly facts: TeamFacts; readonly calendar: Calendar | undefined }

/** A calendar: the week it works, days on which nobody works, and holidays. */
export function CalendarForm({ facts, calendar }: CalendarFormProps) {
  const id = useRef(calendar?.id ?? crypto.randomUUID())
  const { typed, type, faultOf, ...asked } = useMemberForm<TypedCalendar>({
    facts,
    first: calendarTyped(calendar),
    isNew: calendar === undefined,
    edit: (now) => {
      const edit = calendarEdit(id.current, now)
      return 'calendar' in edit && isSame(calendar, edit.calendar) ? 'same' : edit
    },
  })
  return (
    <MemberForm view={facts.view} apply={calendar ? apply : addNames.calendar} {...asked}>
      <NameField
        view={facts.view}
        member={{ kind: 'calendar', id: id.current }}
        value={typed.name}
        fault={faultOf('name')}
        onType={(name) => type({ name })}
      />
      <ChecksField<number>
        label={calendarFields.week}
        options={WEEKDAYS}
        nameOf={weekdayName}
        chosen={typed.week}
        fault={faultOf('week')}
        onChoose={(week) => type({ week })}
      />
      <DaysFields list="closures" days={typed.closures} faultOf={faultOf} onType={(closures) => type({ closures })} />
      <DaysFields list="holidays" days={typed.holidays} faultOf={faultOf} onType={(holidays) => type({ holidays })} />
    </MemberForm>
  )
}
