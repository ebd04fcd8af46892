import { violationSentence } from '@stagger/planner/messages'
import type { IsoDate, Program, ReportDates, Violation } from '@stagger/planner'
import type { RowFloat } from '../../plan-view/row-float.ts'
import { list, plural } from './numbers.ts'
import { dayAndMonth, longDate, percent, shortDate } from '../../format.ts'
import { reportName } from './everywhere.ts'

// Everything the Timeline says, in English.

// ── The headline

/** More reports than this are counted and not named: the sentence must leave room for the plan. */
const MOST_NAMED = 4

/** The answer in one sentence; the reports earliest first. */
export function headline(reports: readonly { program: Program; dates: ReportDates }[]): string {
  const named = reports.length > MOST_NAMED ? reports.slice(0, MOST_NAMED - 1) : reports
  const clauses = named.map(({ program, dates }) =>
    program.kind === 'soc2'
      ? `${reportName(program)} by ${longDate(dates.inHandOn)}`
      : `${reportName(program)} in hand by ${longDate(dates.inHandOn)}`,
  )
  const [others, last] = [reports.length - named.length, reports.at(-1)]
  if (others > 0 && last) clauses.push(`${others} more by ${longDate(last.dates.inHandOn)}`)
  return clauses.length > 0 ? clauses.join(', ') : 'No report is planned yet'
}

export const plannedDates = 'planned dates'
export const peakLoad = (name: string, share: number, weekOf: IsoDate): string =>
  `peak load ${name} ${percent(share)} in the week of ${dayAndMonth(weekOf)}`
export const promisesKept = (kept: number, all: number): string => `${kept} of ${plural(all, 'promise')} kept`
export const rulesBroken = (n: number): string => (n === 0 ? 'no rule broken' : `${plural(n, 'rule')} broken`)
export const warnings = (n: number): string => plural(n, 'warning')

// ── The grid

export const columnNames = {
  number: '#',
  name: 'Activity',
  start: 'Start',
  finish: 'Finish',
  duration: 'Duration',
  predecessors: 'After',
  who: 'Who',
  float: 'Float',
  cost: 'Cost',
} as const

/** What the last day of a program is: its report or certification is in hand then, or before what renews it ends. */
export function programFinish(program: Program, finish: IsoDate, inHandOn: IsoDate | undefined): string {
  if (inHandOn === undefined) return 'the last day of all its phases'
  return inHandOn === finish
    ? `${reportName(program)} in hand`
    : `the last day of all its phases; ${reportName(program)} in hand on ${longDate(inHandOn)}`
}

/** No days are none on every clock. */
export const floatText = ({ days, isElapsed }: RowFloat): string =>
  `${days < 0 ? `−${-days}` : days}${isElapsed && days !== 0 ? 'ed' : 'd'}`
/** What a row's float is about: `reports` are those that slip first; none where it leads to no report. */
export function floatTitle({ days, isElapsed }: RowFloat, reports: readonly string[]): string {
  const length = plural(days, isElapsed ? 'day' : 'working day')
  if (reports.length === 0) return days > 0 ? `leads to no report: ${length} until the plan ends later` : ''
  return days > 0
    ? `${length} of float: only what slips by more moves ${list(reports)}`
    : `critical: a day later here is a day later for ${list(reports)}`
}

/** What happened so far, as a row says it; nothing of what is planned. */
const STATES: Readonly<Record<string, string>> = { open: 'started', done: 'done' }

/** A row as one sentence, for who hears it. */
export function rowSentence(row: {
  name: string
  start: IsoDate
  finish: IsoDate
  duration: string
  who: string
  isCritical: boolean
  state?: string
}): string {
  const span = row.start === row.finish ? longDate(row.start) : `${longDate(row.start)} to ${longDate(row.finish)}`
  const more = [row.duration, row.who, STATES[row.state ?? ''] ?? '', row.isCritical ? 'critical' : '']
  return [row.name, span, ...more.filter((part) => part !== '')].join(', ')
}

/** A phase that nothing lies in yet, for who hears it. */
export const emptyRowSentence = (name: string): string => `${name}, empty`

export const expiryCountsFromHere = 'expiry counts from here'
export const elapsedDays = (days: number): string => `${days}ed`
export const todayLabel = (date: IsoDate): string => `Today ${dayAndMonth(date)}`
export const promiseFlag = (customer: string, kept: boolean): string => `${kept ? '✓' : '✕'} ${customer}`

// ── Rules

/** A finding about something: the rule, and by how much it is missed. */
export const findingSentence = (violation: Violation, nameOf: (id: string) => string): string =>
  `${violation.rule} · ${violationSentence(violation, nameOf)}`
export const decidedOn = 'a decision on it is recorded'

// ── The capacity strip

export const capacityTitle = 'Capacity'
export const capacityHint = 'hours per week against 100%, split by program'
export const personPeak = (name: string, share: number, weekOf: IsoDate): string =>
  `${name}: peak ${percent(share)} in the week of ${shortDate(weekOf)}`
