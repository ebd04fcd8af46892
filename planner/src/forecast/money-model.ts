import type { Actual, Invoice } from '../actuals/actuals.ts'
import { standingActuals } from '../actuals/standing.ts'
import { bought } from '../budget/bought.ts'
import { buyingContext } from '../budget/buying-context.ts'
import { labourId } from '../budget/labour.ts'
import type { Account, Measure } from '../budget/posting.ts'
import { RatesOfPeople } from '../budget/rates-of-people.ts'
import { SHARED_EVIDENCE_ID } from '../budget/shared-evidence.ts'
import { costItemsOf } from '../money/cost-items.ts'
import { ExchangeRates } from '../money/exchange-rates.ts'
import { priceOfHours } from '../money/minor-units.ts'
import { priceOf } from '../money/price.ts'
import type { CostItem } from '../plan/costs.ts'
import type { Plan } from '../plan/plan.ts'
import type { Compiled } from '../schedule/compile.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { groupedBy } from './grouped-by.ts'
import { Columns, type MoneyColumn } from './money-columns.ts'
import type { MoneyForecast, TotalKind } from './forecast-result.ts'
import type { Kernel } from './kernel/kernel.ts'
import { orFaults, type PlanMoney, planMoney } from './plan-money.ts'
import type { Impact, RiskModel } from './risk-model.ts'
import { priceVariable, type Variable } from './variables.ts'

/** A price that varies: what one minor unit of its estimate adds to which columns. */
type Price = {
  readonly variable: Variable
  readonly likely: number
  readonly parts: readonly { readonly column: number; readonly perUnit: number }[]
}

type PricedHours = { readonly row: number; readonly column: number; readonly minor: number }

/** Where the money of a plan goes, in minor units of the organization's currency. */
export type MoneyModel = Pick<MoneyForecast, 'currency' | 'faults' | 'unpriced'> & {
  readonly columns: readonly MoneyColumn[]
  /** The totals that are known, the narrowest first. */
  readonly known: readonly TotalKind[]
  readonly prices: readonly Price[]
  /** Hours still to be worked of the activity in a row, at what they cost as planned. */
  readonly hours: readonly PricedHours[]
  /** All hours of what may have to be done again. */
  readonly again: readonly PricedHours[]
  /** By risk: what it spends where it happens. */
  readonly riskCosts: readonly (readonly (Impact & { readonly perUnit: number; readonly column: number })[])[]
}

/** What risks spend is in no account of the budget. */
const NO_ITEM = ''

/** An amount large enough that rounding its taxes and its rate does not show. */
const PROBE = 1e9

/**
 * The money of a plan on its own schedule: the accounts of its budget, and how each varies about what the budget expects.
 * What is invoiced varies no more; what is left of a price that nobody signed or offered does.
 */
export function moneyModel(
  compiled: Compiled,
  schedule: Schedule,
  risks: readonly RiskModel[],
  actuals: readonly Actual[],
  { redo }: Pick<Kernel, 'redo'>,
): MoneyModel {
  const { plan } = schedule
  const money = planMoney(schedule, actuals)
  const columns = new Columns()
  const perUnit = orFaults(plan, (rates) =>
    risks.map((risk) => risk.costs.map((cost) => worthOf(cost, compiled, rates))),
  )
  const boughtFaults = [...money.boughtFaults, ...perUnit.faults]
  for (const account of [...money.bought, ...money.labour]) columns.add(account)
  return {
    currency: plan.organization.currency,
    faults: [...boughtFaults, ...money.labourFaults],
    unpriced: money.unpriced,
    known: boughtFaults.length > 0 ? [] : money.labourFaults.length > 0 ? ['external'] : TOTAL_KINDS,
    prices: boughtFaults.length > 0 ? [] : pricesOf(schedule, actuals, columns),
    hours: hoursOf(compiled, money, columns),
    again: pricedHours(compiled, money, 'planned', columns).filter(({ row }) =>
      redo.some(({ rows }) => rows.includes(row)),
    ),
    riskCosts: risks.map(({ costs }, r) =>
      costs.map(({ variable, likely, programId, category }, k) => ({
        variable,
        likely,
        perUnit: perUnit.made?.[r]?.[k] ?? 0,
        column: columns.of({ programId, category, itemId: NO_ITEM, kind: 'external' }),
      })),
    ),
    columns: columns.all,
  }
}

export const TOTAL_KINDS: readonly TotalKind[] = ['external', 'incremental', 'loaded']

const worthOf = (
  { currency, path }: RiskModel['costs'][number],
  { statusDay }: Compiled,
  rates: ExchangeRates,
): number => rates.on(statusDay, { minor: PROBE, currency }, path) / PROBE

/** Prices that nothing fixes, neither a contract nor a chosen quote that is good still, as far as they are not invoiced. */
function pricesOf(schedule: Schedule, actuals: readonly Actual[], columns: Columns): readonly Price[] {
  const { plan } = schedule
  const open = costItemsOf(plan).flatMap((item) => {
    const variable = priceVariable(item, plan, schedule.statusDate)
    return variable ? [{ item, variable }] : []
  })
  const items = open.map(({ item }) => item)
  const probes = probesOf(items, standingActuals(actuals, schedule.statusDate).invoices, schedule)
  return open.flatMap(({ item, variable }) => {
    const parts = (probes.get(item.id) ?? []).map((account) => ({
      column: columns.of({ ...account, kind: 'external' }),
      perUnit: (toComplete(account) * likelyTimes(item)) / PROBE,
    }))
    return parts.every(({ perUnit }) => perUnit === 0) ? [] : [{ variable, likely: item.amount.likely, parts }]
  })
}

/** How many times its likely amount the budget counts an item with: more or less than one where a quote says so that is over. */
const likelyTimes = (item: CostItem): number => (hasFactor(item) ? priceOf(item).minor / item.amount.likely : 1)

/** Of nothing no amount is a multiple. */
const hasFactor = ({ amount }: CostItem): boolean => amount.likely > 0

/**
 * What each item would come to at the probe's price, taxes, renewals and shares included, by the budget itself, with the
 * same share of it invoiced as of the price in force.
 */
function probesOf(
  items: readonly CostItem[],
  invoices: readonly Invoice[],
  schedule: Schedule,
): ReadonlyMap<string, readonly Account[]> {
  const probed: Plan = {
    ...schedule.plan,
    costItems: items.map(asEstimated),
    activities: schedule.plan.activities.map(({ cost: _, ...activity }) => activity),
  }
  const context = { ...buyingContext(schedule, new ExchangeRates(schedule.plan)), plan: probed }
  const priceById = new Map(items.map((item) => [item.id, priceOf(item).minor]))
  const asProbed = invoices.flatMap((invoice) => {
    const price = priceById.get(invoice.itemId ?? '')
    return price === undefined ? [] : [scaled(invoice, PROBE / Math.max(1, price))]
  })
  return groupedBy(bought(context, asProbed, 'cash'), ({ itemId }) => itemId)
}

const scaled = ({ amount, ...invoice }: Invoice, times: number): Invoice => ({
  ...invoice,
  amount: { ...amount, minor: Math.round(amount.minor * times) },
})

function asEstimated(item: CostItem): CostItem {
  const { contract: _, chosenQuoteId: __, ...open } = item
  const { currency } = hasFactor(item) ? priceOf(item) : item.amount
  return { ...open, amount: { ...item.amount, currency, low: PROBE, likely: PROBE, high: PROBE } }
}

const toComplete = ({ postings }: Pick<Account, 'postings'>): number =>
  postings.reduce((sum, { measure, minor }) => (measure === 'toComplete' ? sum + minor : sum), 0)

/**
 * Hours still to be worked, by activity and column; what one register saves is a part of its program's hours, and varies
 * as they do.
 */
function hoursOf(compiled: Compiled, money: PlanMoney, columns: Columns): readonly PricedHours[] {
  const saved = savedParts(money)
  return pricedHours(compiled, money, 'toComplete', columns).flatMap((own) => {
    const { programId } = compiled.index.plan.activities[own.row] ?? { programId: '' }
    const part = saved.get(programId) ?? 0
    return part === 0
      ? [own]
      : [
          own,
          {
            row: own.row,
            minor: own.minor * part,
            column: columns.of({ programId, category: 'labour', itemId: SHARED_EVIDENCE_ID, kind: 'loaded' }),
          },
        ]
  })
}

/** Hours of one measure at their rates, by activity and column. */
function pricedHours({ index }: Compiled, { hours }: PlanMoney, asked: Measure, columns: Columns): PricedHours[] {
  const exchange = new ExchangeRates(index.plan)
  const rates = new RatesOfPeople(index.plan)
  return hours.flatMap(({ kind, id, activity, measure, span, hours: worked }) => {
    const rate = rates.of(kind, id)
    const row = index.position(activity.id)
    if (measure !== asked || !rate || row < 0) return []
    const minor = exchange.on(span.start, priceOfHours(rate, worked), '/people')
    const isContractor = kind === 'person' && rates.person(id)?.engagement === 'contractor'
    const column = columns.of({
      programId: activity.programId,
      category: 'labour',
      itemId: labourId(kind, id),
      kind: isContractor ? 'incremental' : 'loaded',
    })
    return [{ row, minor, column }]
  })
}

/** By program, what one register saves as a share of its hours still to come; below zero. */
function savedParts({ labour }: PlanMoney): ReadonlyMap<string, number> {
  const worked = labour.filter(({ hours = 0 }) => hours >= 0)
  return new Map(
    labour
      .filter(({ hours = 0 }) => hours < 0)
      .map((saved) => {
        const own = worked.filter(({ programId }) => programId === saved.programId)
        const whole = own.reduce((sum, account) => sum + toComplete(account), 0)
        return [saved.programId, whole === 0 ? 0 : toComplete(saved) / whole]
      }),
  )
}
