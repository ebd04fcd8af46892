import { type Day, dayNumber, dayOf, plusDays, weekdayOf } from './day.ts'
import type { Calendar } from './plan/people.ts'
import { type DayAxis, dayAt, dayAxis, ordinalOf } from './schedule/day-axis.ts'

type Leave = readonly { readonly start: string; readonly end: string }[]

/** Whether a calendar of the plan works on a day: its working week less holidays, closures and `leave`. */
export function worksOn(calendar: Calendar, leave: Leave): (day: Day) => boolean {
  const week = new Set(calendar.workingWeek)
  const off = new Set<number>(calendar.holidays.map((holiday) => dayOf(holiday.on)))
  for (const span of [...calendar.closures, ...leave]) {
    for (let day: number = dayOf(span.start); day < dayOf(span.end); day++) off.add(day)
  }
  return (day) => week.has(weekdayOf(day)) && !off.has(day)
}

/** Which days are worked, with tables so that counting working days is a look-up. Made for the days `[from, to)`. */
export class WorkingCalendar {
  readonly #from: Day
  readonly #axis: DayAxis

  constructor(isWorked: (day: Day) => boolean, from: Day, to: Day) {
    this.#from = from
    this.#axis = dayAxis((day) => isWorked(plusDays(from, day)), to - from)
  }

  /** Whether work is done on `day`. */
  isWorked(day: Day): boolean {
    return this.workingDays(day, plusDays(day, 1)) > 0
  }

  /** The exclusive end of work that starts on or after `start` and takes `days` working days; 0 ends where it starts. */
  finish(start: Day, days: number): Day {
    if (days <= 0) return start
    return dayNumber(this.#from + dayAt(this.#axis, this.#count(start) + days - 1) + 1)
  }

  /** Working days in `[start, end)`; negative when `end` lies before `start`. */
  workingDays(start: Day, end: Day): number {
    return this.#count(end) - this.#count(start)
  }

  #count(day: Day): number {
    return ordinalOf(this.#axis, day - this.#from)
  }
}

/** A calendar of the plan as tables over `[from, to)`: its working week less holidays, closures and `leave`. */
export const workingCalendar = (calendar: Calendar, leave: Leave, from: Day, to: Day): WorkingCalendar =>
  new WorkingCalendar(worksOn(calendar, leave), from, to)
