import { type Day, dayNumber, dayOf, plusDays, weekdayOf } from './day.ts'
import type { Calendar } from './plan/people.ts'

/**
 * Which days are worked, with prefix tables so that adding and counting working days are look-ups.
 * Built for the days `[from, to)`; outside them the working week alone decides, day by day.
 */
export class WorkingCalendar {
  readonly #from: number
  /** worked[i]: how many working days lie in `[from, from + i)`. */
  readonly #worked: Int32Array
  /** days[k]: the k-th working day, counted from 0. */
  readonly #days: Int32Array

  constructor(isWorked: (day: Day) => boolean, from: Day, to: Day) {
    this.#from = from
    this.#worked = new Int32Array(to - from + 1)
    const days: number[] = []
    for (let i = 0; i < to - from; i++) {
      const works = isWorked(dayNumber(from + i))
      if (works) days.push(from + i)
      this.#worked[i + 1] = days.length
    }
    this.#days = Int32Array.from(days)
  }

  /** Whether work is done on `day`. */
  isWorked(day: Day): boolean {
    return this.#count(plusDays(day, 1)) > this.#count(day)
  }

  /** `day` itself when worked, else the next day that is. */
  onOrAfter(day: Day): Day {
    return this.#nth(this.#count(day))
  }

  /** The exclusive end of work that starts on or after `start` and takes `days` working days; 0 ends where it starts. */
  finish(start: Day, days: number): Day {
    if (days <= 0) return start
    return plusDays(this.#nth(this.#count(start) + days - 1), 1)
  }

  /** The latest first working day of work of `days` working days whose exclusive end is `end` or earlier. */
  latestStart(end: Day, days: number): Day {
    if (days <= 0) return end
    return this.#nth(this.#count(end) - days)
  }

  /** Working days in `[start, end)`; negative when `end` lies before `start`. */
  workingDays(start: Day, end: Day): number {
    return this.#count(end) - this.#count(start)
  }

  /** `day` moved by working days: the boundary after (or before, negative) that many of them. */
  plusWorkingDays(day: Day, days: number): Day {
    if (days === 0) return day
    return days > 0 ? this.finish(day, days) : this.latestStart(day, -days)
  }

  #count(day: Day): number {
    const i = Math.min(Math.max(day - this.#from, 0), this.#worked.length - 1)
    return this.#worked[i] ?? 0
  }

  #nth(k: number): Day {
    const last = this.#days.length - 1
    if (last < 0) return this.#edge(1)
    if (k < 0) return dayNumber((this.#days[0] ?? 0) + k * 2)
    return k > last ? dayNumber((this.#days[last] ?? 0) + (k - last) * 2) : dayNumber(this.#days[k] ?? 0)
  }

  #edge(sign: 1 | -1): Day {
    return dayNumber(this.#from + sign * this.#worked.length)
  }
}

/** A calendar of the plan as prefix tables over `[from, to)`: its working week less holidays, closures and `leave`. */
export function workingCalendar(
  calendar: Calendar,
  leave: readonly { start: string; end: string }[],
  from: Day,
  to: Day,
): WorkingCalendar {
  const week = new Set(calendar.workingWeek)
  const off = new Set<number>(calendar.holidays.map((holiday) => dayOf(holiday.on)))
  for (const span of [...calendar.closures, ...leave]) {
    for (let day: number = dayOf(span.start); day < dayOf(span.end); day++) off.add(day)
  }
  return new WorkingCalendar((day) => week.has(weekdayOf(day)) && !off.has(day), from, to)
}
