import type { Activity } from '../plan/activities.ts'
import type { PlanIndex } from '../plan/plan-index.ts'
import type { RuleArc } from './rule.ts'

type StepName = NonNullable<Activity['step']>
type Shape = Pick<RuleArc, 'type' | 'sense' | 'lags'>

/** Arcs from every activity that is one step of a HITRUST program to every one that is another, within each program. */
export function hitrustStepArcs(index: PlanIndex, from: StepName, to: StepName, shape: Shape): RuleArc[] {
  return index.plan.programs
    .filter(({ kind }) => kind === 'hitrust')
    .flatMap(({ id }) =>
      index
        .steps(id, from)
        .flatMap((first) => index.steps(id, to).map((second) => ({ from: first.id, to: second.id, ...shape }))),
    )
}
