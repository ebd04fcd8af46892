import type { Actual, Plan, SingleEdit } from '@stagger/planner'
import { handOver } from './hand-over.ts'
import type { TeamFault } from './team-faults.ts'

/** Names of what works by a calendar, or is done by a firm, each with its like. */
export type Users = Readonly<Record<'people' | 'firms' | 'activities', readonly string[]>>

/** Who and what uses a calendar or a firm: it cannot be removed while there is any. */
export function usersOf(plan: Plan, kind: 'firm' | 'calendar', id: string): Users {
  const { people, firms, activities } = plan
  if (kind === 'firm') return { people: [], firms: [], activities: namesOf(activities.filter((a) => a.firmId === id)) }
  const byIt = (all: Plan['people'] | Plan['firms'] | Plan['activities']) =>
    all.flatMap(({ calendarId, name }) => (calendarId === id ? [name] : []))
  return { people: byIt(people), firms: byIt(firms), activities: byIt(activities) }
}

const namesOf = (all: Plan['activities']): readonly string[] => all.map(({ name }) => name)

export const isUsed = (users: Users): boolean => Object.values(users).some((names) => names.length > 0)

/**
 * The edits that remove somebody and hand what is theirs to `heirId`, or why not: work and controls need somebody, and
 * hours that were recorded stay theirs.
 */
export function personRemoval(
  plan: Plan,
  ledger: readonly Actual[],
  id: string,
  heirId: string | undefined,
): readonly SingleEdit[] | TeamFault {
  if (ledger.some((entry) => entry.kind === 'time' && entry.personId === id))
    return { field: 'heir', code: 'time-recorded' }
  const edits = handOver(plan, id, heirId ?? id)
  if (edits.length > 0 && heirId === undefined) return { field: 'heir', code: 'heir' }
  return [...edits, { kind: 'removePerson', personId: id }]
}
