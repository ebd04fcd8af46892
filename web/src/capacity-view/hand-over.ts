import type { Activity, Assignment, Demand, Plan, SingleEdit } from '@stagger/planner'

/** The edits that give everything that is somebody's to somebody else: work, what they may do, controls, escalations. */
export const handOver = (plan: Plan, id: string, heirId: string): readonly SingleEdit[] => [
  ...plan.activities.flatMap((activity) => workOf(activity, id, heirId)),
  ...plan.controls.flatMap((control): SingleEdit[] =>
    control.ownerId === id ? [{ kind: 'setControl', control: { ...control, ownerId: heirId } }] : [],
  ),
  ...(plan.reminders ?? []).flatMap((reminders): SingleEdit[] =>
    reminders.escalateToId === id ? [{ kind: 'setReminders', reminders: { ...reminders, escalateToId: heirId } }] : [],
  ),
]

function workOf({ id: activityId, assignments, demands = [] }: Activity, id: string, heirId: string): SingleEdit[] {
  const choices = demands.map((demand) => passedOn(demand, id, heirId))
  const decided = choices.flatMap((choice) => ('personId' in choice ? [choice] : []))
  const isTheirs = assignments.some(({ personId }) => personId === id)
  const mayBeTheirs = demands.some((demand) => isFor(demand, id))
  const theirs = [...assignments.map((one) => (one.personId === id ? { ...one, personId: heirId } : one)), ...decided]
  return [
    ...(mayBeTheirs
      ? [{ kind: 'setDemands' as const, activityId, demands: choices.flatMap((one) => ('personId' in one ? [] : one)) }]
      : []),
    ...(isTheirs || decided.length > 0
      ? [{ kind: 'setAssignments' as const, activityId, assignments: summed(theirs) }]
      : []),
  ]
}

const isFor = (demand: Demand, id: string): boolean => demand.kind === 'one-of' && demand.personIds.includes(id)

/** A demand for one of several with the heir in somebody's place; where nobody else is left it is theirs. */
function passedOn(demand: Demand, id: string, heirId: string): Demand | Assignment {
  if (demand.kind !== 'one-of' || !isFor(demand, id)) return demand
  const personIds = [...new Set(demand.personIds.map((one) => (one === id ? heirId : one)))]
  const { hours, spread, source } = demand
  return personIds.length > 1
    ? { ...demand, personIds }
    : { personId: heirId, hours, ...(spread && { spread }), source }
}

/** Whoever has a part of an activity twice has both parts. */
function summed(assignments: readonly Assignment[]): Assignment[] {
  const by = new Map<string, Assignment>()
  for (const one of assignments) {
    const known = by.get(one.personId)
    by.set(one.personId, known ? { ...known, hours: known.hours + one.hours, source: 'yours' } : one)
  }
  return [...by.values()]
}
