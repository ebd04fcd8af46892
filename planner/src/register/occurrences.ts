import type { WorkingCalendar } from '../calendar.ts'
import { type Day, type DaySpan, plusDays } from '../day.ts'
import { fact } from '../facts/facts.ts'
import type { CalendarCadence } from './cadence.data.ts'
import type { EvidenceKind } from '../plan/control-mapping.ts'
import type { Cadence } from './catalogue-control.ts'
import { periodsTouching, yearsOf } from './periods.ts'
import { onOrAfter, overlap, type ProgramWindow } from './program-window.ts'
import { sampleRange } from './samples.ts'

/** What decides when a control must happen. */
export type TimedControl = {
  readonly id: string
  readonly cadence: Cadence
  readonly evidence: EvidenceKind
  /** The first day on which it operated; absent when that was before anything looked at. */
  readonly operatesFrom?: Day
}

/** Something that must happen `need` times on days of `within`. Spans are half-open. */
export type Occurrence = {
  /** The whole quarter, month, week or year; for a daily control and a point-in-time test, the days looked at. */
  readonly period: DaySpan
  /** The days that count: an effective date on any of them will do. */
  readonly within: DaySpan
  /** 1, but for a daily control, whose working days are one population of which so many are sampled. */
  readonly need: number
  /** How many there are to sample from: 1, or a daily control's working days. */
  readonly population: number
}

/**
 * What a program asks of a control, in order, disjoint. Empty for a continuous control and one that answers events:
 * they have no due dates, and are sampled. A state, which HITRUST tests at a point in time, is asked once, inside
 * fieldwork (W07), and not before fieldwork has dates. HITRUST asks nothing of the days before a control operated; in
 * SOC 2 that is a missed occurrence. A period without a working day asks nothing. `calendar` must reach over the
 * window.
 */
export function occurrencesOf(
  control: TimedControl,
  window: ProgramWindow,
  calendar: WorkingCalendar,
): readonly Occurrence[] {
  if (window.kind === 'hitrust' && control.evidence === 'point-in-time') {
    const within = window.fieldwork && onOrAfter(window.fieldwork, control.operatesFrom)
    return within ? held([one(window.fieldwork, within)], calendar) : []
  }
  const span = window.kind === 'hitrust' ? onOrAfter(window.span, control.operatesFrom) : nonEmpty(window.span)
  if (!span) return []
  switch (control.cadence) {
    case 'continuous':
    case 'per-event':
      return []
    case 'daily':
      return daily(span, window, calendar)
    case 'yearly':
      return held(yearly(control, span, window), calendar)
    default:
      return inCalendar(control.cadence, span, window, calendar)
  }
}

/** The same of a daily control as one occurrence for each working day, for whoever wants to see them all. */
export function dailyOccurrences(
  control: TimedControl,
  window: ProgramWindow,
  calendar: WorkingCalendar,
): readonly Occurrence[] {
  return occurrencesOf({ ...control, cadence: 'daily' }, window, calendar).flatMap(({ within }) => {
    const days: Occurrence[] = []
    for (let start = within.start; start < within.end; start = plusDays(start, 1)) {
      const day = { start, end: plusDays(start, 1) }
      if (calendar.isWorked(start)) days.push(one(day, day))
    }
    return days
  })
}

const one = (period: DaySpan, within: DaySpan): Occurrence => ({ period, within, need: 1, population: 1 })

const nonEmpty = (span: DaySpan): DaySpan | undefined => overlap(span, span)

/** Those that can be held: somebody works on a day that counts. */
const held = (occurrences: readonly Occurrence[], calendar: WorkingCalendar): readonly Occurrence[] =>
  occurrences.filter(({ within }) => calendar.workingDays(within.start, within.end) > 0)

function daily(span: DaySpan, window: ProgramWindow, calendar: WorkingCalendar): readonly Occurrence[] {
  const population = calendar.workingDays(span.start, span.end)
  const need = sampleRange(window.kind, 'daily', population)[window.settings.sample]
  return population > 0 ? [{ period: span, within: span, need, population }] : []
}

function yearly({ operatesFrom }: TimedControl, span: DaySpan, { kind, settings }: ProgramWindow): Occurrence[] {
  const from = settings.annual === 'within-window' ? 'start' : 'end'
  return yearsOf(span, from, fact('soc2.annual.before-end').value).flatMap((year) => {
    const within = kind === 'hitrust' ? onOrAfter(year, operatesFrom) : year
    return within ? [one(year, within)] : []
  })
}

function inCalendar(
  cadence: CalendarCadence,
  span: DaySpan,
  window: ProgramWindow,
  calendar: WorkingCalendar,
): readonly Occurrence[] {
  const asked = periodsOf(window, cadence).flatMap((period) => {
    const within = overlap(period, span)
    return within ? [one(period, within)] : []
  })
  if (window.settings.partialPeriod === 'demands-one') return held(asked, calendar)
  const whole = asked.filter(({ period, within }) => period.start === within.start && period.end === within.end)
  return held(whole.length > 0 ? whole : [one(span, span)], calendar)
}

/** The calendar periods of each window met so far: all controls of a program share them, and date objects are slow. */
const PERIODS = new WeakMap<DaySpan, Map<CalendarCadence, readonly DaySpan[]>>()

function periodsOf({ span }: ProgramWindow, cadence: CalendarCadence): readonly DaySpan[] {
  const known = PERIODS.get(span) ?? new Map<CalendarCadence, readonly DaySpan[]>()
  PERIODS.set(span, known)
  const periods = known.get(cadence) ?? periodsTouching(cadence, span)
  known.set(cadence, periods)
  return periods
}
