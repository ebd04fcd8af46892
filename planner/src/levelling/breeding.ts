import { AT_LEAST, type Problem } from '../schedule/problem.ts'
import type { Dice } from './dice.ts'
import { EligibleOrder } from './eligible-order.ts'
import type { Individual } from './individual.ts'
import type { UsableModes } from './usable-modes.ts'

/** The share of children that get a stretch of their father in which people are busy, rather than any stretch. */
const BUSY_STRETCHES = 0.6
/** Stretches looked at to find a busy one. */
const STRETCHES_TRIED = 6
/** Lengths of a stretch, as shares of all tasks. */
const SHORTEST_STRETCH = 0.2
const STRETCH_RANGE = 0.5
/** The chance that two neighbours in an order change places. */
const SWAPS = 0.05
/** The chance that a task with a choice of modes makes it again. */
const MODE_CHANGES = 0.03
/** Tasks in a stretch that is shuffled, and by how many places at most. */
const SHUFFLED = 50
const SHUFFLED_BY = 20

/** Makes orders from orders. */
export class Breeding {
  private readonly p: Problem
  private readonly dice: Dice
  private readonly modes: UsableModes
  private readonly eligible: EligibleOrder
  private readonly taken: Uint8Array
  private readonly key: Float64Array
  /** By mode: what it asks, summed over its resources as shares of what they have on an average day. */
  private readonly work: Float64Array

  constructor(p: Problem, modes: UsableModes, dice: Dice) {
    this.p = p
    this.dice = dice
    this.modes = modes
    this.eligible = new EligibleOrder(p)
    this.taken = new Uint8Array(p.count)
    this.key = new Float64Array(p.count)
    this.work = workOf(p)
  }

  /**
   * A two-point crossover of orders by start (Hartmann 1998) whose middle, often, is a stretch in which the father keeps
   * people busy (the peak crossover of Valls, Ballestin & Quintanilla 2008). Modes come along with their tasks.
   */
  cross(father: Individual, mother: Individual, child: Individual): void {
    const [from, to] = this.stretchOf(father)
    this.taken.fill(0)
    this.take(mother, child, 0, from)
    this.take(father, child, from, to)
    this.take(mother, child, to, this.taken.length)
    child.floors.fill(0)
  }

  /** Fills the positions `[from, to)` of a child with the first tasks of a parent that it does not have yet. */
  private take(parent: Individual, child: Individual, from: number, to: number): void {
    const { taken } = this
    for (let at = from, k = 0; at < to; k++) {
      const i = parent.byStart[k]!
      if (taken[i] === 1) continue
      taken[i] = 1
      child.order[at++] = i
      child.mode[i] = parent.mode[i]!
    }
  }

  /** The parent with one stretch of its order shuffled a little. */
  shuffle(parent: Individual, child: Individual): void {
    const { key, dice } = this
    const order = parent.byStart
    const from = dice.below(Math.max(1, order.length - SHUFFLED))
    for (let k = 0; k < order.length; k++) {
      const isShuffled = k >= from && k < from + SHUFFLED
      const past = k >= from + SHUFFLED ? SHUFFLED_BY : 0
      key[order[k]!] = k + (isShuffled ? SHUFFLED_BY * dice.unit() : past)
    }
    this.eligible.write(key, child.order)
    child.mode.set(parent.mode)
    child.floors.fill(0)
  }

  /** Lets neighbours of an order change places here and there, and tasks their modes. */
  mutate(child: Individual): void {
    const { order } = child
    for (let k = 0; k + 1 < order.length; k++) {
      if (this.dice.unit() >= SWAPS) continue
      const [i, j] = [order[k]!, order[k + 1]!]
      if (this.waitsFor(j, i)) continue
      order[k] = j
      order[k + 1] = i
    }
    this.modes.mutate(child.mode, MODE_CHANGES, this.dice)
  }

  private waitsFor(j: number, i: number): boolean {
    const { firstPush, push, from, sense } = this.p.arcs
    for (let k = firstPush[j]!; k < firstPush[j + 1]!; k++)
      if (from[push[k]!] === i && sense[push[k]!] === AT_LEAST) return true
    return false
  }

  private stretchOf(father: Individual): readonly [number, number] {
    const { dice } = this
    const count = father.byStart.length
    const length = Math.max(1, Math.floor(count * (SHORTEST_STRETCH + STRETCH_RANGE * dice.unit())))
    let from = dice.below(count - length + 1)
    if (dice.unit() >= BUSY_STRETCHES) return [from, from + length]
    let busiest = this.busynessOf(father, from, length)
    for (let tried = 1; tried < STRETCHES_TRIED; tried++) {
      const other = dice.below(count - length + 1)
      const busyness = this.busynessOf(father, other, length)
      if (busyness <= busiest) continue
      busiest = busyness
      from = other
    }
    return [from, from + length]
  }

  /** What a stretch asks of people, a day. */
  private busynessOf({ byStart, mode, dates: { finish, start } }: Individual, from: number, length: number): number {
    let work = 0
    let last = 0
    for (let k = from; k < from + length; k++) {
      const i = byStart[k]!
      work += this.work[mode[i]!]!
      if (finish[i]! > last) last = finish[i]!
    }
    return work / Math.max(1, last - start[byStart[from]!]!)
  }
}

function workOf(p: Problem): Float64Array {
  const has = p.resources.map(({ capacity }) => capacity.reduce((sum, share) => sum + share, 0) / p.horizon)
  return Float64Array.from(p.duration, (_, mode) => {
    let work = 0
    for (let d = p.firstDemand[mode]!; d < p.firstDemand[mode + 1]!; d++)
      work += p.total[d]! / Math.max(1, has[p.resource[d]!]!)
    return work
  })
}
