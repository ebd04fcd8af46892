import { fact, isCurrency, KnownRole, Person, type Plan, type SingleEdit } from '@stagger/planner'
import { minorOf } from '../budget-view/item-edits.ts'
import { typedNumber } from '../budget-view/typed-money.ts'
import { decimalsOf, majorFromMinor } from '../format.ts'
import type { TeamFault } from './team-faults.ts'
import { daysTyped, spansOf, type TypedDays } from './typed-days.ts'

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

/** The edit that makes somebody what is typed, or the first field that is wrong. `was`: who they are now. */
export function personEdit(id: string, was: Person | undefined, typed: TypedPerson): SingleEdit | TeamFault {
  const { calendarId, isContractor } = typed
  const role = typed.role === OWN_ROLE ? typed.ownRole.trim() : typed.role
  const [name, email, timeZone] = [typed.name.trim(), typed.email.trim(), typed.timeZone.trim()]
  const hoursPerDay = typedNumber(typed.hours, HOUR_DECIMALS)
  const rate = rateOf(was?.hourlyRate, typed)
  const leave = spansOf('leave', typed.leave)
  if (name === '') return { field: 'name', code: 'name' }
  if (role === '') return { field: 'role', code: 'role' }
  if (!Person.shape.hoursPerDay.safeParse(hoursPerDay).success || hoursPerDay === undefined)
    return { field: 'hours', code: 'hours' }
  if (rate && 'code' in rate) return rate
  if (email !== '' && !Person.shape.email.safeParse(email).success) return { field: 'email', code: 'email' }
  if (timeZone !== '' && !isZone(timeZone)) return { field: 'timeZone', code: 'time-zone' }
  if ('code' in leave) return leave
  const person: Person = {
    id,
    name,
    role,
    calendarId,
    hoursPerDay,
    ...(rate && { hourlyRate: rate }),
    leave,
    ...(isContractor ? { engagement: 'contractor' as const } : was?.engagement === 'staff' && { engagement: 'staff' }),
    ...(timeZone !== '' && { timeZone }),
    ...(email !== '' && { email }),
  }
  return { kind: 'setPerson', person }
}

/** What is typed as a rate, with its source kept where it is still the same. */
function rateOf(was: Rate | undefined, { rate, currency }: TypedPerson): Rate | TeamFault | undefined {
  if (rate.trim() === '') return undefined
  const code = currency.trim().toUpperCase()
  if (!isCurrency(code)) return { field: 'currency', code: 'currency' }
  const minor = minorOf(rate, code)
  if (minor === undefined) return { field: 'rate', code: 'rate' }
  return was?.minor === minor && was.currency === code ? was : { minor, currency: code, source: 'yours' }
}

/** Whether the browser knows a zone of the IANA database by this name. */
function isZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
