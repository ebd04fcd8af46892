import type { Person } from '../plan/people.ts'
import type { Plan } from '../plan/plan.ts'
import type { Offer } from './relaxation.ts'
import type { WhyReason, WhyStep } from './why-step.ts'

/** What a full day is, in hours: an assumption of ours, as people enter only what they give to this work. */
export const FULL_DAY = 8

/** Days on which extra hours a day are worked: what the price counts. */
export type WorkedDays = (person: Person) => number

/** More of what is short where somebody's time, or a firm's places, hold an activity back. */
export const capacityOffers = (plan: Plan, { to, reasons }: WhyStep, workedDays: WorkedDays): readonly Offer[] =>
  reasons
    .filter(({ kind }) => kind === 'capacity')
    .flatMap(({ from }) => (from ? moreOf(plan, from, to, workedDays) : []))

/** More of one resource, for the sake of one activity. */
export function moreOf(
  plan: Plan,
  { kind, id }: NonNullable<WhyReason['from']>,
  activityId: string,
  workedDays: WorkedDays,
): readonly Offer[] {
  if (kind === 'firm') return morePlaces(plan, id)
  if (kind === 'activity') return []
  const people = plan.people.filter((person) => (kind === 'person' ? person.id === id : person.role === id))
  return people.flatMap((person) => [
    ...fullDay(person, workedDays),
    ...(kind === 'person' ? secondPeople(plan, person, activityId) : []),
  ])
}

function fullDay(person: Person, workedDays: WorkedDays): readonly Offer[] {
  if (person.hoursPerDay >= FULL_DAY) return []
  const extraHours = new Map([[person.id, (FULL_DAY - person.hoursPerDay) * workedDays(person)]])
  return [
    {
      kind: 'full-day',
      facts: { personId: person.id, hoursPerDay: FULL_DAY },
      edits: [{ kind: 'setPerson', person: { ...person, hoursPerDay: FULL_DAY } }],
      extraHours,
    },
  ]
}

/** Everybody else of the same role, taking over this person's hours of the activity. */
function secondPeople(plan: Plan, { id, role }: Person, activityId: string): readonly Offer[] {
  const assignments = plan.activities.find((activity) => activity.id === activityId)?.assignments ?? []
  const hours = assignments.filter(({ personId }) => personId === id).reduce((sum, one) => sum + one.hours, 0)
  if (hours === 0) return []
  return plan.people
    .filter((other) => other.role === role && other.id !== id)
    .map(
      (other): Offer => ({
        kind: 'second-person',
        facts: { activityId, personId: id, otherPersonId: other.id },
        edits: [
          {
            kind: 'setAssignments',
            activityId,
            assignments: assignments.map((one) => (one.personId === id ? { ...one, personId: other.id } : one)),
          },
        ],
        extraHours: new Map([
          [id, -hours],
          [other.id, hours],
        ]),
      }),
    )
}

function morePlaces({ firms }: Plan, firmId: string): readonly Offer[] {
  const firm = firms.find(({ id }) => id === firmId)
  if (firm?.atOnce === undefined) return []
  const { atOnce: _, ...unlimited } = firm
  return [
    {
      kind: 'more-places',
      facts: { firmId },
      edits: [{ kind: 'setFirm', firm: unlimited }],
      isPricedOutside: true,
    },
  ]
}
