import type { Fact } from './fact.ts'

const WORKING_DAYS_A_WEEK = 5
const DAYS_A_WEEK = 7
const MINOR_A_DOLLAR = 100

/** Monday to Friday, as ISO weekdays. */
export const WORKING_WEEK: readonly number[] = [1, 2, 3, 4, 5]

/** Three points of a quantity, in whatever unit the caller named. */
export type Range = { readonly low: number; readonly likely: number; readonly high: number }

/** Weeks as whole working days: a part of a week is at least a day. */
export const weeksToWorkingDays = (weeks: Range): Range => whole(weeks, WORKING_DAYS_A_WEEK)

/** Weeks as whole elapsed days. */
export const weeksToElapsedDays = (weeks: Range): Range => whole(weeks, DAYS_A_WEEK)

/** US dollars as whole cents. */
export const dollarsToMinor = (dollars: Range): Range => whole(dollars, MINOR_A_DOLLAR)

const PERCENT = 100
/** Percentages are written with two decimals at most. */
const PERCENT_STEPS = 100

/** A ratio as percent, to two decimals. */
export const ratioToPercent = (ratio: number): number => Math.round(ratio * PERCENT * PERCENT_STEPS) / PERCENT_STEPS

/** `range` with every point times `factor`. */
export const times = (range: Range, factor: number): Range => each(range, (point) => point * factor)

/** The share `part` of `of`, where a part is a plain ratio fact. */
export const share = (of: Fact, part: Fact): Range => times(of, part.value)

/** The share `part` of a range of whole days, in whole days. */
export const wholeShare = (of: Range, part: Fact): Range => whole(times(of, part.value), 1)

const whole = (range: Range, factor: number): Range =>
  each(range, (point) => (point > 0 ? Math.max(1, Math.round(point * factor)) : 0))

const each = ({ low, likely, high }: Range, change: (point: number) => number): Range => ({
  low: change(low),
  likely: change(likely),
  high: change(high),
})
