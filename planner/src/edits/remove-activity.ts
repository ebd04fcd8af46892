import type { Plan } from '../plan/plan.ts'
import { refuse } from '../refusal.ts'
import { placeOf, removed } from './members.ts'

/** Removes an activity with its links; refused while a control, a program, a decision or an as-late-as hangs on it. */
export function withoutActivity(plan: Plan, id: string): Plan {
  const neededBy = [
    ...plan.controls.filter(
      ({ items, testedBy }) =>
        items.some((item) => 'implementedBy' in item && item.implementedBy === id) ||
        testedBy.some((test) => test.activityId === id),
    ),
    ...plan.programs.filter(
      (program) => program.reportInHandId === id || (program.kind === 'hitrust' && program.certifiedFromId === id),
    ),
    ...plan.activities.filter(({ constraints }) => constraints.asLateAs?.anchorId === id),
    ...(plan.costItems ?? []).filter(
      ({ activityId, terms, subscription }) =>
        activityId === id ||
        [...terms.map(({ at }) => at), subscription?.until].some(
          (at) => at !== undefined && at.kind !== 'date' && at.activityId === id,
        ),
    ),
    ...plan.decisions.filter(({ windowId }) => windowId === id),
    ...(plan.risks ?? []).filter(({ impacts }) => impacts.some((impact) => impact.activityId === id)),
  ].map((needing) => needing.id)
  if (neededBy.length > 0)
    return refuse('edit-conflicts', `/activities/${placeOf(plan, 'activities', id)}`, { id, neededBy })
  return {
    ...removed(plan, 'activities', id),
    links: plan.links.filter((link) => link.from !== id && link.to !== id),
  }
}
