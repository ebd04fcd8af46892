import { lastDay, plusDays } from '../day.ts'
import type { ActivityFinishes } from './forecast-result.ts'
import type { BlockDates } from './kernel/kernel.ts'
import type { ForecastModel } from './model.ts'
import { placeOf } from './percentiles.ts'
import { BATCH } from './sampling/sampling.ts'

/** Days by which a row's list is longer than what it has met, on either side. */
const AIR = 32
const NAMED = [10, 50, 80, 90] as const

/**
 * How often each activity ends on which day. Days are whole: what is kept of a row is as long as its spread and not as
 * the iterations are many, so that thousands of activities fit.
 */
export class FinishCounts {
  /** By row: the day of the first count, from the problem's origin. */
  readonly #first: Int32Array
  readonly #counts: Int32Array[]
  #of = 0

  constructor(rows: number) {
    this.#first = new Int32Array(rows)
    this.#counts = Array.from({ length: rows }, () => new Int32Array(0))
  }

  /** Counts the first `room` iterations of a batch. */
  add({ finish }: Pick<BlockDates, 'finish'>, room: number): void {
    for (let i = 0; i < this.#counts.length; i++) this.#addRow(i, finish, room)
    this.#of += room
  }

  /** The activities whose end is uncertain between P10 and P90, in plan order. */
  finishes({ compiled: { index, problem } }: ForecastModel): ActivityFinishes {
    const rows = index.plan.activities.flatMap(({ id }, i) => {
      const days = this.#percentiles(i)
      return days[0] === days.at(-1) ? [] : [{ id, days }]
    })
    const column = (k: number) => rows.map(({ days }) => lastDay(plusDays(problem.origin, days[k] ?? 0)))
    return {
      activityIds: rows.map(({ id }) => id),
      p10: column(NAMED.indexOf(10)),
      p50: column(NAMED.indexOf(50)),
      p80: column(NAMED.indexOf(80)),
      p90: column(NAMED.indexOf(90)),
    }
  }

  #addRow(i: number, finish: Int32Array, room: number): void {
    const from = i * BATCH
    let least = finish[from] ?? 0
    let most = least
    for (let at = from + 1; at < from + room; at++) {
      const end = finish[at] ?? 0
      if (end < least) least = end
      if (end > most) most = end
    }
    const counts = this.#listFor(i, least, most)
    const first = this.#first[i] ?? 0
    if (least === most) counts[least - first] = (counts[least - first] ?? 0) + room
    else
      for (let at = from; at < from + room; at++)
        counts[(finish[at] ?? 0) - first] = (counts[(finish[at] ?? 0) - first] ?? 0) + 1
  }

  /** The list of a row, long enough for these days. */
  #listFor(i: number, least: number, most: number): Int32Array {
    const own = this.#counts[i] ?? new Int32Array(0)
    const first = this.#first[i] ?? 0
    if (own.length > 0 && least >= first && most < first + own.length) return own
    const air = least === most && own.length === 0 ? 0 : AIR
    const from = own.length === 0 ? least - air : Math.min(first, least - air)
    const to = own.length === 0 ? most + air : Math.max(first + own.length - 1, most + air)
    const grown = new Int32Array(to - from + 1)
    if (own.length > 0) grown.set(own, first - from)
    this.#first[i] = from
    this.#counts[i] = grown
    return grown
  }

  /** The named percentiles of a row, ascending: each the first day by which at least so many percent are over. */
  #percentiles(i: number): readonly number[] {
    const counts = this.#counts[i] ?? new Int32Array(0)
    let k = 0
    let upTo = counts[0] ?? 0
    return NAMED.map((percent) => {
      while (upTo <= placeOf(percent, this.#of) && k + 1 < counts.length) upTo += counts[++k] ?? 0
      return (this.#first[i] ?? 0) + k
    })
  }
}
