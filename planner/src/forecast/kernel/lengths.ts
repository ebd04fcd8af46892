import { monthsLater } from '../../civil.ts'
import { DAYS_A_WEEK } from '../../day.ts'
import { type DayAxis, dayAt, ordinalOf } from '../../schedule/day-axis.ts'
import { mayStart, snapped } from '../../schedule/own-clock.ts'
import { type Dates, ELAPSED, FREE, type Problem, WORKING } from '../../schedule/problem.ts'

/** How an activity's end follows from its start and its length: elapsed days, working days, months, or a kept day. */
export const RUNS_ELAPSED = 0
export const RUNS_WORKING = 1
export const RUNS_MONTHS = 2
export const ENDS_KEPT = 3

/** A supply of slots that has no room for this many weeks has none of the kind that the activity needs. */
const WEEKS_TRIED = 9

const NOWHERE = -1

/** How many worked days lie before `day`; past the tables every day counts as worked, so that nothing ever goes back. */
export function ordinalPast(axis: DayAxis, day: number): number {
  const horizon = axis.before.length - 1
  return day < horizon ? ordinalOf(axis, day) : axis.days.length + day - horizon
}

/** The first worked day on or after `day`. */
export const workedPast = (axis: DayAxis, day: number): number => dayAt(axis, ordinalPast(axis, day))

/**
 * Starts and ends of activities whose length differs from iteration to iteration. With the lengths of the plan they are
 * those of the schedule, but for slots: where the plan's own dates keep them, missing the last one means waiting for
 * the same slot in one of the weeks that follow.
 */
export class Lengths {
  readonly runs: Uint8Array
  private readonly p: Problem
  private readonly goesOnWeekly: Uint8Array
  /** 1 where no slot closes before the one ahead of it: those that are over need not be looked at one by one. */
  private readonly closesInOrder: Uint8Array
  /** By slot, the most units that fit into it, and the most that fit into it or into one behind it. */
  private readonly room: Float64Array
  private readonly roomAhead: Float64Array
  private readonly months = new Map<number, Int32Array>()

  constructor(p: Problem, mode: Int32Array, { start }: Dates) {
    this.p = p
    this.runs = Uint8Array.from(p.unit, (unit, i) =>
      p.keptEnd[i]! >= 0 ? ENDS_KEPT : unit === ELAPSED ? RUNS_ELAPSED : unit === WORKING ? RUNS_WORKING : RUNS_MONTHS,
    )
    this.closesInOrder = Uint8Array.from(p.unit, (_, i) => {
      const closes = p.slotEnd.subarray(p.firstSlot[i], p.firstSlot[i + 1])
      return Number(closes.every((day, slot) => slot === 0 || closes[slot - 1]! <= day))
    })
    this.room = roomOf(p, this.runs)
    this.roomAhead = roomAheadOf(p, this.room)
    this.goesOnWeekly = Uint8Array.from(start, (day, i) =>
      Number(p.held[i] === FREE && p.firstSlot[i]! < p.firstSlot[i + 1]! && mayStart(p, i, mode[i]!, day)),
    )
  }

  /** The exclusive end of task `i` with `length` units from `start` on. */
  finishOf(i: number, length: number, start: number): number {
    const runs = this.runs[i]!
    if (runs === ENDS_KEPT) return Math.max(this.p.keptEnd[i]!, start + 1)
    if (runs === RUNS_ELAPSED || length === 0) return start + length
    if (runs === RUNS_MONTHS) return this.monthsPast(start, length)
    const axis = this.p.axes[this.p.axis[i]!]!
    return dayAt(axis, ordinalPast(axis, start) + length - 1) + 1
  }

  /** The first start of task `i` on or after `day` that its calendar, alignment and slots allow. */
  startOn(i: number, length: number, day: number): number {
    const { p } = this
    const from = this.snappedOn(i, day)
    const end = p.firstSlot[i + 1]!
    if (p.firstSlot[i] === end) return from
    for (let slot = this.firstOpen(i, from); slot < end && this.roomAhead[slot]! >= length; slot++) {
      const closes = p.slotEnd[slot]!
      if (closes < from || this.room[slot]! < length) continue
      const start = this.startInside(i, length, from, p.slotStart[slot]!, closes)
      if (start >= 0) return start
    }
    return this.goesOnWeekly[i] === 0 ? from : this.startInLaterWeek(i, length, from, end - 1)
  }

  /** A slot before which all of task `i` have closed by `day`. */
  private firstOpen(i: number, day: number): number {
    const { slotEnd, firstSlot } = this.p
    let low = firstSlot[i]!
    if (this.closesInOrder[i] === 0) return low
    for (let high = firstSlot[i + 1]!; low < high; ) {
      const middle = (low + high) >> 1
      if (slotEnd[middle]! < day) low = middle + 1
      else high = middle
    }
    return low
  }

  private snappedOn(i: number, day: number): number {
    const { p } = this
    if (p.alignMonths[i] !== 0) return snapped(p, i, day)
    return p.startsWorked[i] === 0 ? day : workedPast(p.axes[p.axis[i]!]!, day)
  }

  /** The first start on or after `from` inside a slot, or `NOWHERE`. */
  private startInside(i: number, length: number, from: number, opens: number, closes: number): number {
    // Nothing takes fewer days than it has units.
    if (closes - (opens > from ? opens : from) < length && this.runs[i] !== ENDS_KEPT) return NOWHERE
    const start = opens > from ? this.snappedOn(i, opens) : from
    return this.finishOf(i, length, start) <= closes ? start : NOWHERE
  }

  private startInLaterWeek(i: number, length: number, from: number, slot: number): number {
    const opens = this.p.slotStart[slot]!
    const closes = this.p.slotEnd[slot]!
    const first = Math.max(1, Math.floor((from - closes) / DAYS_A_WEEK) + 1)
    for (let week = first; week < first + WEEKS_TRIED; week++) {
      const later = week * DAYS_A_WEEK
      const start = this.startInside(i, length, from, opens + later, closes + later)
      if (start >= 0) return start
    }
    return from
  }

  /** Calendar months from a day on: looked up, as windows ask for the same few lengths every time. */
  private monthsPast(day: number, months: number): number {
    const { origin, horizon } = this.p
    if (day < 0 || day >= horizon) return monthsLater(origin + day, months) - origin
    const known = this.months.get(months)
    if (known) return known[day]!
    this.months.set(
      months,
      Int32Array.from({ length: horizon }, (_, from) => monthsLater(origin + from, months) - origin),
    )
    return monthsLater(origin + day, months) - origin
  }
}

/** The most units that fit into each slot: its worked days, its days, or no one knows how many months. */
function roomOf(p: Problem, runs: Uint8Array): Float64Array {
  const room = new Float64Array(p.slotStart.length).fill(Infinity)
  for (let i = 0; i < p.count; i++) {
    const axis = p.axes[p.axis[i]!]!
    for (let slot = p.firstSlot[i]!; slot < p.firstSlot[i + 1]!; slot++) {
      const [opens, closes] = [p.slotStart[slot]!, p.slotEnd[slot]!]
      if (runs[i] === RUNS_ELAPSED) room[slot] = closes - opens
      else if (runs[i] === RUNS_WORKING) room[slot] = ordinalPast(axis, closes) - ordinalPast(axis, opens)
    }
  }
  return room
}

function roomAheadOf(p: Problem, room: Float64Array): Float64Array {
  const ahead = room.slice()
  for (let i = 0; i < p.count; i++)
    for (let slot = p.firstSlot[i + 1]! - 2; slot >= p.firstSlot[i]!; slot--)
      ahead[slot] = Math.max(room[slot]!, ahead[slot + 1]!)
  return ahead
}
