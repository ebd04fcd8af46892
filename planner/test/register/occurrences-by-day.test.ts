import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { type Day, type DaySpan, dayNumber, dayOf, isoOf, weekdayOf } from '../../src/day.ts'
import { OCCURRENCE_STATES, occurrenceStates } from '../../src/register/occurrence-states.ts'
import { type Occurrence, occurrencesOf, type TimedControl } from '../../src/register/occurrences.ts'
import type { FirmSettings } from '../../src/plan/firm-settings.ts'
import type { ProgramWindow } from '../../src/register/program-window.ts'
import { calendar, control, hitrust, soc2 } from './given-register.ts'

/** A reference that knows nothing but days: it looks at each day of the window and asks what it belongs to. */
const label: Readonly<Record<string, (day: number) => string>> = {
  weekly: (day) => {
    let monday = day
    while (weekdayOf(dayNumber(monday)) !== 1) monday--
    return `w${monday}`
  },
  monthly: (day) => isoOf(dayNumber(day)).slice(0, 7),
  quarterly: (day) => {
    const [year, month] = isoOf(dayNumber(day)).split('-').map(Number)
    return `${year}q${Math.ceil((month ?? 1) / 3)}`
  },
}

type Plain = { readonly within: readonly number[]; readonly whole: boolean }

function inCalendar(cadence: string, days: readonly number[]): Plain[] {
  const of = label[cadence] ?? String
  const byLabel = new Map<string, number[]>()
  for (const day of days) byLabel.set(of(day), [...(byLabel.get(of(day)) ?? []), day])
  return [...byLabel].map(([name, within]) => ({
    within,
    whole: of((days[0] ?? 0) - 1) !== name && of((days.at(-1) ?? 0) + 1) !== name,
  }))
}

/** The date `years` later or earlier, the 29th of February becoming the 28th. */
function anniversary(day: number, years: number): number {
  const text = isoOf(dayNumber(day))
  const year = Number(text.slice(0, 4)) + years
  const leap = year % 4 === 0
  return dayOf(`${year}${text.slice(4) === '-02-29' && !leap ? '-02-28' : text.slice(4)}`)
}

function inYears(days: readonly number[], annual: FirmSettings['annual']): Plain[] {
  const [start, end] = [days[0] ?? 0, (days.at(-1) ?? 0) + 1]
  let count = 0
  while (anniversary(start, count + 1) <= end) count++
  count = Math.max(1, count)
  return Array.from({ length: count }, (_, i) => {
    const from = annual === 'within-window' ? anniversary(start, i) : anniversary(end, i - count)
    const to =
      annual === 'within-window' ? (i + 1 < count ? anniversary(start, i + 1) : end) : anniversary(end, i + 1 - count)
    return { within: daysOf({ start: dayNumber(from), end: dayNumber(to) }), whole: true }
  })
}

const daysOf = ({ start, end }: DaySpan): number[] =>
  Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i)

function reference(given: TimedControl, window: ProgramWindow): Plain[] {
  const existing = (day: number) => window.kind === 'soc2' || day >= (given.operatesFrom ?? day)
  const worked = ({ within }: Plain) => within.some((day) => calendar.isWorked(dayNumber(day)))
  if (window.kind === 'hitrust' && given.evidence === 'point-in-time')
    return [{ within: window.fieldwork ? daysOf(window.fieldwork).filter(existing) : [], whole: true }].filter(worked)
  const days = daysOf(window.span).filter(existing)
  if (days.length === 0 || given.cadence === 'continuous' || given.cadence === 'per-event') return []
  if (given.cadence === 'daily') return [{ within: days, whole: true }].filter(worked)
  if (given.cadence === 'yearly')
    return inYears(days, window.settings.annual)
      .map(({ within, whole }) => ({ within: within.filter(existing), whole }))
      .filter(worked)
  const periods = inCalendar(given.cadence, days)
  if (window.settings.partialPeriod === 'demands-one') return periods.filter(worked)
  const whole = periods.filter((period) => period.whole)
  return (whole.length > 0 ? whole : [{ within: days, whole: false }]).filter(worked)
}

const first = dayOf('2026-01-01')
const windows = fc
  .record({
    from: fc.nat(900),
    days: fc.oneof(fc.nat(40), fc.nat(1100)),
    fieldworkFrom: fc.nat(900),
    fieldworkDays: fc.option(fc.nat(90), { nil: undefined }),
    isSoc2: fc.boolean(),
    annual: fc.constantFrom('within-window', 'within-12-months-of-end'),
    partialPeriod: fc.constantFrom('demands-one', 'whole-periods-only'),
    sample: fc.constantFrom('low', 'likely', 'high'),
  })
  .map(({ from, days, fieldworkFrom, fieldworkDays, isSoc2, ...settings }): ProgramWindow => {
    const text = (start: number, length: number) =>
      `${isoOf(dayNumber(first + start))}/${isoOf(dayNumber(first + start + length))}`
    if (isSoc2) return soc2(text(from, days), settings)
    const fieldwork = fieldworkDays === undefined ? undefined : text(fieldworkFrom, fieldworkDays)
    return hitrust(text(from, days), fieldwork, settings)
  })

const controls = fc
  .record({
    cadence: fc.constantFrom('daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'continuous', 'per-event'),
    evidence: fc.constantFrom('period', 'period', 'point-in-time'),
    operatesFrom: fc.option(fc.nat(1500), { nil: undefined }),
  })
  .map(({ cadence, evidence, operatesFrom }) =>
    control(cadence, {
      evidence,
      ...(operatesFrom !== undefined && { operatesFrom: dayNumber(first + operatesFrom) }),
    }),
  )

const spansOf = (plain: readonly Plain[]) => plain.map(({ within }) => [within[0], (within.at(-1) ?? 0) + 1])

test('occurrences are those that a walk over the days finds, in order and apart', () => {
  fc.assert(
    fc.property(controls, windows, (given, window) => {
      const occurrences = occurrencesOf(given, window, calendar)
      expect(occurrences.map(({ within }) => [within.start, within.end])).toEqual(spansOf(reference(given, window)))
      occurrences.forEach(({ within, period, need, population }, i) => {
        expect(within.start < within.end && period.start <= within.start && within.end <= period.end).toBe(true)
        expect(need >= 1 && need <= population).toBe(true)
        expect(within.start >= (occurrences[i - 1]?.within.end ?? within.start)).toBe(true)
      })
    }),
    { numRuns: 3000 },
  )
})

/** The state by trying: which days have it, which are left, and whether those together reach what is needed. */
function stateByDay(
  { within, need, population }: Occurrence,
  evidence: readonly { effectiveOn: Day; recordedOn: Day }[],
  today: Day,
): string {
  const counts = (day: number) => population === 1 || calendar.isWorked(dayNumber(day))
  const known = evidence.filter(({ effectiveOn, recordedOn }) => effectiveOn <= today && recordedOn <= today)
  const has = (day: number, before: number) =>
    counts(day) && known.some(({ effectiveOn, recordedOn }) => effectiveOn === day && recordedOn < before)
  const days = daysOf(within)
  const count = (test: (day: number) => boolean) => days.filter(test).length
  if (count((day) => has(day, within.end)) >= need) return 'collected'
  if (count((day) => has(day, Infinity)) >= need) return 'late'
  return count((day) => has(day, Infinity) || (day >= today && counts(day))) >= need ? 'due' : 'missed'
}

test('the state of an occurrence is what trying every day finds', () => {
  const seen = new Set<string>()
  const evidence = fc.array(
    fc.record({ on: fc.nat(1000), lag: fc.oneof(fc.constant(0), fc.integer({ min: -60, max: 200 })) }),
    {
      maxLength: 40,
    },
  )
  fc.assert(
    fc.property(controls, windows, evidence, fc.nat(1500), (given, window, facts, today) => {
      const dated = facts
        .map(({ on, lag }) => ({ effectiveOn: dayNumber(first + on), recordedOn: dayNumber(first + on + lag) }))
        .toSorted((a, b) => a.effectiveOn - b.effectiveOn)
      const statusDate = dayNumber(first + today)
      const occurrences = occurrencesOf(given, window, calendar)
      const states = occurrenceStates(occurrences, dated, statusDate, calendar).map(({ state }) => state)
      expect(states).toEqual(occurrences.map((occurrence) => stateByDay(occurrence, dated, statusDate)))
      for (const state of states) seen.add(state)
    }),
    { numRuns: 1500 },
  )
  expect([...seen].toSorted()).toEqual([...OCCURRENCE_STATES].toSorted())
})
