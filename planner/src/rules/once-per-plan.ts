import type { PlanIndex } from '../plan/plan-index.ts'

/** Works out once what follows from a plan alone: its rules are asked about hundreds of dates of the same plan. */
export function oncePerPlan<T extends object>(made: (index: PlanIndex) => T): (index: PlanIndex) => T {
  const known = new WeakMap<PlanIndex, T>()
  return (index) => {
    const one = known.get(index) ?? made(index)
    known.set(index, one)
    return one
  }
}
