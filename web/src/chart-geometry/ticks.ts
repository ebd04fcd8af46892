import { type Day, dayOf, type IsoDate, isoOf, plusDays, plusMonths, weekdayOf } from '@stagger/planner'
import { type TimeScale, xOf } from './time-scale.ts'

/** One cell of the axis: a calendar period and where it lies. */
export type Tick = { readonly start: IsoDate; readonly x: number; readonly width: number }

export type Tier = 'year' | 'quarter' | 'month' | 'week' | 'day'

const MONTHS_A_QUARTER = 3
const MONTHS = { year: 12, quarter: MONTHS_A_QUARTER, month: 1 } as const
const DAYS_A_WEEK = 7
const PX_PER_DAY_FOR_DAY_NAMES = 24
const PX_PER_DAY_FOR_WEEKS = 8
const PX_PER_DAY_FOR_MONTHS = 0.72
/** From this scale on single days are wide enough to shade. */
const PX_PER_DAY_FOR_DAYS = 3

/** The two tiers of the header that can be read at this scale, coarse one first. */
export function tiersFor(pxPerDay: number): readonly [Tier, ...Tier[]] {
  if (pxPerDay >= PX_PER_DAY_FOR_DAY_NAMES) return ['month', 'day']
  if (pxPerDay >= PX_PER_DAY_FOR_WEEKS) return ['month', 'week']
  return pxPerDay >= PX_PER_DAY_FOR_MONTHS ? ['quarter', 'month'] : ['year', 'quarter']
}

/** Whether weekends and holidays are shaded at this scale. */
export const showsDays = (pxPerDay: number): boolean => pxPerDay >= PX_PER_DAY_FOR_DAYS

/** The quarter of the fiscal year that `date` lies in. A fiscal year is named after the calendar year it ends in. */
export function fiscalQuarter(date: IsoDate, startMonth: number): { year: number; quarter: number } {
  const year = Number(date.slice(0, 4))
  const month = Number(date.slice(5, 7))
  const into = (month - startMonth + 12) % 12
  const startYear = month >= startMonth ? year : year - 1
  return { year: startMonth === 1 ? startYear : startYear + 1, quarter: Math.floor(into / MONTHS_A_QUARTER) + 1 }
}

/** The periods of `tier` that touch the days `[from, to)` of `scale`, adjacent and in order. */
export function ticks(tier: Tier, scale: TimeScale, fiscalStartMonth: number, from: Day, to: Day): readonly Tick[] {
  const next = (day: Day) => {
    if (tier === 'day') return plusDays(day, 1)
    return tier === 'week' ? plusDays(day, DAYS_A_WEEK) : plusMonths(day, MONTHS[tier])
  }
  const found: Tick[] = []
  for (let day = periodStart(tier, from, fiscalStartMonth); day < to; day = next(day)) {
    const x = xOf(scale, day)
    found.push({ start: isoOf(day), x, width: xOf(scale, next(day)) - x })
  }
  return found
}

/** The first day of the period of `tier` that `day` lies in. */
export function periodStart(tier: Tier, day: Day, fiscalStartMonth: number): Day {
  if (tier === 'day') return day
  if (tier === 'week') return plusDays(day, 1 - weekdayOf(day))
  const iso = isoOf(day)
  const first = dayOf(`${iso.slice(0, 8)}01`)
  if (tier === 'month') return first
  const into = (Number(iso.slice(5, 7)) - fiscalStartMonth + 12) % MONTHS[tier]
  return plusMonths(first, -into)
}
