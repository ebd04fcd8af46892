import type { TotalKind } from './forecast-result.ts'
import type { MoneyModel } from './money-model.ts'
import { orderOf } from './order.ts'
import type { Outcomes } from './outcomes.ts'

/** A total by iteration, with what the plan says it is; `groups`: whose parts it adds up; `order`: iterations, ascending. */
export type Total = {
  readonly kind: TotalKind
  readonly point: number
  readonly column: Float64Array
  readonly order: Uint32Array
  readonly groups: readonly number[]
}

/** The totals that are known, the widest last. */
export function totalsOf(money: MoneyModel, outcomes: Outcomes): readonly Total[] {
  const points = pointsOf(money)
  const all = money.groups.map((_, group) => group)
  const bought = all.filter((group) => money.groups[group]?.category !== 'labour')
  const total = (kind: TotalKind, groups: readonly number[], morePoint = 0, more?: Float64Array): Total => {
    const column = summed(outcomes, groups, more)
    const point = groups.reduce((sum, group) => sum + (points[group] ?? 0), morePoint)
    return { kind, groups, point, column, order: orderOf(column) }
  }
  if (!money.items) return []
  const contractorPoint = (money.labour ?? []).reduce((sum, { contractors }) => sum + contractors, 0)
  const external = total('external', bought)
  return money.labour
    ? [external, total('incremental', bought, contractorPoint, outcomes.contractors), total('loaded', all)]
    : [external]
}

/** What the plan says each group comes to, when nothing varies and no risk happens; parts of an item add up to it. */
export function pointsOf({ groups, items, labour }: MoneyModel): readonly number[] {
  const points = groups.map(() => 0)
  const add = (group: number, minor: number) => (points[group] = (points[group] ?? 0) + minor)
  for (const { in: shares } of items ?? []) for (const { group, minor } of shares) add(group, minor)
  for (const { minor, group } of labour ?? []) if (minor > 0) add(group, minor)
  return points
}

function summed({ spent, count }: Outcomes, groups: readonly number[], more?: Float64Array): Float64Array {
  const sum = more ? more.slice(0, count) : new Float64Array(count)
  for (const group of groups) {
    const column = spent[group] ?? sum
    for (let k = 0; k < count; k++) sum[k] = (sum[k] ?? 0) + (column[k] ?? 0)
  }
  return sum
}
