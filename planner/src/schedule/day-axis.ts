/**
 * The days on which something is worked, over the days `[0, horizon)` of a problem, as tables in both directions:
 * counting and adding worked days are look-ups.
 */
export type DayAxis = {
  /** Whether every day is one: then an ordinal is a day. */
  readonly everyDay: boolean
  /** `before[d]`: how many worked days lie in `[0, d)`; one longer than the horizon. */
  readonly before: Int32Array
  /** `days[k]`: the k-th worked day, counted from 0. */
  readonly days: Int32Array
}

/** An axis from a question asked of every day of `[0, horizon)`. */
export function dayAxis(isWorked: (day: number) => boolean, horizon: number): DayAxis {
  const before = new Int32Array(horizon + 1)
  const days = new Int32Array(horizon)
  let count = 0
  for (let day = 0; day < horizon; day++) {
    if (isWorked(day)) days[count++] = day
    before[day + 1] = count
  }
  return { everyDay: count === horizon, before, days: days.slice(0, count) }
}

/** How many worked days lie before `day`; days outside the tables count as the nearest inside. */
export function ordinalOf(axis: DayAxis, day: number): number {
  const { before } = axis
  return before[day < 0 ? 0 : day >= before.length ? before.length - 1 : day]!
}

/** The k-th worked day; past the last one the horizon, before the first one day 0 less what is missing. */
export function dayAt(axis: DayAxis, k: number): number {
  const { days, before } = axis
  if (k < 0) return (days.length > 0 ? days[0]! : 0) + k
  return k < days.length ? days[k]! : before.length - 1 + (k - days.length)
}
