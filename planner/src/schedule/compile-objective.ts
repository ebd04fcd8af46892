import { dayOf, endAfter } from '../day.ts'
import type { PlanIndex } from '../plan/plan-index.ts'
import type { Frame } from './calendar-axes.ts'
import type { PromiseRow, TargetRow } from './problem-columns.ts'

/** Promises share this many points by their revenue; every one gets at least one. */
const POINTS = 100

/**
 * What dates are worth: a day of a report counts its program's priority; a day late of a promise, per point of revenue,
 * outweighs every finish date there could be; a promise missed outweighs every day late. Lexicographic in one number.
 */
export function compileObjective(
  index: PlanIndex,
  { origin, horizon }: Frame,
): { readonly targets: readonly TargetRow[]; readonly promises: readonly PromiseRow[] } {
  const { programs, commitments } = index.plan
  const targets = programs.map(({ reportInHandId, priority = 1 }) => ({
    task: index.position(reportInHandId),
    weight: priority,
  }))
  const latest = targets.reduce((sum, { weight }) => sum + weight * horizon, 1)
  const revenue = commitments.reduce((sum, { value }) => sum + value.minor, 0)
  const promises = commitments.flatMap(({ programId, by, value }): PromiseRow[] => {
    const task = index.position(index.program(programId)?.reportInHandId ?? '')
    const points = Math.max(1, Math.round((POINTS * value.minor) / Math.max(1, revenue)))
    const dayLate = latest * points
    return task < 0 ? [] : [{ task, due: endAfter(dayOf(by)) - origin, dayLate, missed: points }]
  })
  const allLate = promises.reduce((sum, { dayLate }) => sum + dayLate * horizon, latest)
  return { targets, promises: promises.map((one) => ({ ...one, missed: one.missed * allLate })) }
}
