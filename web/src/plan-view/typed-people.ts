import type { Activity, Assignment, SingleEdit } from '@stagger/planner'
import { asTyped, type NumberHabit, typedNumber } from '../budget-view/typed-money.ts'
import type { PlanView } from './plan-view.ts'

/** Why typed people are not taken, with the part that is not understood. */
export type PeopleFault = {
  readonly code: 'person-unknown' | 'person-several' | 'person-twice' | 'hours-missing' | 'hours-unreadable'
  readonly part: string
}

/** Finer than anybody types: hours that were shared out have thirds. */
const HOUR_DECIMALS = 4

/** How the people of an activity are typed: `Ana Maria 16h, Ben 4.5h`, hours as `habit` writes them. */
export const peopleText = (view: PlanView, { assignments }: Activity, habit?: NumberHabit): string =>
  assignments
    .map(({ personId, hours }) => `${view.person(personId)?.name ?? personId} ${asTyped(hours, HOUR_DECIMALS, habit)}h`)
    .join(', ')

/** Between people; a comma between digits belongs to a number, whoever writes it. */
const BETWEEN = /;|(?<!\d),|,(?!\d)/
/** A name and hours, which have no space that a keyboard makes: a name may end in a number of its own. */
const NAME_AND_HOURS = /^(.*?)\s+([\d.,'\u2019\u00a0\u202f]+)\s*h?$/i

type TypedPerson = { readonly personId: string; readonly hours: number | undefined }

/**
 * The edit that typed people mean: names or parts of them, each with hours or without. Without hours somebody keeps
 * those they have; somebody new takes over those of who is no longer named, in equal parts. Hours are read as amounts of
 * money are, by the mark that `habit` writes before decimals: the reader's own where none is given.
 */
export function peopleEdit(
  view: PlanView,
  activity: Activity,
  text: string,
  habit?: NumberHabit,
): SingleEdit | PeopleFault {
  const typed: TypedPerson[] = []
  for (const part of text.split(BETWEEN).map((one) => one.trim())) {
    if (part === '') continue
    const person = parsePerson(view, part, habit)
    if ('code' in person) return person
    if (typed.some(({ personId }) => personId === person.personId)) return { code: 'person-twice', part }
    typed.push(person)
  }
  const assignments = typed.map((one) => assigned(activity, typed, one))
  const missing = assignments.find(({ hours }) => Number.isNaN(hours))
  if (missing) return { code: 'hours-missing', part: view.person(missing.personId)?.name ?? missing.personId }
  return { kind: 'setAssignments', activityId: activity.id, assignments }
}

function parsePerson({ plan }: PlanView, part: string, habit?: NumberHabit): TypedPerson | PeopleFault {
  const [, name = part, said] = NAME_AND_HOURS.exec(part) ?? []
  const hours = said === undefined ? undefined : typedNumber(said, HOUR_DECIMALS, habit)
  if (said !== undefined && hours === undefined) return { code: 'hours-unreadable', part }
  const wanted = name.toLocaleLowerCase()
  const exact = plan.people.filter((one) => [one.id, one.name].some((known) => known.toLocaleLowerCase() === wanted))
  const found = exact.length > 0 ? exact : plan.people.filter((one) => one.name.toLocaleLowerCase().includes(wanted))
  const [first, ...more] = found
  if (!first) return { code: 'person-unknown', part: name }
  if (more.length > 0) return { code: 'person-several', part: name }
  return { personId: first.id, hours }
}

/** One assignment; its hours are NaN when nobody said them and there are none to take over. */
function assigned({ assignments }: Activity, typed: readonly TypedPerson[], one: TypedPerson): Assignment {
  const now = assignments.find(({ personId }) => personId === one.personId)
  if (now && (one.hours === undefined || isAsWritten(one.hours, now.hours))) return now
  const hours = one.hours ?? freedHours(assignments, typed)
  return { ...(now?.spread && { spread: now.spread }), personId: one.personId, hours, source: 'yours' }
}

/** Whether hours were left as they stood in the field. */
const isAsWritten = (typed: number, hours: number): boolean => typed === Number(hours.toFixed(HOUR_DECIMALS))

const HALF_HOURS = 2

function freedHours(assignments: readonly Assignment[], typed: readonly TypedPerson[]): number {
  const named = new Set(typed.map(({ personId }) => personId))
  const freed = assignments.filter(({ personId }) => !named.has(personId)).reduce((sum, { hours }) => sum + hours, 0)
  const known = new Set(assignments.map(({ personId }) => personId))
  const takers = typed.filter(({ personId, hours }) => hours === undefined && !known.has(personId)).length
  return freed === 0 ? Number.NaN : Math.round((freed / takers) * HALF_HOURS) / HALF_HOURS
}
