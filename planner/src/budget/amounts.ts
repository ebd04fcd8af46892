import { type Amounts, type BudgetAmounts, VARIANCE_PARTS, type Variance } from './budget-result.ts'
import { type ByMonth, forecastOf, type Leaf } from './leaf.ts'

/** Which period each fiscal month belongs to, and how many there are. */
export type PeriodOf = { readonly ofMonth: readonly number[]; readonly count: number }

/** Money by month as money by period. */
function amountsOf(months: ByMonth, { ofMonth, count }: PeriodOf): Amounts {
  const byPeriod = Array.from({ length: count }, () => 0)
  let total = 0
  months.forEach((minor, k) => {
    const at = ofMonth[k] ?? 0
    byPeriod[at] = (byPeriod[at] ?? 0) + minor
    total += minor
  })
  return { byPeriod, total }
}

/** The amounts of one account. */
export function leafAmounts(leaf: Leaf, periods: PeriodOf): BudgetAmounts {
  const { planned, actual, committed, toComplete } = leaf.months
  const of = (months: ByMonth) => amountsOf(months, periods)
  return {
    planned: of(planned),
    actual: of(actual),
    committed: of(committed),
    toComplete: of(toComplete),
    forecast: of(forecastOf(leaf)),
    ...(leaf.against && {
      budgeted: of(leaf.against.budgeted),
      variance: varianceAmounts((part) => of(leaf.against?.variance[part] ?? planned)),
    }),
  }
}

const varianceAmounts = (of: (part: (typeof VARIANCE_PARTS)[number]) => Amounts): Variance => {
  const parts = { timing: of('timing'), scope: of('scope'), price: of('price'), exchange: of('exchange') }
  return {
    ...parts,
    total: sumOfAmounts(
      VARIANCE_PARTS.map((part) => parts[part]),
      parts.timing.byPeriod.length,
    ),
  }
}

/** Amounts of several rows as those of one; nothing at all is zero in each of `count` periods. */
function sumOfAmounts(parts: readonly Amounts[], count: number): Amounts {
  const byPeriod = Array.from({ length: count }, () => 0)
  let total = 0
  for (const part of parts) {
    for (let k = 0; k < count; k++) byPeriod[k] = (byPeriod[k] ?? 0) + (part.byPeriod[k] ?? 0)
    total += part.total
  }
  return { byPeriod, total }
}

/** The amounts of several rows together. `isCompared`: whether a named budget is held against them. */
export function sumOfRows(rows: readonly BudgetAmounts[], count: number, isCompared: boolean): BudgetAmounts {
  const sum = (pick: (row: BudgetAmounts) => Amounts | undefined) =>
    sumOfAmounts(
      rows.flatMap((row) => pick(row) ?? []),
      count,
    )
  return {
    planned: sum(({ planned }) => planned),
    actual: sum(({ actual }) => actual),
    committed: sum(({ committed }) => committed),
    toComplete: sum(({ toComplete }) => toComplete),
    forecast: sum(({ forecast }) => forecast),
    ...(isCompared && {
      budgeted: sum(({ budgeted }) => budgeted),
      variance: varianceAmounts((part) => sum(({ variance }) => variance?.[part])),
    }),
  }
}
