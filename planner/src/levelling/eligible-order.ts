import { AT_LEAST, type Problem } from '../schedule/problem.ts'

/** Makes orders from keys: of the tasks whose at-least predecessors are all taken, the one with the least key comes next. */
export class EligibleOrder {
  private readonly firstNext: Int32Array
  private readonly next: Int32Array
  private readonly waits: Int32Array
  private readonly waiting: Int32Array
  /** A binary heap of the tasks that may come next, least key on top; ties by task. */
  private readonly heap: Int32Array
  private size = 0

  constructor({ arcs, count }: Problem) {
    const { from, to, sense, place } = arcs
    const counted = (arc: number) => sense[arc] === AT_LEAST && place[from[arc]!]! < place[to[arc]!]!
    this.firstNext = new Int32Array(count + 1)
    this.waits = new Int32Array(count)
    this.waiting = new Int32Array(count)
    this.heap = new Int32Array(count)
    const next: number[] = []
    for (let i = 0; i < count; i++) {
      for (const arc of arcs.feed.subarray(arcs.firstFeed[i], arcs.firstFeed[i + 1])) {
        if (!counted(arc) || from[arc] !== i) continue
        next.push(to[arc]!)
        this.waits[to[arc]!] = this.waits[to[arc]!]! + 1
      }
      this.firstNext[i + 1] = next.length
    }
    this.next = Int32Array.from(next)
  }

  /** Writes all tasks into `order` by their keys. */
  write(key: Float64Array, order: Int32Array): void {
    const { waiting, firstNext, next } = this
    waiting.set(this.waits)
    this.size = 0
    for (let i = 0; i < waiting.length; i++) if (waiting[i] === 0) this.add(i, key)
    for (let length = 0; this.size > 0; length++) {
      const i = this.takeLeast(key)
      order[length] = i
      for (let k = firstNext[i]!; k < firstNext[i + 1]!; k++) {
        const j = next[k]!
        waiting[j] = waiting[j]! - 1
        if (waiting[j] === 0) this.add(j, key)
      }
    }
  }

  private add(i: number, key: Float64Array): void {
    const { heap } = this
    let at = this.size++
    while (at > 0) {
      const above = (at - 1) >> 1
      if (!comesFirst(key, i, heap[above]!)) break
      heap[at] = heap[above]!
      at = above
    }
    heap[at] = i
  }

  private takeLeast(key: Float64Array): number {
    const { heap } = this
    const least = heap[0]!
    const last = heap[--this.size]!
    let at = 0
    for (let below = 1; below < this.size; below = 2 * at + 1) {
      if (below + 1 < this.size && comesFirst(key, heap[below + 1]!, heap[below]!)) below++
      if (!comesFirst(key, heap[below]!, last)) break
      heap[at] = heap[below]!
      at = below
    }
    heap[at] = last
    return least
  }
}

const comesFirst = (key: Float64Array, i: number, j: number): boolean =>
  key[i]! < key[j]! || (key[i] === key[j] && i < j)
