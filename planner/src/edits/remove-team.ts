import type { Collection, Plan } from '../plan/plan.ts'
import { refuse } from '../refusal.ts'
import { placeOf, removed } from './members.ts'

type Named = { readonly id: string }

/** Removes somebody; refused while they do or may do an activity, own a control or hear of what nobody answers. */
export const withoutPerson = (plan: Plan, id: string): Plan =>
  withoutUnused(plan, 'people', id, [
    ...plan.activities.filter(
      ({ assignments, demands = [] }) =>
        assignments.some(({ personId }) => personId === id) ||
        demands.some((demand) => demand.kind === 'one-of' && demand.personIds.includes(id)),
    ),
    ...plan.controls.filter(({ ownerId }) => ownerId === id),
    ...(plan.reminders ?? []).filter(({ escalateToId }) => escalateToId === id),
  ])

/** Removes a firm; refused while it performs an activity. */
export const withoutFirm = (plan: Plan, id: string): Plan =>
  withoutUnused(
    plan,
    'firms',
    id,
    plan.activities.filter(({ firmId }) => firmId === id),
  )

/** Removes a calendar; refused while anybody, a firm or an activity works by it. */
export const withoutCalendar = (plan: Plan, id: string): Plan =>
  withoutUnused(
    plan,
    'calendars',
    id,
    [...plan.people, ...plan.firms, ...plan.activities].filter(({ calendarId }) => calendarId === id),
  )

function withoutUnused(plan: Plan, collection: Collection, id: string, users: readonly Named[]): Plan {
  const at = placeOf(plan, collection, id)
  if (users.length > 0) refuse('edit-conflicts', `/${collection}/${at}`, { id, neededBy: users.map((user) => user.id) })
  return removed(plan, collection, id)
}
