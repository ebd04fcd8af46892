import type { Actual, Plan, SingleEdit } from '@stagger/planner'
import { handOver } from './hand-over.ts'
import type { TeamFault } from './team-faults.ts'

/** Names of what works by a calendar, or is done by a firm: it cannot be removed while there are any. */
export const usersOf = (plan: Plan, kind: 'firm' | 'calendar', id: string): readonly string[] =>
  kind === 'firm'
    ? plan.activities.flatMap(({ firmId, name }) => (firmId === id ? [name] : []))
    : [...plan.people, ...plan.firms, ...plan.activities].flatMap(({ calendarId, name }) =>
        calendarId === id ? [name] : [],
      )

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
