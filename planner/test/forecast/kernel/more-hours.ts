import type { Problem } from '../../../src/schedule/problem.ts'

/** Hours as small problems have them, as people have them, and as roles of many people have them. */
export const TIMES = [1, 4000, 10_000]

/** The same problem, everybody having so many times as much and being asked for as much more. */
export const timesHours = (p: Problem, times = 1): Problem => ({
  ...p,
  total: p.total.map((hours) => hours * times),
  resources: p.resources.map((one) => ({ ...one, capacity: one.capacity.map((hours) => hours * times) })),
})
