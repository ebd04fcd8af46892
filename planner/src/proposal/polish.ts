import { SerialScheme } from '../levelling/serial-scheme.ts'
import type { Compiled } from '../schedule/compile.ts'
import { costOf, type Dates } from '../schedule/problem.ts'
import { type ComparedScore, compareScores } from '../score/compare-scores.ts'
import { DatesScore } from './dates-score.ts'

/** An order with its choices and floors, and the dates that they decode to. */
export type Decoding = {
  readonly order: Int32Array
  readonly mode: Int32Array
  readonly floors: Int32Array
  readonly dates: Dates
}

/** What a gesture would change; the rest stays as it is. */
export type Change = Partial<Pick<Decoding, 'order' | 'mode' | 'floors'>>

/** What dates are worth: as the search counts, as `compareScores` does, and, where neither tells two apart, as people would. */
type Worth = {
  readonly brokenDays: number
  readonly cost: number
  readonly score: ComparedScore
  /** Hours asked, activities not done in the plan's own way, and days by which they moved. */
  readonly rest: readonly [hours: number, otherWays: number, movedDays: number]
}

/**
 * Dates that are improved one change at a time: what is tried is kept when it breaks nothing more, costs the search
 * nothing, and is worth more by `compareScores`, in its order. The result is never worth less than what it began with.
 */
export class Polish {
  readonly compiled: Compiled
  readonly present: Dates
  readonly scores: DatesScore
  now: Decoding
  built = 0
  private readonly most: number
  private readonly scheme: SerialScheme
  private readonly first: Worth
  private worth: Worth

  /** `present`: the dates that people see; `schedules`: how many may be built. */
  constructor(compiled: Compiled, best: Decoding, present: Dates, schedules: number) {
    this.compiled = compiled
    this.present = present
    this.scores = new DatesScore(compiled, present)
    this.most = schedules
    this.scheme = new SerialScheme(compiled.problem)
    const { worth, decoding } = this.decoded(best)
    this.now = decoding
    this.first = worth
    this.worth = worth
  }

  get isOver(): boolean {
    return this.built >= this.most
  }

  /** Whether a change was worth it; it is kept then. */
  tries(change: Change): boolean {
    if (this.isOver) return false
    const { worth, decoding } = this.decoded({ ...this.now, ...change })
    // Amounts that cannot be compared make equals of scores that are not: the way from the first to the best may turn.
    if (!isBetter(worth, this.worth) || compareScores(worth.score, this.first.score) > 0) return false
    this.now = decoding
    this.worth = worth
    return true
  }

  private decoded({ order, mode, floors }: Omit<Decoding, 'dates'>) {
    const { problem: p } = this.compiled
    this.built++
    const dates = { start: new Int32Array(p.count), finish: new Int32Array(p.count) }
    const { brokenDays } = this.scheme.decode(order, mode, floors, dates)
    const worth: Worth = {
      brokenDays,
      cost: costOf(p, dates.finish),
      score: this.scores.of(dates, mode),
      rest: [hoursOf(this.compiled, mode), otherWays(this.compiled, mode), movedDays(dates, this.present)],
    }
    return { worth, decoding: { order, mode, floors, dates } }
  }
}

function isBetter(a: Worth, b: Worth): boolean {
  if (a.brokenDays > b.brokenDays || a.cost > b.cost) return false
  const difference = compareScores(a.score, b.score)
  if (difference !== 0) return difference < 0
  const at = a.rest.findIndex((value, k) => value !== b.rest[k])
  return at >= 0 && a.rest[at]! < b.rest[at]!
}

function hoursOf({ problem: p }: Compiled, mode: Int32Array): number {
  let hours = 0
  for (const row of mode) for (let d = p.firstDemand[row]!; d < p.firstDemand[row + 1]!; d++) hours += p.total[d]!
  return hours
}

const otherWays = (own: Compiled, mode: Int32Array): number =>
  mode.reduce((count, row, i) => count + Number(row !== own.mode[i]), 0)

const movedDays = ({ start }: Dates, present: Dates): number =>
  start.reduce((sum, day, i) => sum + Math.abs(day - present.start[i]!), 0)
