import { CloseButton } from '@mantine/core'
import drawer from '../drawer/drawer.module.css'
import { close } from '#words/drawer.ts'
import { formTitle } from '#words/people.ts'
import { membersOf, type TeamMember } from '../capacity-view/team-member.ts'
import { CalendarForm } from './calendar-form.tsx'
import { FirmForm } from './firm-form.tsx'
import { PersonForm } from './person-form.tsx'
import { PersonRemoval, UnusedRemoval } from './removal.tsx'
import css from './team.module.css'
import type { TeamFacts } from './use-team-change.ts'

type DrawerProps = { readonly facts: TeamFacts; readonly member: TeamMember }

/** The form of somebody, a firm or a calendar. Escape closes it, but not from a field: what is typed stays. */
export function TeamDrawer({ facts, member: { kind, id } }: DrawerProps) {
  const title = formTitle(kind, membersOf(facts.view.plan, kind).find((one) => one.id === id)?.name)
  return (
    <aside
      className={`${drawer['drawer']} ${css['drawer']}`}
      aria-label={title}
      onKeyDown={({ key, target }) => key === 'Escape' && !isField(target) && facts.onClose()}
    >
      <div className={drawer['title']}>
        <h2>{title}</h2>
        <CloseButton size="sm" aria-label={close} onClick={facts.onClose} />
      </div>
      <MemberFields facts={facts} member={{ kind, id }} />
    </aside>
  )
}

const isField = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement

/** The form of its kind, and the way to remove it. */
function MemberFields({ facts, member: { kind, id } }: DrawerProps) {
  const { plan } = facts.view
  switch (kind) {
    case 'person': {
      const person = plan.people.find((one) => one.id === id)
      return (
        <>
          <PersonForm facts={facts} person={person} />
          {person && <PersonRemoval facts={facts} id={person.id} name={person.name} />}
        </>
      )
    }
    case 'firm': {
      const firm = plan.firms.find((one) => one.id === id)
      return (
        <>
          <FirmForm facts={facts} firm={firm} />
          {firm && <UnusedRemoval facts={facts} id={firm.id} name={firm.name} kind="firm" />}
        </>
      )
    }
    case 'calendar': {
      const calendar = plan.calendars.find((one) => one.id === id)
      return (
        <>
          <CalendarForm facts={facts} calendar={calendar} />
          {calendar && <UnusedRemoval facts={facts} id={calendar.id} name={calendar.name} kind="calendar" />}
        </>
      )
    }
  }
}
