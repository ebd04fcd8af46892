import { COLLECTIONS, type Plan } from '../plan/plan.ts'

/** Ids that a plan does not have yet: `name-1`, `name-2`, …, the same for the same plan. */
export function freshIds(plan: Plan, name: string): () => string {
  const taken = new Set(COLLECTIONS.flatMap((collection) => (plan[collection] ?? []).map(({ id }) => id)))
  let count = 0
  const next = (): string => {
    count += 1
    const id = `${name}-${count}`
    return taken.has(id) ? next() : id
  }
  return next
}
