import type { Activity, Calendar, Estimate, SingleEdit } from '@stagger/planner'
import { closedRuns } from '../chart-geometry/closed-days.ts'
import type { Span } from '../chart-geometry/time-scale.ts'

/** A length of time as a person typed it. */
export type Duration = { readonly value: number; readonly unit: 'wd' | 'ed' | 'mo' }

/** Why a typed duration is not taken; the message catalogue has the sentence. */
export type DurationFault = 'duration-unreadable' | 'duration-too-long' | 'duration-zero' | 'window-in-months'

const WORKING_DAYS_A_WEEK = 5
const LONGEST = 3660

const UNITS: Readonly<Record<string, { unit: Duration['unit']; times: number }>> = {
  d: { unit: 'wd', times: 1 },
  wd: { unit: 'wd', times: 1 },
  w: { unit: 'wd', times: WORKING_DAYS_A_WEEK },
  ed: { unit: 'ed', times: 1 },
  mo: { unit: 'mo', times: 1 },
}

/** Reads `3w`, `10d`, `90ed` (elapsed) and `6mo`, with or without a space. */
export function parseDuration(text: string): Duration | DurationFault {
  const match = /^(\d+)\s*([a-z]+)$/.exec(text.trim().toLowerCase())
  const unit = UNITS[match?.[2] ?? '']
  if (!match || !unit) return 'duration-unreadable'
  const value = Number(match[1]) * unit.times
  if (value === 0) return 'duration-zero'
  return value > LONGEST ? 'duration-too-long' : { value, unit: unit.unit }
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
