import type { Actual } from '../actuals/actuals.ts'
import { ExchangeRates } from '../money/exchange-rates.ts'
import { split } from '../money/minor-units.ts'
import type { Compiled } from '../schedule/compile.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { ForecastCategory } from './forecast-result.ts'
import { type ActivityLabour, inOwnCurrency, type PricedItem, pricedItems, plannedLabour, PROBE } from './priced.ts'
import type { Impact, RiskModel } from './risk-model.ts'

/** Money of one program for one thing: a column of the forecast. */
export type Group = { readonly programId: string; readonly category: ForecastCategory }

/** How much of an item lies in which group: the part of it, and the plan's own minor units, which add up to the item. */
type GroupShare = { readonly group: number; readonly part: number; readonly minor: number }

/** Where the money of a plan goes, in minor units of the organization's currency. */
export type MoneyModel = {
  readonly currency: string
  readonly groups: readonly Group[]
  /** Null where an exchange rate is missing: then nothing that is bought has a total. */
  readonly items: readonly (PricedItem & { readonly in: readonly GroupShare[] })[] | null
  /** By row of the plan; null where a rate is missing. */
  readonly labour: readonly (ActivityLabour & { readonly group: number })[] | null
  /** By risk: what it spends where it happens. */
  readonly riskCosts: readonly (readonly (Impact & { readonly perUnit: number; readonly group: number })[])[]
}

/** The money of a plan on its own schedule. */
export function moneyModel(
  compiled: Compiled,
  schedule: Schedule,
  risks: readonly RiskModel[],
  actuals: readonly Actual[],
): MoneyModel {
  const { plan } = schedule
  const groups = new Groups()
  const priced = pricedItems(schedule, actuals)
  const labour = plannedLabour(compiled)
  const riskCosts = pricedRisks(risks, compiled, groups)
  return {
    currency: plan.organization.currency,
    items: riskCosts && priced && priced.map((item) => ({ ...item, in: groups.sharesOf(item) })),
    labour:
      labour &&
      plan.activities.map(({ programId }, i) => {
        const { minor = 0, contractors = 0 } = labour[i] ?? {}
        return { minor, contractors, group: minor > 0 ? groups.of(programId, 'labour') : 0 }
      }),
    riskCosts: riskCosts ?? risks.map(() => []),
    groups: groups.all,
  }
}

/** People divide by hundredths of a percent; equal parts of three programs are nearly equal in millionths. */
const FINEST_PART = 1e6

/** Groups in the order in which they are first met. */
class Groups {
  readonly all: Group[] = []
  readonly #places = new Map<string, number>()

  of(programId: string, category: ForecastCategory): number {
    const key = `${programId}\n${category}`
    const known = this.#places.get(key)
    if (known !== undefined) return known
    this.#places.set(key, this.all.length)
    return this.all.push({ programId, category }) - 1
  }

  sharesOf({ category, shares, point }: PricedItem): readonly GroupShare[] {
    const minors = split(
      point,
      shares.map(({ part }) => Math.round(part * FINEST_PART)),
    )
    return shares.map(({ programId, part }, k) => ({
      group: this.of(programId, category),
      part,
      minor: minors[k] ?? 0,
    }))
  }
}

/** What each risk spends; null where an exchange rate is missing. */
function pricedRisks(
  risks: readonly RiskModel[],
  { index, statusDay }: Compiled,
  groups: Groups,
): MoneyModel['riskCosts'] | null {
  const rates = new ExchangeRates(index.plan)
  const currencies = new Set(risks.flatMap(({ costs }) => costs.map(({ currency }) => currency)))
  if ([...currencies].some((currency) => !rates.knows(currency, statusDay))) return null
  return risks.map(({ costs }) =>
    costs.map(({ currency, programId, category, variable, likely }) => {
      const probe = inOwnCurrency({ minor: PROBE, currency }, statusDay, rates) ?? 0
      return { variable, likely, perUnit: probe / PROBE, group: groups.of(programId, category) }
    }),
  )
}
