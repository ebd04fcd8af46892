import { DAYS_A_WEEK } from '../day.ts'
import type { Activity } from '../plan/activities.ts'
import type { Compiled } from '../schedule/compile.ts'
import { dayAt, ordinalOf } from '../schedule/day-axis.ts'
import { HEAVY_SHARE } from '../schedule/demand.ts'
import { type Dates, FREE, type Problem } from '../schedule/problem.ts'
import { askedBy, type Way } from '../schedule/ways.ts'
import { LEAST_HOURS, percentOf } from '../score/peak-load.ts'

/** The busiest week among those that something that may still move has a part in: `from` is its first day. */
export type Peak = { readonly percent: number; readonly from: number; readonly tasks: readonly number[] }

/** A week of which everything is asked. What lies below is nobody's trouble. */
export const WHOLE_WEEK = 100

/** The earliest day after a peak's week. */
export const afterPeak = ({ from }: Peak): number => from + DAYS_A_WEEK

/** 1970-01-01 was a Thursday: Mondays lie four days later, whatever the origin. */
const FIRST_MONDAY = 4

/** Hours that a task in one of its modes adds to a line: a person, or a role that is asked for without a name. */
type Ask = {
  readonly line: number
  readonly axis: number
  readonly hours: number
  readonly spread: 'even' | 'front' | 'back'
}

/**
 * The weeks of every person and role, added up again for each schedule that is tried: in columns what a score's peak load
 * counts in documents.
 */
export class WeeklyPeak {
  private readonly p: Problem
  private readonly shift: number
  private readonly weeks: number
  /** The week from which on something can still be helped. */
  private readonly firstWeek: number
  private readonly asks: readonly (readonly Ask[])[]
  /** By line and week. */
  private readonly capacity: Float64Array
  private readonly asked: Float64Array
  private readonly movable: Uint8Array

  constructor(compiled: Compiled) {
    const { problem: p, index, statusDay } = compiled
    const { plan } = index
    this.p = p
    this.shift = (((p.origin - FIRST_MONDAY) % DAYS_A_WEEK) + DAYS_A_WEEK) % DAYS_A_WEEK
    this.weeks = Math.ceil((p.horizon + this.shift) / DAYS_A_WEEK) + 1
    this.firstWeek = this.weekOf(statusDay - p.origin)
    const roles = p.resources.flatMap(({ kind, id }) => (kind === 'role' ? [id] : []))
    this.asks = asksOf(compiled, roles)
    this.capacity = new Float64Array((plan.people.length + roles.length) * this.weeks)
    this.asked = new Float64Array(this.capacity.length)
    this.movable = new Uint8Array(this.capacity.length)
    plan.people.forEach((person, line) => {
      this.addCapacity(line, line, person.hoursPerDay)
      roles.forEach((role, k) => {
        if (role === person.role) this.addCapacity(plan.people.length + k, line, person.hoursPerDay)
      })
    })
    for (let week = 0; week < this.capacity.length; week++)
      if (this.capacity[week] === 0)
        this.capacity[week] = Math.max(plan.people[Math.floor(week / this.weeks)]?.hoursPerDay ?? 0, LEAST_HOURS)
  }

  /** The fullest week of anybody that is not over yet, in whole percent of what they have; 0 where nothing is asked. */
  percent(dates: Dates, mode: Int32Array): number {
    this.addUp(dates, mode)
    return this.fullest(() => true).percent
  }

  /** The fullest of the weeks in which something may still move, and what may. */
  peak(dates: Dates, mode: Int32Array): Peak {
    this.addUp(dates, mode)
    const { week, percent } = this.fullest((at) => this.movable[at] === 1)
    const from = (week % this.weeks) * DAYS_A_WEEK - this.shift
    return { percent, from, tasks: week < 0 ? [] : this.tasksIn(week, dates, mode) }
  }

  private fullest(counts: (week: number) => boolean): { readonly week: number; readonly percent: number } {
    let [week, percent] = [-1, 0]
    for (let at = 0; at < this.asked.length; at++) {
      if (this.asked[at] === 0 || at % this.weeks < this.firstWeek || !counts(at)) continue
      const own = percentOf(this.asked[at]!, this.capacity[at]!)
      if (own > percent) [week, percent] = [at, own]
    }
    return { week, percent }
  }

  private addUp(dates: Dates, mode: Int32Array): void {
    this.asked.fill(0)
    this.movable.fill(0)
    const end = dates.finish.reduce((last, finish) => Math.max(last, finish), 0)
    this.eachWeek(dates, mode, (i, week, hours) => {
      // Nothing is looked at in weeks that begin after everything has ended.
      if ((week % this.weeks) * DAYS_A_WEEK - this.shift >= end) return
      this.asked[week] = this.asked[week]! + hours
      if (this.p.held[i] === FREE) this.movable[week] = 1
    })
  }

  private tasksIn(worst: number, dates: Dates, mode: Int32Array): readonly number[] {
    const tasks = new Set<number>()
    this.eachWeek(dates, mode, (i, week) => {
      if (week === worst && this.p.held[i] === FREE) tasks.add(i)
    })
    return [...tasks]
  }

  private eachWeek(
    { start, finish }: Dates,
    mode: Int32Array,
    visit: (i: number, week: number, hours: number) => void,
  ): void {
    const { p } = this
    for (let i = 0; i < p.count; i++) {
      if (finish[i]! > p.horizon) continue
      for (const ask of this.asks[mode[i]!]!) {
        const { axis, line, hours, spread } = ask
        const [first, last] = [ordinalOf(p.axes[axis]!, start[i]!), ordinalOf(p.axes[axis]!, finish[i]!)]
        const days = last - first
        const add = (from: number, to: number, share: number) => this.layEvenly(i, ask, from, to, hours * share, visit)
        if (days <= 0) visit(i, line * this.weeks + this.weekOf(start[i]!), hours)
        else if (spread === 'even' || days === 1) add(first, last, 1)
        else {
          const heavy = Math.ceil(days / 2)
          const middle = first + (spread === 'front' ? heavy : days - heavy)
          add(first, middle, spread === 'front' ? HEAVY_SHARE : 1 - HEAVY_SHARE)
          add(middle, last, spread === 'front' ? 1 - HEAVY_SHARE : HEAVY_SHARE)
        }
      }
    }
  }

  /** Hours laid evenly on the ordinals `[first, last)` of an axis, week by week. */
  private layEvenly(
    i: number,
    { axis, line }: Ask,
    first: number,
    last: number,
    hours: number,
    visit: (i: number, week: number, hours: number) => void,
  ): void {
    const own = this.p.axes[axis]!
    for (let from = first; from < last; ) {
      const week = this.weekOf(dayAt(own, from))
      const to = Math.min(last, ordinalOf(own, (week + 1) * DAYS_A_WEEK - this.shift))
      visit(i, line * this.weeks + week, (hours * (to - from)) / (last - first))
      from = to
    }
  }

  private weekOf(day: number): number {
    return Math.floor((day + this.shift) / DAYS_A_WEEK)
  }

  private addCapacity(line: number, person: number, hoursPerDay: number): void {
    const { axes, resources } = this.p
    for (const day of axes[resources[person]!.axis]!.days) {
      const week = line * this.weeks + this.weekOf(day)
      this.capacity[week] = this.capacity[week]! + hoursPerDay
    }
  }
}

/**
 * What each mode asks of whom. People are the first resources, in plan order; a role's hours that nobody's name stands
 * beside lie on the calendar of its first person.
 */
function asksOf({ index, problem: p, ways, team }: Compiled, roles: readonly string[]): readonly (readonly Ask[])[] {
  const { people, activities } = index.plan
  const lines = new Map(people.map(({ id, role }, line) => [id, { line, role }]))
  const roleLine = (role: string) => (roles.includes(role) ? [people.length + roles.indexOf(role)] : [])
  const firstAxis = new Map<string, number>(
    people.toReversed().map(({ role, calendarId }) => [role, team.axisOf(calendarId)]),
  )
  const inWay = (activity: Activity, way: Way): readonly Ask[] =>
    askedBy(activity, way).flatMap(({ kind, id, hours, spread }): Ask[] => {
      if (hours <= 0) return []
      if (kind === 'role') {
        const axis = firstAxis.get(id)
        return axis === undefined ? [] : roleLine(id).map((line) => ({ line, axis, hours, spread }))
      }
      const person = lines.get(id)
      const axis = person && p.resources[person.line]?.axis
      if (!person || axis === undefined) return []
      return [person.line, ...roleLine(person.role)].map((line) => ({ line, axis, hours, spread }))
    })
  return activities.flatMap((activity, i) => (ways[i] ?? []).map((way) => inWay(activity, way)))
}
