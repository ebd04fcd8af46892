import { SerialScheme } from '../levelling/serial-scheme.ts'
import { precedenceOrder } from '../schedule/precedence-order.ts'
import { costOf, type Dates, FREE, type Problem } from '../schedule/problem.ts'
import { afterPeak, WeeklyPeak, WHOLE_WEEK } from './weekly-peak.ts'

/** An order with its choices and floors, and the dates that they decode to. */
export type Decoding = {
  readonly order: Int32Array
  readonly mode: Int32Array
  readonly floors: Int32Array
  readonly dates: Dates
}

/** What counts after promises and report dates, in this order: the busiest week, hours, and what moves. */
type Worth = readonly [broken: number, cost: number, peak: number, hours: number, moved: number]

/**
 * Of dates that are as good for promises and reports, those with the lower peak, then the fewer hours, then the smaller
 * moves against `present`: one change at a time is tried, and kept when it is better (Burgess & Killebrew 1962 for the
 * peak). `schedules`: how many may be built; the result is never worth less than `best`.
 */
export function polished(p: Problem, best: Decoding, present: Dates, ownMode: Int32Array, schedules: number) {
  const polish = new Polish(p, best, present, schedules)
  polish.takeOwnModes(ownMode)
  polish.lowerPeaks()
  polish.stayPut()
  return { ...polish.now, schedules: polish.built }
}

class Polish {
  now: Decoding
  built = 0
  private readonly p: Problem
  private readonly present: Dates
  private readonly most: number
  private readonly scheme: SerialScheme
  private readonly peak: WeeklyPeak
  private worth: Worth

  constructor(p: Problem, best: Decoding, present: Dates, schedules: number) {
    this.p = p
    this.present = present
    this.most = schedules
    this.scheme = new SerialScheme(p)
    this.peak = new WeeklyPeak(p)
    this.now = best
    this.worth = this.tried(best.order, best.mode, best.floors).worth
  }

  /** The plan's own way of doing a task, wherever another one gains nothing. */
  takeOwnModes(own: Int32Array): void {
    for (let i = 0; i < this.p.count; i++) {
      if (this.now.mode[i] === own[i]) continue
      this.tryIt(this.now.order, this.now.mode.with(i, own[i]!), this.now.floors)
    }
  }

  /** Lets what lies in the busiest week wait until it is over, where no report and no promise pays for it. */
  lowerPeaks(): void {
    for (let better = true; better && this.built < this.most; ) {
      const peak = this.peak.of(this.now.dates, this.now.mode)
      if (peak.share <= WHOLE_WEEK) return
      better = peak.tasks.some((i) => {
        const floors = this.now.floors.with(i, afterPeak(peak))
        return this.tryIt(this.now.order, this.now.mode, floors)
      })
    }
  }

  /** Gives each task that moved the place in the order that it has at present, where that is as good. */
  stayPut(): void {
    const { start } = this.present
    const moved = Array.from(start.keys())
      .filter((i) => this.p.held[i] === FREE && this.now.dates.start[i] !== start[i])
      .toSorted((a, b) => this.distance(b) - this.distance(a) || a - b)
    for (const i of moved) {
      const rank = Float64Array.from(this.now.dates.start)
      rank[i] = Math.min(start[i]!, rank[i]!) - 1 / 2
      this.tryIt(precedenceOrder(this.p, rank), this.now.mode, this.now.floors)
    }
  }

  private distance(i: number): number {
    return Math.abs(this.now.dates.start[i]! - this.present.start[i]!)
  }

  private tryIt(order: Int32Array, mode: Int32Array, floors: Int32Array): boolean {
    if (this.built >= this.most) return false
    const { worth, decoding } = this.tried(order, mode, floors)
    if (!isBetter(worth, this.worth)) return false
    this.now = decoding
    this.worth = worth
    return true
  }

  private tried(order: Int32Array, mode: Int32Array, floors: Int32Array) {
    const { p } = this
    this.built++
    const dates = { start: new Int32Array(p.count), finish: new Int32Array(p.count) }
    const { brokenDays } = this.scheme.decode(order, mode, floors, dates)
    const cost = costOf(p, dates.finish)
    // What lies below a whole week is nobody's trouble, and moves nothing.
    const peak = Math.max(this.peak.of(dates, mode).share, WHOLE_WEEK)
    const worth: Worth = [brokenDays, cost, peak, hoursOf(p, mode), this.movedDays(dates)]
    return { worth, decoding: { order, mode, floors, dates } }
  }

  private movedDays({ start }: Dates): number {
    return start.reduce((sum, day, i) => sum + Math.abs(day - this.present.start[i]!), 0)
  }
}

function hoursOf(p: Problem, mode: Int32Array): number {
  let hours = 0
  for (const row of mode) for (let d = p.firstDemand[row]!; d < p.firstDemand[row + 1]!; d++) hours += p.total[d]!
  return hours
}

/** Lexicographic: the first that differs decides. */
function isBetter(a: Worth, b: Worth): boolean {
  const at = a.findIndex((value, k) => value !== b[k])
  return at >= 0 && a[at]! < b[at]!
}
