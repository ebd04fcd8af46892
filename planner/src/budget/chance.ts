import type { Forecast } from '../forecast/forecast-result.ts'
import type { BudgetGrouping, BudgetTotal, RowChance } from './budget-result.ts'

type Path = readonly { readonly level: BudgetGrouping; readonly id: string }[]

/** What a forecast says of the rows of a budget. */
export type ChanceOf = {
  /** Of the row at `path`; undefined for what the forecast does not tell. */
  readonly of: (path: Path) => RowChance | undefined
  /** The groups of one level below `path` that have a share of the reserve. */
  readonly groupsIn: (path: Path, level: BudgetGrouping) => readonly string[]
}

/**
 * Percentiles and reserves of the forecast by program and category, which is what rows must begin with to have any; the
 * total has them in every grouping. Undefined where the forecast could not tell the total.
 */
export function chanceOf({ money }: Pick<Forecast, 'money'>, total: BudgetTotal): ChanceOf | undefined {
  const whole = money[total]
  const reserve = money.reserves.find((one) => one.total === total)
  if (!whole || !reserve) return undefined
  const within = (path: Path) =>
    reserve.groups.filter((group) => path.every(({ level, id }) => keyOf(group, level) === id))
  return {
    of(path) {
      if (path.length === 0) return { p50: whole.p50, p80: whole.p80, reserve: reserve.minor }
      if (!isTold(path)) return undefined
      const share = within(path).reduce((sum, { minor }) => sum + minor, 0)
      const [program, category] = path
      const group = money.groups.find(
        (one) => one.totals.includes(total) && one.programId === program?.id && one.category === category?.id,
      )
      return { ...(group && { p50: group.p50, p80: group.p80 }), reserve: share }
    },
    groupsIn: (path, level) =>
      isTold([...path, { level }])
        ? within(path)
            .filter(({ minor }) => minor !== 0)
            .map((group) => keyOf(group, level))
        : [],
  }
}

const ORDER: readonly BudgetGrouping[] = ['program', 'category']

const isTold = (path: readonly { readonly level: BudgetGrouping }[]): boolean =>
  path.length <= ORDER.length && path.every(({ level }, k) => level === ORDER[k])

const keyOf = (group: { readonly programId: string; readonly category: string }, level: BudgetGrouping): string =>
  level === 'program' ? group.programId : group.category
