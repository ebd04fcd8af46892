import { DAYS_A_WEEK } from '../day.ts'
import { emptyLaid, layDemand } from '../schedule/demand.ts'
import { type Dates, FREE, type Problem } from '../schedule/problem.ts'

/** The busiest week of anybody: how many thousandths of what they have that week are asked, when, and by whom. */
export type Peak = {
  readonly share: number
  /** The first day of the week, counted from the problem's origin, and the tasks that ask for time in it and may move. */
  readonly from: number
  readonly tasks: readonly number[]
}

/** 1970-01-01 was a Thursday: Mondays lie four days later, whatever the origin. */
const FIRST_MONDAY = 4
/** A week of which everything is asked: shares are counted in thousandths. */
export const WHOLE_WEEK = 1000

/** Weeks of every person, added up again for each schedule that is tried. */
export class WeeklyPeak {
  private readonly p: Problem
  private readonly shift: number
  private readonly weeks: number
  private readonly capacity: Float64Array
  private readonly asked: Float64Array
  private readonly people: number

  constructor(p: Problem) {
    this.p = p
    this.shift = (((p.origin - FIRST_MONDAY) % DAYS_A_WEEK) + DAYS_A_WEEK) % DAYS_A_WEEK
    this.weeks = Math.ceil((p.horizon + this.shift) / DAYS_A_WEEK) + 1
    this.people = p.resources.findIndex(({ kind }) => kind !== 'person')
    if (this.people < 0) this.people = p.resources.length
    this.capacity = new Float64Array(this.people * this.weeks)
    this.asked = new Float64Array(this.people * this.weeks)
    for (let r = 0; r < this.people; r++) {
      const { axis, capacity } = p.resources[r]!
      p.axes[axis]!.days.forEach((day, k) => {
        const week = this.weekOf(r, day)
        this.capacity[week] = this.capacity[week]! + capacity[k]!
      })
    }
  }

  /** The busiest week among those that something that may still move has a part in. */
  of(dates: Dates, mode: Int32Array): Peak {
    this.asked.fill(0)
    this.eachDay(dates, mode, (_, week, rate) => {
      this.asked[week] = this.asked[week]! + rate
    })
    const movable = new Uint8Array(this.asked.length)
    this.eachDay(dates, mode, (i, week) => {
      if (this.p.held[i] === FREE) movable[week] = 1
    })
    let worst = -1
    let share = 0
    for (let week = 0; week < this.asked.length; week++) {
      if (movable[week] === 0) continue
      const own = Math.round((WHOLE_WEEK * this.asked[week]!) / Math.max(1, this.capacity[week]!))
      if (own > share) [worst, share] = [week, own]
    }
    return { share, from: (worst % this.weeks) * DAYS_A_WEEK - this.shift, tasks: this.tasksIn(worst, dates, mode) }
  }

  private tasksIn(worst: number, dates: Dates, mode: Int32Array): readonly number[] {
    const tasks = new Set<number>()
    this.eachDay(dates, mode, (i, week) => {
      if (week === worst && this.p.held[i] === FREE) tasks.add(i)
    })
    return [...tasks]
  }

  private weekOf(r: number, day: number): number {
    return r * this.weeks + Math.floor((day + this.shift) / DAYS_A_WEEK)
  }

  private eachDay({ start, finish }: Dates, mode: Int32Array, visit: (i: number, week: number, rate: number) => void) {
    const { p } = this
    const laid = emptyLaid()
    for (let i = 0; i < p.count; i++) {
      for (let d = p.firstDemand[mode[i]!]!; d < p.firstDemand[mode[i]! + 1]!; d++) {
        const r = p.resource[d]!
        if (r >= this.people || finish[i]! > p.horizon || !layDemand(p, d, start[i]!, finish[i]!, laid)) continue
        const { days } = p.axes[p.demandAxis[d]!]!
        for (let k = laid.first; k < laid.last; k++)
          visit(i, this.weekOf(r, days[k]!), k < laid.middle ? laid.rate : laid.restRate)
      }
    }
  }
}

/** The earliest day after a peak's week. */
export const afterPeak = ({ from }: Peak): number => from + DAYS_A_WEEK
