import { type Answers, Commitment, isCurrency, LONGEST_NAME, type ReportKind } from '@stagger/planner'
import type { z } from 'zod'
import { typedMinor, typedNumber } from '../budget-view/typed-money.ts'
import type { StartDraft, TypedHeld, TypedMember, TypedPromise } from './start-draft.ts'

/** What the playbooks are asked. */
export type StartAnswers = z.input<typeof Answers>

/** What is wrong with an answer. Those that end in `-missing` are said once somebody wants to go on. */
export type StartFaultCode =
  | 'name-missing'
  | 'programs-missing'
  | 'member-missing'
  | 'customer-missing'
  | 'name-too-long'
  | 'day-missing'
  | 'zone-unknown'
  | 'currency-unknown'
  | 'hours-unreadable'
  | 'percent-unreadable'
  | 'amount-unreadable'
  | 'day-unreadable'
  | 'period-unfinished'
  | 'period-out-of-order'

/** A field by its name; one of a row by `team/KEY/hours`. */
export type StartFault = { readonly field: string; readonly code: StartFaultCode }

/** The answers that can be read so far, without what is wrong; `faults` say what that is, in the order of the questions. */
export type ReadAnswers = { readonly answers: StartAnswers; readonly faults: readonly StartFault[] }

/** Stands in for a name that is not typed yet, so that there is something to look at. */
const UNNAMED = '—'

/** Reads all that was typed. Only a draft without faults makes a plan to keep; any draft can be looked at. */
export function answersOf(draft: StartDraft): ReadAnswers {
  const name = draft.name.trim()
  const programs = programsOf(draft)
  const isZone = isTimeZone(draft.timeZone)
  const currency = draft.currency.trim().toUpperCase()
  const isMoney = /^[A-Z]{3}$/.test(currency) && isCurrency(currency)
  const isStart = draft.startsOn === '' || isDay(draft.startsOn)
  const cloud = draft.hitrust ? typedNumber(draft.cloudPercent) : 0
  const isCloud = cloud !== undefined && cloud >= 0 && cloud <= WHOLE
  const team = draft.team.map(memberOf)
  const held = draft.held.map(heldOf)
  const promises = draft.promises.map((promise) => promiseOf(promise, isMoney ? currency : 'USD'))
  const faults: readonly (StartFault | false)[] = [
    name === '' && { field: 'name', code: 'name-missing' },
    tooLong('name', name),
    !isZone && { field: 'timeZone', code: 'zone-unknown' },
    !isMoney && { field: 'currency', code: 'currency-unknown' },
    programs.length === 0 && { field: 'programs', code: 'programs-missing' },
    !isStart && { field: 'startsOn', code: 'day-unreadable' },
    ...team.flatMap(faultsOf),
    !isCloud && { field: 'cloudPercent', code: 'percent-unreadable' },
    ...held.flatMap(faultsOf),
    ...promises.flatMap(faultsOf),
  ]
  return {
    answers: {
      organization: {
        name: name.slice(0, LONGEST_NAME) || UNNAMED,
        timeZone: isZone ? draft.timeZone : 'UTC',
        currency: isMoney ? currency : 'USD',
        headcount: draft.headcount,
        fiscalYearStartMonth: Number(draft.fiscalMonth),
      },
      ...(isStart && draft.startsOn !== '' && { startsOn: draft.startsOn }),
      programs,
      team: team.flatMap(valueOf),
      exists: draft.exists,
      grcPlatform: draft.grcPlatform,
      cloudInheritance: isCloud ? cloud / WHOLE : 0,
      held: held.flatMap(valueOf),
      customers: promises.flatMap(valueOf),
    },
    faults: faults.filter((fault) => fault !== false),
  }
}

const WHOLE = 100

/** One row: what it says, or what is wrong with it. */
type Row<Value> = { readonly value: Value } | { readonly faults: readonly StartFault[] }
const valueOf = <Value>(row: Row<Value>): readonly Value[] => ('value' in row ? [row.value] : [])
const faultsOf = <Value>(row: Row<Value>): readonly StartFault[] => ('faults' in row ? row.faults : [])
const row = <Value>(value: Value, faults: readonly (StartFault | false)[]): Row<Value> => {
  const wrong = faults.filter((fault) => fault !== false)
  return wrong.length > 0 ? { faults: wrong } : { value }
}

function programsOf({ type1, type2, hitrust, categories, window, windowMonths, level }: StartDraft) {
  const covered = ['security' as const, ...categories.filter((category) => category !== 'security')]
  const months = Number(windowMonths)
  const programs: StartAnswers['programs'] = []
  if (type1 && !type2) programs.push({ kind: 'soc2-type1', categories: covered })
  if (type2) {
    // A window that already ran has no Type I on the way.
    const alsoTypeI = type1 && window === 'forward'
    programs.push({ kind: 'soc2-type2', categories: covered, window, windowMonths: months, alsoTypeI })
  }
  if (hitrust) programs.push({ kind: 'hitrust', level })
  return programs
}

/** The kinds of report that the programs of a draft end in. */
export const reportsAsked = ({ type1, type2, hitrust, level }: StartDraft): readonly ReportKind[] => [
  ...(type1 && !type2 ? (['soc2-type1'] as const) : []),
  ...(type2 ? (['soc2-type2'] as const) : []),
  ...(hitrust ? ([`hitrust-${level}`] as const) : []),
]

const tooLong = (field: string, name: string): StartFault | false =>
  name.trim().length > LONGEST_NAME && { field, code: 'name-too-long' }

const HOURS_A_DAY = 24
const DECIMALS = 2

function memberOf({ key, name, role, hours }: TypedMember, at: number) {
  const given = typedNumber(hours, DECIMALS)
  return row({ id: `p${at + 1}`, name: name.trim(), role, hoursPerDay: given ?? 0 }, [
    name.trim() === '' && { field: `team/${key}/name`, code: 'member-missing' },
    tooLong(`team/${key}/name`, name),
    (given === undefined || given < 0 || given > HOURS_A_DAY) && {
      field: `team/${key}/hours`,
      code: 'hours-unreadable',
    },
  ])
}

/** A Type I report speaks of one day; the others have a first day and one up to which they are good. */
function heldOf({ key, kind, issuedOn, from, until }: TypedHeld) {
  const hasSpan = kind !== 'soc2-type1' && (from !== '' || until !== '')
  const isWhole = isDay(from) && isDay(until)
  const span =
    kind === 'soc2-type2' ? { period: { start: from, end: until } } : { certifiedFrom: from, expiresOn: until }
  return row({ kind, issuedOn, ...(hasSpan && span) }, [
    issuedOn === '' && { field: `held/${key}/issuedOn`, code: 'day-missing' },
    issuedOn !== '' && !isDay(issuedOn) && { field: `held/${key}/issuedOn`, code: 'day-unreadable' },
    hasSpan && !isWhole && { field: `held/${key}/until`, code: 'period-unfinished' },
    hasSpan && isWhole && from >= until && { field: `held/${key}/until`, code: 'period-out-of-order' },
  ])
}

function promiseOf({ key, customer, report, by, value }: TypedPromise, currency: string) {
  const minor = value.trim() === '' ? 0 : typedMinor(value, currency)
  return row({ customer: customer.trim(), report, by, value: { minor: minor ?? 0, currency } }, [
    customer.trim() === '' && { field: `promise/${key}/customer`, code: 'customer-missing' },
    tooLong(`promise/${key}/customer`, customer),
    by === '' && { field: `promise/${key}/by`, code: 'day-missing' },
    by !== '' && !isDay(by) && { field: `promise/${key}/by`, code: 'day-unreadable' },
    (minor === undefined || minor < 0) && { field: `promise/${key}/value`, code: 'amount-unreadable' },
  ])
}

/** Whether a plan may hold this day: a year that is half typed is none. */
const isDay = (text: string): boolean => Commitment.shape.by.safeParse(text).success

/** Whether the browser knows a time zone by this name. */
function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** Whether a fault is of something that is only not there yet. */
export const isMissing = ({ code }: StartFault): boolean => code.endsWith('-missing')
