import { MOST_TASKS, solveExactly } from '../exact/solve-exactly.ts'
import { type LeastModes, withLeastModes } from '../levelling/least-modes.ts'
import { orderOfDates } from '../levelling/order-of-dates.ts'
import { UsableModes } from '../levelling/usable-modes.ts'
import { AS_LATE_AS, costOf, type Dates, FREE, type Problem } from '../schedule/problem.ts'
import type { KnownOrder } from './known-order.ts'

/** Questions to the exact method, times tasks, that a proof may take; conflicts for each of them, and for all. */
const MOST_ASKED = 4096
const CONFLICTS = 2000
const MOST_CONFLICTS = 10_000

/**
 * What the exact method says of every mix of modes of a problem that is not large, and whether its best dates are proven
 * to be: modes are decided task by task, and a mix is left as soon as nothing better fits although the tasks that are not
 * decided ask for as little as they may. `best` itself where there is no choice, or too much of it.
 */
export function triedInEveryMode(
  p: Problem,
  ownMode: Int32Array,
  best: KnownOrder,
  keepGoing: (() => boolean) | undefined,
): KnownOrder {
  const modes = new UsableModes(p)
  const isOneWay = p.duration.length === p.count
  if (isOneWay || p.count > MOST_TASKS || (modes.choosing.length + 1) * p.count > MOST_ASKED) return best
  return new EveryMode(p, modes, best, keepGoing).decidedFrom(ownMode)
}

class EveryMode {
  private readonly p: Problem
  private readonly modes: UsableModes
  private readonly least: LeastModes | undefined
  private readonly keepGoing: (() => boolean) | undefined
  /** The tasks that have a choice, those first that take longest. */
  private readonly choosing: Int32Array
  private now: KnownOrder
  private asked = 0
  private conflicts = 0

  constructor(p: Problem, modes: UsableModes, best: KnownOrder, keepGoing: (() => boolean) | undefined) {
    this.p = p
    this.modes = modes
    this.least = withLeastModes(p, modes)
    this.keepGoing = keepGoing
    this.now = best
    const longest = (i: number): number => Math.max(...Array.from(modes.of(i), (row) => p.duration[row]!))
    this.choosing = modes.choosing.toSorted((i, j) => longest(j) - longest(i))
  }

  /** `ownMode`: what is done already stays in its own mode. */
  decidedFrom(ownMode: Int32Array): KnownOrder {
    const { p, modes, least } = this
    const undecided = ownMode.map((own, i) => (p.held[i] === FREE ? (least?.row[i] ?? modes.of(i)[0]!) : own))
    const isDecided = this.explore(undecided, 0)
    const isClean = this.now.brokenDays === 0
    const hasWishes = p.arcs.sense.includes(AS_LATE_AS)
    return { ...this.now, isOptimal: isDecided && isClean, isInfeasible: isDecided && !isClean && !hasWishes }
  }

  /** Whether every mix is decided in which the first `depth` tasks that choose do what `mode` says. */
  private explore(mode: Int32Array, depth: number): boolean {
    const { choosing, least } = this
    const isWhole = depth === choosing.length
    if (isWhole || least) {
      if (!this.goesOn()) return false
      const { status, dates, conflicts } = this.ask(mode, isWhole)
      this.conflicts += conflicts
      if (status === 'infeasible') return true
      if (isWhole && dates) this.take(mode, dates)
      if (isWhole) return status === 'optimal'
    }
    const i = choosing[depth]!
    // The mode of the best dates first: the better they are, the sooner the others are left.
    const rows = [...this.modes.of(i)].toSorted((one, other) => this.turnOf(i, one) - this.turnOf(i, other))
    return rows.every((row) => this.explore(mode.with(i, row), depth + 1))
  }

  private goesOn(): boolean {
    const isSpent = this.asked * this.p.count > MOST_ASKED || this.conflicts > MOST_CONFLICTS
    return !isSpent && this.keepGoing?.() !== false
  }

  private turnOf(i: number, row: number): number {
    return this.now.mode[i] === row ? -1 : row
  }

  private ask(mode: Int32Array, isWhole: boolean) {
    const { now, keepGoing, p } = this
    this.asked++
    return solveExactly(this.least?.problem ?? p, {
      conflicts: CONFLICTS,
      mode,
      firstOnly: !isWhole,
      ...(now.brokenDays === 0 && { below: costOf(p, now.dates.finish) }),
      ...(keepGoing && { keepGoing }),
    })
  }

  private take(mode: Int32Array, dates: Dates): void {
    this.now = { ...this.now, ...orderOfDates(this.p, dates, mode), mode, dates, brokenDays: 0 }
  }
}
