import { type DayAxis, ordinalOf } from '../../schedule/day-axis.ts'
import type { Problem } from '../../schedule/problem.ts'
import { type Lengths, RUNS_ELAPSED, RUNS_WORKING } from './lengths.ts'

const UNKNOWN = -1

/**
 * The most days of a demand's axis that lie inside an activity of a given length, wherever it starts. Counted once for
 * each length that comes up.
 */
export class DayCounts {
  private readonly p: Problem
  private readonly lengths: Lengths
  /** By the pair of the activity's clock and the demand's axis, then by length; `UNKNOWN` where it was not counted yet. */
  private readonly known = new Map<string, Int32Array>()
  private readonly tables: readonly (Int32Array | undefined)[]

  constructor(p: Problem, mode: Int32Array, lengths: Lengths) {
    this.p = p
    this.lengths = lengths
    const tables: (Int32Array | undefined)[] = Array.from({ length: p.resource.length }, () => undefined)
    for (let i = 0; i < p.count; i++)
      for (let d = p.firstDemand[mode[i]!]!; d < p.firstDemand[mode[i]! + 1]!; d++) tables[d] = this.tableOf(i, d)
    this.tables = tables
  }

  /** The most days on which demand `d` of task `i` can lie when the task takes `length`; -1 when nobody knows. */
  most(i: number, d: number, length: number): number {
    const table = this.tables[d]
    if (!table || length >= table.length) return UNKNOWN
    const known = table[length]!
    if (known !== UNKNOWN) return known
    const counted = this.counted(i, this.p.axes[this.p.demandAxis[d]!]!, length)
    table[length] = counted
    return counted
  }

  private tableOf(i: number, d: number): Int32Array | undefined {
    const { p, lengths, known } = this
    const runs = lengths.runs[i]!
    if (runs !== RUNS_ELAPSED && runs !== RUNS_WORKING) return undefined
    const key = `${runs} ${p.startsWorked[i]!} ${p.axis[i]!} ${p.demandAxis[d]!}`
    const table = known.get(key) ?? new Int32Array(p.horizon).fill(UNKNOWN)
    known.set(key, table)
    return table
  }

  /** Every start is looked at, and many lengths come up: the tables are read as they are. */
  private counted(i: number, axis: DayAxis, length: number): number {
    const { p, lengths } = this
    const own = p.axes[p.axis[i]!]!
    const bound = lengths.runs[i] === RUNS_ELAPSED || isWithin(axis, own) ? length : Infinity
    const runsWorking = lengths.runs[i] === RUNS_WORKING && length > 0
    const snaps = p.startsWorked[i] === 1
    const { horizon } = p
    let most = 0
    for (let start = 0; start < horizon && most < bound; start++) {
      const first = own.before[start]!
      if (snaps && own.before[start + 1] === first) continue
      const last = first + length - 1
      const finish = !runsWorking ? start + length : last < own.days.length ? own.days[last]! + 1 : horizon
      const days = axis.before[finish < horizon ? finish : horizon]! - axis.before[start]!
      if (days > most) most = days
    }
    return most
  }
}

/** Whether every day of `axis` is one of `own`: then no more of them lie inside an activity than it takes. */
function isWithin({ days }: DayAxis, own: DayAxis): boolean {
  return own.everyDay || days.every((day) => own.days[ordinalOf(own, day)] === day)
}
