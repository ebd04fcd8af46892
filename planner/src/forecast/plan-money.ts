import type { Actual } from '../actuals/actuals.ts'
import { type StandingActuals, standingActuals } from '../actuals/standing.ts'
import { bought } from '../budget/bought.ts'
import { buyingContext } from '../budget/buying-context.ts'
import type { UnpricedHours } from '../budget/budget-result.ts'
import { type HoursWorked, hoursWorked } from '../budget/hours-worked.ts'
import { labour, labourId } from '../budget/labour.ts'
import type { Account } from '../budget/posting.ts'
import { sharedEvidence } from '../budget/shared-evidence.ts'
import { ExchangeRates } from '../money/exchange-rates.ts'
import type { ExchangeRate } from '../plan/costs.ts'
import type { Plan } from '../plan/plan.ts'
import { type Fault, PlanningError } from '../refusal.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { TotalKind } from './forecast-result.ts'

/** An account of the budget, with the narrowest total that it counts in. */
export type MoneyAccount = Account & { readonly kind: TotalKind }

/** The money of a plan as its budget has it, on the days on which it is paid; `[]` where a rate is missing. */
export type PlanMoney = {
  readonly bought: readonly MoneyAccount[]
  /** The hours of the team, and what one register saves of them. */
  readonly labour: readonly MoneyAccount[]
  /** The hours that the labour is made of. */
  readonly hours: readonly HoursWorked[]
  readonly unpriced: UnpricedHours
  /** The currencies that nothing turns into the organization's, each with the first place that needs one. */
  readonly boughtFaults: readonly Fault[]
  readonly labourFaults: readonly Fault[]
}

/** Every account of the budget of a plan on its own schedule. */
export function planMoney(schedule: Schedule, ledger: readonly Actual[]): PlanMoney {
  const { plan } = schedule
  const standing = standingActuals(ledger, schedule.statusDate)
  const hours = hoursWorked(schedule, standing.time)
  const items = orFaults(plan, (rates) => itemsOf(schedule, standing, rates))
  const worked = orFaults(plan, (rates) => labour(schedule, hours, rates, 'loaded'))
  const own = worked.made?.accounts ?? []
  const contractors = new Set(
    plan.people.flatMap(({ id, engagement }) => (engagement === 'contractor' ? [labourId('person', id)] : [])),
  )
  return {
    bought: items.made ?? [],
    labour: [
      ...own.map((account) => counted(account, contractors.has(account.itemId) ? 'incremental' : 'loaded')),
      ...sharedEvidence(schedule, own).map((account) => counted(account, 'loaded')),
    ],
    hours: worked.made ? hours : [],
    unpriced: worked.made?.unpriced ?? { personIds: [], roles: [], hours: 0 },
    boughtFaults: items.faults,
    labourFaults: worked.faults,
  }
}

const counted = (account: Account, kind: TotalKind): MoneyAccount => ({ ...account, kind })

const itemsOf = (schedule: Schedule, { invoices }: StandingActuals, rates: ExchangeRates): readonly MoneyAccount[] =>
  bought(buyingContext(schedule, rates), invoices, 'cash').map((account) => counted(account, 'external'))

/** Before any day that money is spent on. */
const BEFORE_ALL = '1900-01-01'

/**
 * What `make` gives with the plan's exchange rates, or every rate that it misses: after each it is asked again as if
 * that currency had one.
 */
export function orFaults<T>(
  { exchangeRates = [], organization }: Pick<Plan, 'exchangeRates' | 'organization'>,
  make: (rates: ExchangeRates) => T,
): { readonly made?: T; readonly faults: readonly Fault[] } {
  const faults: Fault[] = []
  const assumed: ExchangeRate[] = []
  for (;;) {
    try {
      const made = make(new ExchangeRates({ exchangeRates: [...exchangeRates, ...assumed], organization }))
      return faults.length === 0 ? { made, faults } : { faults }
    } catch (error) {
      const fault = missingRate(error)
      const from = fault?.facts['from']
      // The same currency twice would be asked for ever.
      if (!fault || typeof from !== 'string' || assumed.some((rate) => rate.from === from)) throw error
      faults.push(fault)
      assumed.push({ id: from, from, to: organization.currency, rate: '1', on: BEFORE_ALL, source: 'yours' })
    }
  }
}

const missingRate = (error: unknown): Fault | undefined =>
  error instanceof PlanningError ? error.faults.find(({ code }) => code === 'rate-missing') : undefined
