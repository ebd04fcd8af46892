import { fact, isCurrency, KnownRole, Person, type Plan, type SingleEdit } from '@stagger/planner'
import { minorOf } from '../budget-view/item-edits.ts'
import { typedNumber } from '../budget-view/typed-money.ts'
import { decimalsOf, majorFromMinor } from '../format.ts'
import type { TeamFault } from './team-faults.ts'
import { daysFaults, daysTyped, spansOf, type TypedDays } from './typed-days.ts'

/** Somebody as they are typed; `rate` in major units an hour, empty for none. */
export type TypedPerson = {
  readonly name: string
  /** `OWN_ROLE` where `ownRole` says how it is called. */
  readonly role: string
  readonly ownRole: string
  readonly hours: string
  readonly calendarId: string
  readonly rate: string
  readonly currency: string
  readonly isContractor: boolean
  readonly email: string
  readonly timeZone: string
  readonly leave: readonly TypedDays[]
}

/** What is chosen instead of a role for one that nobody of the plan has yet. */
export const OWN_ROLE = ''

/** The roles to choose from: those that the playbook knows, then the plan's own. A role is there while somebody has it. */
export function rolesOf({ people }: Pick<Plan, 'people'>): readonly string[] {
  const own = people.map(({ role }) => role).filter((role) => !KnownRole.safeParse(role).success)
  return [...KnownRole.options, ...new Set(own)]
}

/** What is shown before anything is typed; of somebody new what is usual in the plan. */
export function personTyped(person: Person | undefined, plan: Plan): TypedPerson {
  const { hourlyRate } = person ?? {}
  const currency = hourlyRate?.currency ?? plan.organization.currency
  return {
    name: person?.name ?? '',
    role: person?.role ?? 'security-engineer',
    ownRole: '',
    hours: String(person?.hoursPerDay ?? fact('team.hours-per-day').value),
    calendarId: person?.calendarId ?? plan.people[0]?.calendarId ?? plan.calendars[0]?.id ?? '',
    rate: hourlyRate ? majorFromMinor(hourlyRate.minor, currency).toFixed(centsOf(hourlyRate)) : '',
    currency,
    isContractor: person?.engagement === 'contractor',
    email: person?.email ?? '',
    timeZone: person?.timeZone ?? '',
    leave: daysTyped(person?.leave ?? []),
  }
}

type Rate = NonNullable<Person['hourlyRate']>

/** Decimals that a rate is shown with: none where it is whole. */
const centsOf = ({ minor, currency }: Rate): number =>
  Number.isInteger(majorFromMinor(minor, currency)) ? 0 : decimalsOf(currency)

/** Quarters of an hour. */
const HOUR_DECIMALS = 2

/** The edit that makes somebody what is typed, or every field that is wrong. `was`: who they are now. */
export function personEdit(id: string, was: Person | undefined, typed: TypedPerson): SingleEdit | readonly TeamFault[] {
  const hoursPerDay = typedNumber(typed.hours, HOUR_DECIMALS)
  const faults = personFaults(typed)
  if (faults.length > 0 || hoursPerDay === undefined) return faults
  const [email, timeZone] = [typed.email.trim(), typed.timeZone.trim()]
  const rate = rateOf(was?.hourlyRate, typed)
  const person: Person = {
    id,
    name: typed.name.trim(),
    role: roleOf(typed),
    calendarId: typed.calendarId,
    hoursPerDay,
    ...(rate && { hourlyRate: rate }),
    leave: spansOf(typed.leave),
    ...(typed.isContractor
      ? { engagement: 'contractor' as const }
      : was?.engagement === 'staff' && { engagement: 'staff' }),
    ...(timeZone !== '' && { timeZone }),
    ...(email !== '' && { email }),
  }
  return { kind: 'setPerson', person }
}

const roleOf = ({ role, ownRole }: TypedPerson): string => (role === OWN_ROLE ? ownRole.trim() : role)

function personFaults(typed: TypedPerson): readonly TeamFault[] {
  const [email, timeZone] = [typed.email.trim(), typed.timeZone.trim()]
  const fault = (isWrong: boolean, field: string, code: TeamFault['code']) => (isWrong ? [{ field, code }] : [])
  return [
    ...fault(typed.name.trim() === '', 'name', 'name'),
    ...fault(roleOf(typed) === '', 'role', 'role'),
    ...fault(!Person.shape.hoursPerDay.safeParse(typedNumber(typed.hours, HOUR_DECIMALS)).success, 'hours', 'hours'),
    ...rateFaults(typed),
    ...daysFaults('leave', typed.leave),
    ...fault(email !== '' && !Person.shape.email.safeParse(email).success, 'email', 'email'),
    ...fault(timeZone !== '' && !isZone(timeZone), 'timeZone', 'time-zone'),
  ]
}

const currencyOf = ({ currency }: TypedPerson): string => currency.trim().toUpperCase()

/** What is typed as a rate, with its source kept where it is still the same; undefined for none. */
function rateOf(was: Rate | undefined, typed: TypedPerson): Rate | undefined {
  const currency = currencyOf(typed)
  const minor = typed.rate.trim() === '' ? undefined : minorOf(typed.rate, currency)
  if (minor === undefined) return undefined
  return was?.minor === minor && was.currency === currency ? was : { minor, currency, source: 'yours' }
}

/** Of a currency that nobody knows the amount is read with as many decimals as most have. */
function rateFaults(typed: TypedPerson): readonly TeamFault[] {
  if (typed.rate.trim() === '') return []
  const currency = currencyOf(typed)
  const isKnown = isCurrency(currency)
  const isAmount = minorOf(typed.rate, isKnown ? currency : USUAL_CURRENCY) !== undefined
  return [
    ...(isAmount ? [] : [{ field: 'rate', code: 'rate' as const }]),
    ...(isKnown ? [] : [{ field: 'currency', code: 'currency' as const }]),
  ]
}
const USUAL_CURRENCY = 'USD'

/** Whether the browser knows a zone of the IANA database by this name. */
function isZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
