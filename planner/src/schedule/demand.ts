import { type DayAxis, ordinalOf } from './day-axis.ts'
import { BACK, DAILY, EVEN, type Problem } from './problem.ts'

/**
 * A demand laid on the days of its axis: `rate` thousandths of an hour a day on the ordinals `[first, middle)`, and
 * `restRate` on `[middle, last)`. Even demands have no rest.
 */
export type Laid = { first: number; middle: number; last: number; rate: number; restRate: number }

/** A record to lay demands into again and again: the search lays millions. */
export const emptyLaid = (): Laid => ({ first: 0, middle: 0, last: 0, rate: 0, restRate: 0 })

/**
 * Lays demand `d` on the days of its axis inside `[start, finish)`: the same each day, or two thirds of it on the first
 * (front) or last (back) half of them, the odd day with the heavy half. Rates are rounded down to a whole thousandth.
 * False when no such day exists: then nobody could do it.
 */
export const layDemand = (p: Problem, d: number, start: number, finish: number, into: Laid): boolean =>
  layTotal(p.axes[p.demandAxis[d]!]!, p.total[d]!, p.spread[d]!, start, finish, into)

/** `layDemand` of a `total` that need not be in the columns. */
export function layTotal(
  axis: DayAxis,
  total: number,
  spread: number,
  start: number,
  finish: number,
  into: Laid,
): boolean {
  const first = ordinalOf(axis, start)
  const last = ordinalOf(axis, finish)
  const days = last - first
  if (days <= 0) return false
  into.first = first
  into.last = last
  if (spread === EVEN || spread === DAILY || days === 1) {
    into.middle = last
    into.rate = spread === DAILY ? total : Math.floor(total / days)
    into.restRate = 0
    return true
  }
  const heavyDays = (days + 1) >> 1
  const heavy = heavyRate(total, days)
  const light = lightRate(total, days)
  const back = spread === BACK
  into.middle = back ? last - heavyDays : first + heavyDays
  into.rate = back ? light : heavy
  into.restRate = back ? heavy : light
  return true
}

/** How much of a front- or back-loaded total lies on the heavy half of its days, which has the odd day. */
export const HEAVY_SHARE = 2 / 3

const heavyPart = (total: number): number => Math.floor((2 * total) / 3)

/** What a loaded total asks of each day of its heavy half, spread over two days or more. */
export const heavyRate = (total: number, days: number): number => Math.floor(heavyPart(total) / ((days + 1) >> 1))

/** What a loaded total asks of each day of its light half, spread over two days or more. */
export const lightRate = (total: number, days: number): number => Math.floor((total - heavyPart(total)) / (days >> 1))
