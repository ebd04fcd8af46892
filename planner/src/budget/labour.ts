import type { ExchangeRates } from '../money/exchange-rates.ts'
import { priceOfHours } from '../money/minor-units.ts'
import type { Plan } from '../plan/plan.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { BudgetTotal, UnpricedHours } from './budget-result.ts'
import type { HoursWorked } from './hours-worked.ts'
import type { Account, Posting } from './posting.ts'
import { type HourlyRate, RatesOfPeople } from './rates-of-people.ts'

/** What the hours of the team cost, and those that have no price. */
export type Labour = { readonly accounts: readonly Account[]; readonly unpriced: UnpricedHours }

const ROLE_HOURS = 'labour-role:'

/** The account of a person's hours, or of a role's. */
export const labourId = (kind: 'person' | 'role', id: string): string =>
  kind === 'person' ? `labour:${id}` : `${ROLE_HOURS}${id}`

/** Whose hours an account holds, where they are a role's. */
export const roleOfLabour = (accountId: string): string | undefined =>
  accountId.startsWith(ROLE_HOURS) ? accountId.slice(ROLE_HOURS.length) : undefined

/**
 * Hours at their rates by person (or role) and program, on the days they are worked: none of them in `external`,
 * contractors' alone in `incremental`. Throws `rate-missing` where a rate is in a currency that nothing turns into the
 * organization's.
 */
export function labour(
  schedule: Schedule,
  hours: readonly HoursWorked[],
  exchange: ExchangeRates,
  total: BudgetTotal,
): Labour {
  const rates = new RatesOfPeople(schedule.plan)
  const counted = hours.filter((one) => countsIn(one, total, rates))
  const priced = counted.filter(({ kind, id }) => rates.of(kind, id))
  const groups = new Map<string, HoursWorked[]>()
  for (const one of priced) {
    const key = `${labourId(one.kind, one.id)}\n${one.activity.programId}`
    const group = groups.get(key) ?? []
    group.push(one)
    groups.set(key, group)
  }
  return {
    accounts: [...groups.values()].flatMap((group) => accountOf(group, schedule.plan, rates, exchange)),
    unpriced: unpricedOf(counted.filter(({ kind, id }) => !rates.of(kind, id))),
  }
}

/** Whether hours count in a total. */
export function countsIn(
  { kind, id }: Pick<HoursWorked, 'kind' | 'id'>,
  total: BudgetTotal,
  rates: RatesOfPeople,
): boolean {
  if (total === 'loaded') return true
  return total === 'incremental' && kind === 'person' && rates.person(id)?.engagement === 'contractor'
}

function accountOf(
  group: readonly HoursWorked[],
  plan: Plan,
  rates: RatesOfPeople,
  exchange: ExchangeRates,
): readonly Account[] {
  const [first] = group
  const rate = first && rates.of(first.kind, first.id)
  if (!first || !rate) return []
  const { kind, id, activity } = first
  const expected = group.filter(({ measure }) => measure !== 'planned').reduce((sum, one) => sum + one.hours, 0)
  return [
    {
      itemId: labourId(kind, id),
      name: kind === 'person' ? (rates.person(id)?.name ?? id) : id,
      category: 'labour',
      programId: activity.programId,
      sharedWith: [],
      vendor: '',
      costCentre: '',
      basis: rate.basis,
      postings: group.map((one) => posting(one, rate, pathOf(one, plan), exchange)),
      worth: { quantity: expected, minor: priceOfHours(rate, expected).minor, currency: rate.currency },
      hours: expected,
    },
  ]
}

const pathOf = ({ id }: HoursWorked, { people }: Plan): string =>
  `/people/${people.findIndex((person) => person.id === id || person.role === id)}/hourlyRate`

function posting(
  { measure, span, worked, hours }: HoursWorked,
  rate: HourlyRate,
  path: string,
  exchange: ExchangeRates,
): Posting {
  const minor = exchange.on(span.start, priceOfHours(rate, hours), path)
  return { measure, span, minor, basis: rate.basis, ...(worked && { worked }) }
}

function unpricedOf(hours: readonly HoursWorked[]): UnpricedHours {
  const expected = hours.filter(({ measure }) => measure !== 'planned')
  const idsOf = (kind: HoursWorked['kind']) => [
    ...new Set(expected.filter((one) => one.kind === kind).map(({ id }) => id)),
  ]
  return {
    personIds: idsOf('person'),
    roles: idsOf('role'),
    hours: expected.reduce((sum, one) => sum + one.hours, 0),
  }
}
