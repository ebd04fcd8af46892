import type { Activity, Calendar, Estimate, SingleEdit } from '@stagger/planner'
import { closedRuns } from '../chart-geometry/closed-days.ts'
import type { Span } from '../chart-geometry/time-scale.ts'

/** A length of time as a person typed it. */
export type Duration = { readonly value: number; readonly unit: 'wd' | 'ed' | 'mo' }

/** Why a typed duration is not taken; the message catalogue has the sentence. */
export type DurationFault =
  | 'duration-unreadable'
  | 'duration-not-whole'
  | 'duration-too-long'
  | 'duration-zero'
  | 'window-in-months'

const WORKING_DAYS_A_WEEK = 5
const LONGEST = 3660

type Unit = { readonly unit: Duration['unit']; readonly times: number }

/** How people write units, in English and German alike: whoever reads one language may type the other. */
const UNITS: readonly (readonly [Unit, readonly string[]])[] = [
  [{ unit: 'wd', times: 1 }, ['d', 'wd', 'day', 'days', 'tag', 'tage', 'arbeitstag', 'arbeitstage']],
  [{ unit: 'wd', times: WORKING_DAYS_A_WEEK }, ['w', 'wk', 'wks', 'week', 'weeks', 'woche', 'wochen']],
  [{ unit: 'ed', times: 1 }, ['ed', 'kalendertag', 'kalendertage']],
  [{ unit: 'mo', times: 1 }, ['mo', 'mos', 'month', 'months', 'monat', 'monate']],
]
const unitCalled = (name: string): Unit | undefined => UNITS.find(([, names]) => names.includes(name))?.[0]

/** Reads `3w`, `10d`, `90ed` (elapsed) and `6mo`, with or without a space, and the units in full; `1.2w` is 6 days. */
export function parseDuration(text: string): Duration | DurationFault {
  const typed = typedLength(text)
  if (!typed) return 'duration-unreadable'
  if (typed.value === 0) return 'duration-zero'
  if (!Number.isInteger(typed.value)) return 'duration-not-whole'
  return typed.value > LONGEST ? 'duration-too-long' : typed
}

/** A length as it was typed, whole or not, and the whole ones below and above as they are typed. */
export function nextToTyped(text: string): { readonly typed: Duration; readonly next: readonly string[] } | undefined {
  const typed = typedLength(text)
  if (!typed) return undefined
  const written = (value: number) => `${value}${typed.unit === 'wd' ? 'd' : typed.unit}`
  const below = Math.floor(typed.value)
  return { typed, next: [...(below > 0 ? [below] : []), below + 1].map(written) }
}

/** More digits behind a comma would be thousands to some. */
const LENGTH = /^(\d+(?:[.,]\d{1,2})?)\s*([a-z]+)$/

function typedLength(text: string): Duration | undefined {
  const [, number = '', name = ''] = LENGTH.exec(text.trim().toLowerCase()) ?? []
  const unit = unitCalled(name)
  const HUNDREDTHS = 100
  // Hundredths are counted as whole numbers: 1.1 weeks are 5.5 days, not 5.500000000000001.
  return (
    unit && {
      value: (Math.round(Number(number.replace(',', '.')) * HUNDREDTHS) * unit.times) / HUNDREDTHS,
      unit: unit.unit,
    }
  )
}

/** The shortest way to type `duration`: 15 working days are `3w`. */
export function durationText({ value, unit }: Duration): string {
  if (unit !== 'wd') return `${value}${unit}`
  return value > 0 && value % WORKING_DAYS_A_WEEK === 0 ? `${value / WORKING_DAYS_A_WEEK}w` : `${value}d`
}

const WEEKS_FROM = 14
const DAYS_A_WEEK = 7

/**
 * How long the days take that several activities lie in: working days of their calendar, elapsed ones where nothing is
 * worked, whole weeks from two weeks on.
 */
export function lengthOver(
  { start, end }: Span,
  activities: readonly Pick<Activity, 'calendarId' | 'estimate'>[],
  calendars: readonly Calendar[],
): Duration {
  const days = end - start
  if (days >= WEEKS_FROM) return { value: Math.round(days / DAYS_A_WEEK) * WORKING_DAYS_A_WEEK, unit: 'wd' }
  const worked = activities.find(({ estimate }) => estimate?.unit === 'wd')
  const calendar = calendars.find(({ id }) => id === worked?.calendarId)
  const off = calendar ? closedRuns(calendar, start, end) : []
  const value = off.reduce((left, run) => left - (run.end - run.start), days)
  return calendar && value > 0 ? { value, unit: 'wd' } : { value: days, unit: 'ed' }
}

/** The edit that a duration typed for `activity` means. A person's number is theirs: low and high give way to it. */
export function durationEdit(activity: Activity, text: string): SingleEdit | DurationFault {
  const duration = parseDuration(text)
  if (typeof duration === 'string') return duration
  if (activity.kind === 'window') {
    if (duration.unit !== 'mo') return 'window-in-months'
    return { kind: 'setWindowMonths', activityId: activity.id, months: duration.value }
  }
  return { kind: 'setEstimate', activityId: activity.id, estimate: around(duration, activity.estimate) }
}

function around({ value, unit }: Duration, old: Estimate | undefined): Estimate {
  const isSameClock = old?.unit === unit
  const low = isSameClock ? Math.min(old.low, value) : value
  const high = isSameClock ? Math.max(old.high, value) : value
  return { low, likely: value, high, unit, source: 'yours' }
}
