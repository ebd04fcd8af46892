import { violationSentence } from '@stagger/planner/messages'
import type { IsoDate, Program, ReportDates, Violation } from '@stagger/planner'
import type { RowFloat } from '../../plan-view/row-float.ts'
import { list, plural } from './numbers.ts'
import { dayAndMonth, longDate, percent, shortDate } from '../../format.ts'
import { reportName } from './everywhere.ts'

// Everything the Timeline says, in German.

// ── The headline

/** More reports than this are counted and not named: the sentence must leave room for the plan. */
const MOST_NAMED = 4

/** The answer in one sentence; the reports earliest first. A certification `bis` a day would be one that ends there. */
export function headline(reports: readonly { program: Program; dates: ReportDates }[]): string {
  const named = reports.length > MOST_NAMED ? reports.slice(0, MOST_NAMED - 1) : reports
  const clauses = named.map(({ program, dates }) => `${reportName(program)} am ${longDate(dates.inHandOn)}`)
  const [others, last] = [reports.length - named.length, reports.at(-1)]
  if (others > 0 && last) clauses.push(`${others} weitere bis ${longDate(last.dates.inHandOn)}`)
  return clauses.length > 0 ? clauses.join(', ') : 'Noch ist kein Bericht geplant'
}

export const plannedDates = 'geplante Termine'
export const peakLoad = (name: string, share: number, weekOf: IsoDate): string =>
  `Spitzenlast ${name} ${percent(share)}, Woche vom ${dayAndMonth(weekOf)}`
export const promisesKept = (kept: number, all: number): string =>
  `${kept} von ${plural(all, 'Zusage', 'Zusagen')} eingehalten`
export const rulesBroken = (n: number): string =>
  n === 0 ? 'keine Regel verletzt' : `${plural(n, 'Regel', 'Regeln')} verletzt`
export const warnings = (n: number): string => plural(n, 'Warnung', 'Warnungen')

// ── The grid

export const columnNames = {
  number: '#',
  name: 'Vorgang',
  start: 'Beginn',
  finish: 'Ende',
  duration: 'Dauer',
  predecessors: 'Vorgänger',
  who: 'Wer',
  float: 'Puffer',
  cost: 'Kosten',
} as const

/** What the last day of a program is: its report or certification is in hand then, or before what renews it ends. */
export function programFinish(program: Program, finish: IsoDate, inHandOn: IsoDate | undefined): string {
  if (inHandOn === undefined) return 'der letzte Tag aller Phasen'
  return inHandOn === finish
    ? `${reportName(program)} liegt vor`
    : `der letzte Tag aller Phasen; ${reportName(program)} liegt am ${longDate(inHandOn)} vor`
}

/** No days are none on every clock. */
export const floatText = ({ days, isElapsed }: RowFloat): string =>
  `${days < 0 ? `−${-days}` : days}${isElapsed && days !== 0 ? 'ed' : 'd'}`
/** What a row's float is about: `reports` are those that slip first; none where it leads to no report. */
export function floatTitle({ days, isElapsed }: RowFloat, reports: readonly string[]): string {
  const length = isElapsed ? plural(days, 'Tag', 'Tage') : plural(days, 'Arbeitstag', 'Arbeitstage')
  if (reports.length === 0) return days > 0 ? `führt zu keinem Bericht: ${length}, bis der Plan später endet` : ''
  return days > 0
    ? `${length} Puffer: Erst größerer Verzug verschiebt ${list(reports)}`
    : `kritisch: Jeder Tag Verzug hier verschiebt ${list(reports)} um einen Tag`
}

/** What happened so far, as a row says it; nothing of what is planned. */
const STATES: Readonly<Record<string, string>> = { open: 'begonnen', done: 'abgeschlossen' }

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
  const span = row.start === row.finish ? longDate(row.start) : `${longDate(row.start)} bis ${longDate(row.finish)}`
  const more = [row.duration, row.who, STATES[row.state ?? ''] ?? '', row.isCritical ? 'kritisch' : '']
  return [row.name, span, ...more.filter((part) => part !== '')].join(', ')
}

/** A phase that nothing lies in yet, for who hears it. */
export const emptyRowSentence = (name: string): string => `${name}, leer`

export const expiryCountsFromHere = 'Gültigkeit zählt ab hier'
export const elapsedDays = (days: number): string => `${days}ed`
export const todayLabel = (date: IsoDate): string => `Heute ${dayAndMonth(date)}`
export const promiseFlag = (customer: string, kept: boolean): string => `${kept ? '✓' : '✕'} ${customer}`

// ── Rules

/** A finding about something: the rule, and by how much it is missed. */
export const findingSentence = (violation: Violation, nameOf: (id: string) => string): string =>
  `${violation.rule} · ${violationSentence(violation, nameOf)}`
export const decidedOn = 'eine Entscheidung dazu ist erfasst'

// ── The capacity strip

export const capacityTitle = 'Kapazität'
export const capacityHint = 'Stunden pro Woche gegenüber 100\u00a0%, nach Programm'
export const personPeak = (name: string, share: number, weekOf: IsoDate): string =>
  `${name}: Spitze ${percent(share)} in der Woche vom ${shortDate(weekOf)}`
