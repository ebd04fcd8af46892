import type { BudgetRow } from '@stagger/planner'

/**
 * The reserve of a row by period, whole minor units: every part of it lies where its own group is still to be paid, in
 * proportion to that. It adds up to the row's reserve; undefined where the forecast tells none.
 */
export function reserveByPeriod(row: BudgetRow): readonly number[] | undefined {
  const { chance, rows, toComplete } = row
  if (!chance) return undefined
  const parts = rows.flatMap((one) => (one.chance ? [reserveByPeriod(one) ?? []] : []))
  const told = rows.reduce((sum, one) => sum + (one.chance?.reserve ?? 0), 0)
  if (parts.length > 0 && told === chance.reserve)
    return toComplete.byPeriod.map((_, k) => parts.reduce((sum, part) => sum + (part[k] ?? 0), 0))
  return spread(chance.reserve, weightsOf(row))
}

/** What is still to be expected; where nothing is, the last period: it has to be somewhere. */
function weightsOf({ toComplete, forecast }: BudgetRow): readonly number[] {
  const open = toComplete.byPeriod.map((minor) => Math.max(0, minor))
  if (open.some((minor) => minor > 0)) return open
  const last = Math.max(
    0,
    forecast.byPeriod.findLastIndex((minor) => minor !== 0),
  )
  return open.map((_, k) => (k === last ? 1 : 0))
}

/** `minor` in proportion to `weights`, cut where the running sum is rounded, so that the parts add up to it. */
function spread(minor: number, weights: readonly number[]): readonly number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  let [running, given] = [0, 0]
  return weights.map((weight) => {
    running += weight
    const until = Math.round((minor * running) / whole)
    const part = until - given
    given = until
    return part
  })
}
