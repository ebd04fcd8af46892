import type { Forecast, Reserve } from '../forecast/forecast-result.ts'
import type { BudgetGrouping, BudgetTotal, RowChance } from './budget-result.ts'
import type { ReservePart } from './reserve-parts.ts'

type Path = readonly { readonly level: BudgetGrouping; readonly id: string }[]

/** What a forecast says of the rows of a budget. */
export type ChanceOf = {
  /** Of the row at `path`. */
  readonly of: (path: Path) => RowChance
  /** The groups of one level below `path` that have a share of the reserve. */
  readonly groupsIn: (path: Path, level: BudgetGrouping) => readonly string[]
}

/**
 * What a forecast says of a total: the reserve in every grouping, percentiles of the whole and of each category of a program.
 * `laid`: the reserve on the accounts of the budget. Undefined where the forecast could not tell the total.
 */
export function chanceOf(
  { money }: Pick<Forecast, 'money'>,
  total: BudgetTotal,
  laid: (items: Reserve['items']) => readonly ReservePart[],
): ChanceOf | undefined {
  const whole = money[total]
  const reserve = money.reserves.find((one) => one.total === total)
  if (!whole || !reserve) return undefined
  const parts = laid(reserve.items)
  const within = (path: Path) => parts.filter((part) => path.every(({ level, id }) => part.in[level] === id))
  const percentiles = (path: Path) => {
    const [program, category] = path
    if (!program) return whole
    if (path.length !== 2 || program.level !== 'program' || category?.level !== 'category') return undefined
    return money.groups.find(
      (one) => one.totals.includes(total) && one.programId === program.id && one.category === category.id,
    )
  }
  return {
    of(path) {
      const told = percentiles(path)
      return { ...(told && { p50: told.p50, p80: told.p80 }), ...sumOf(within(path)) }
    },
    groupsIn: (path, level) => [...new Set(within(path).flatMap((part) => (part.minor === 0 ? [] : [part.in[level]])))],
  }
}

function sumOf(parts: readonly ReservePart[]): Pick<RowChance, 'reserve' | 'reserveByPeriod'> {
  const reserve = parts.reduce((sum, { minor }) => sum + minor, 0)
  const reserveByPeriod = parts.reduce<number[]>(
    (sums, { byPeriod }) => byPeriod.map((minor, k) => (sums[k] ?? 0) + minor),
    [],
  )
  return { reserve, reserveByPeriod }
}
