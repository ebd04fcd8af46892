import { type Day, dayOf, type DaySpan, lastDay } from '../day.ts'
import { split } from '../money/minor-units.ts'
import type { FiscalPeriod } from './fiscal-calendar.ts'
import type { DaysWorked } from './posting.ts'

/** Fiscal months without gaps, as a place to put money: the finest that a budget tells, so that coarser ones are sums. */
export class MonthAxis {
  readonly months: readonly FiscalPeriod[]
  /** First days of the months, and the exclusive end of the last. */
  readonly #edges: readonly Day[]

  constructor(months: readonly FiscalPeriod[]) {
    this.months = months
    this.#edges = [...months.map(({ start }) => dayOf(start)), ...months.slice(-1).map(({ end }) => dayOf(end))]
  }

  /** The month in which a day lies; the first or the last one for days outside. */
  at(day: Day): number {
    let [low, high] = [0, this.months.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((this.#edges[middle] ?? day) <= day) low = middle
      else high = middle
    }
    return low
  }

  /**
   * Adds whole minor units to the months of a span, in proportion to the days of it that each has: days worked, where
   * `worked` counts them, or all. The parts add up to the amount to the last unit.
   */
  add(into: Float64Array, { start, end }: DaySpan, minor: number, worked?: DaysWorked): void {
    const first = this.at(start)
    const last = end > start ? this.at(lastDay(end)) : first
    if (first === last) {
      into[first] = (into[first] ?? 0) + minor
      return
    }
    const weights = Array.from({ length: last - first + 1 }, (_, k) => {
      const from = k === 0 ? start : (this.#edges[first + k] ?? start)
      const to = first + k === last ? end : (this.#edges[first + k + 1] ?? end)
      return worked ? Math.max(0, worked.workingDays(from, to)) : to - from
    })
    split(minor, weights).forEach((part, k) => {
      into[first + k] = (into[first + k] ?? 0) + part
    })
  }
}
