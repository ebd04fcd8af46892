import type { Phase } from '@stagger/planner'
import type { PlanView } from '../plan-view/plan-view.ts'

/** As many are named; more would be a list of the team. */
const MOST_NAMED = 3

/** Who has work of a phase that is not finished, the most hours first; the firms where it is somebody else's turn. */
export function answerableFor(
  { plan, scheduled, person, firm }: PlanView,
  programId: string,
  phase: Phase,
): readonly string[] {
  const unfinished = plan.activities.filter(
    (one) => one.programId === programId && one.phaseId === phase.id && scheduled(one.id)?.state !== 'done',
  )
  const firms = unfinished.flatMap(({ firmId }) => (firmId === undefined ? [] : (firm(firmId)?.name ?? [])))
  if (phase.advance === 'outside') return named(firms)
  const hours = new Map<string, number>()
  for (const { assignments } of unfinished)
    for (const one of assignments) hours.set(one.personId, (hours.get(one.personId) ?? 0) + one.hours)
  const people = [...hours].toSorted(([, a], [, b]) => b - a).flatMap(([id]) => person(id)?.name ?? [])
  return named(people.length > 0 ? people : firms)
}

const named = (names: readonly string[]): readonly string[] => [...new Set(names)].slice(0, MOST_NAMED)

/** Whose control it is. */
export function ownerOf({ plan, person }: PlanView, controlId: string): readonly string[] {
  const ownerId = plan.controls.find(({ id }) => id === controlId)?.ownerId
  return ownerId === undefined ? [] : [person(ownerId)?.name ?? ownerId]
}
