import { AT_LEAST, FREE, LEAVES_FINISH, type Problem } from '../schedule/problem.ts'

/** Sorts tasks by days, in linear time, and keeps orders such that at-least predecessors come first. */
export class TimeOrder {
  private readonly p: Problem
  private readonly bucket: Int32Array
  private readonly sorted: Int32Array
  /** By position in the order that is being sorted: the bucket of its task. */
  private readonly bucketAt: Int32Array
  private readonly state: Uint8Array
  /** Whether tasks sorted by start, ties as they were, always come after their predecessors. */
  private readonly startsAscend: boolean

  constructor(p: Problem) {
    this.p = p
    this.bucket = new Int32Array(p.horizon + 2)
    this.sorted = new Int32Array(p.count)
    this.bucketAt = new Int32Array(p.count)
    this.state = new Uint8Array(p.count)
    this.startsAscend = p.arcs.from.every((_, arc) => isForward(p, arc))
  }

  /** Sorts `order` by `day[task]`, ties as they were: a counting sort. Days outside the horizon count as its ends. */
  sort(order: Int32Array, day: Int32Array): void {
    const { bucket, sorted, bucketAt } = this
    const last = this.p.horizon
    let least = last
    let most = 0
    for (let k = 0; k < order.length; k++) {
      const asked = day[order[k]!]!
      const at = asked < 0 ? 0 : asked > last ? last : asked
      bucketAt[k] = at
      if (at < least) least = at
      if (at > most) most = at
    }
    bucket.fill(0, least, most + 2)
    for (let k = 0; k < order.length; k++) {
      const next = bucketAt[k]! + 1
      bucket[next] = bucket[next]! + 1
    }
    for (let at = least + 1; at <= most; at++) bucket[at] = bucket[at]! + bucket[at - 1]!
    for (let k = 0; k < order.length; k++) {
      const at = bucketAt[k]!
      const position = bucket[at]!
      sorted[position] = order[k]!
      bucket[at] = position + 1
    }
    order.set(sorted)
  }

  /** Sorts `order` by start and moves tasks behind at-least predecessors where starts alone do not. */
  byStart(order: Int32Array, start: Int32Array): void {
    this.sort(order, start)
    if (!this.startsAscend) this.repair(order)
  }

  /** The same order with every at-least predecessor moved before its successor where it is not. */
  repair(order: Int32Array): void {
    const { sorted, state } = this
    state.fill(0)
    sorted.set(order)
    let length = 0
    for (let k = 0; k < sorted.length; k++) length = this.emit(sorted[k]!, order, length)
  }

  /** Writes task `i` after its predecessors; a task that is being written already (a contradiction) is passed over. */
  private emit(i: number, order: Int32Array, length: number): number {
    const { state } = this
    if (state[i] !== 0) return length
    state[i] = 1
    const { firstPush, push, from, sense, place } = this.p.arcs
    let next = length
    for (let k = firstPush[i]!; k < firstPush[i + 1]!; k++) {
      const arc = push[k]!
      if (sense[arc] === AT_LEAST && place[from[arc]!]! < place[i]!) next = this.emit(from[arc]!, order, next)
    }
    order[next] = i
    return next + 1
  }
}

/** Whether an arc makes its successor start no earlier than its predecessor ends, so that a sort by days keeps it. */
function isForward({ arcs, held }: Problem, arc: number): boolean {
  const { from, to, ends, sense, firstLag, lag } = arcs
  if (sense[arc] !== AT_LEAST || held[from[arc]!] !== FREE || held[to[arc]!] !== FREE) return true
  if (ends[arc] !== LEAVES_FINISH) return false
  for (let k = firstLag[arc]!; k < firstLag[arc + 1]!; k++) if (lag[k]! < 0) return false
  return true
}
