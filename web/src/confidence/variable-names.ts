import { costItemsOf, type Plan } from '@stagger/planner'

/** How activities, cost items and risks are called; by their id where the plan has them no more. */
export function variableNames(plan: Plan): (id: string) => string {
  const named = [...plan.activities, ...costItemsOf(plan), ...(plan.risks ?? [])]
  const names = new Map(named.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? id
}
