import type { Engine } from './engine.ts'
import { atLeast, below } from './literals.ts'

/**
 * Which atoms conflicts were about of late (variable state independent decaying sum, Moskewicz et al. 2001): a binary
 * heap, the most active atom first. Atoms that no conflict ever met are not in it.
 */
export type Activity = {
  readonly score: Float64Array
  readonly heap: number[]
  readonly place: Int32Array
  bump: number
}

export const activityOf = (atoms: number): Activity => ({
  score: new Float64Array(atoms),
  heap: [],
  place: new Int32Array(atoms).fill(-1),
  bump: 1,
})

const SCORE_LIMIT = 1e100
const SCORE_DECAY = 0.95

export function bumpAtom(activity: Activity, atom: number): void {
  const { score, place, heap } = activity
  const raised = score[atom]! + activity.bump
  score[atom] = raised
  if (raised > SCORE_LIMIT) rescale(activity)
  if (place[atom]! < 0) {
    place[atom] = heap.length
    heap.push(atom)
  }
  siftUp(activity, place[atom]!)
}

function rescale(activity: Activity): void {
  for (let a = 0; a < activity.score.length; a++) activity.score[a] = activity.score[a]! / SCORE_LIMIT
  activity.bump /= SCORE_LIMIT
}

export function decayActivity(activity: Activity): void {
  activity.bump /= SCORE_DECAY
}

/** Puts an atom that has been met back into the heap, once it may be asked again. */
export function restore(activity: Activity, atom: number): void {
  if (activity.place[atom]! >= 0 || activity.score[atom] === 0) return
  activity.heap.push(atom)
  siftUp(activity, activity.heap.length - 1)
}

function siftUp({ heap, place, score }: Activity, from: number): void {
  const atom = heap[from]!
  let at = from
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (score[heap[parent]!]! >= score[atom]!) break
    heap[at] = heap[parent]!
    place[heap[at]!] = at
    at = parent
  }
  heap[at] = atom
  place[atom] = at
}

function popAtom({ heap, place, score }: Activity): number {
  const top = heap[0]!
  place[top] = -1
  const atom = heap.pop()!
  if (heap.length === 0) return top
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && score[heap[child + 1]!]! > score[heap[child]!]!) child++
    if (score[heap[child]!]! <= score[atom]!) break
    heap[at] = heap[child]!
    place[heap[at]!] = at
    at = child
  }
  heap[at] = atom
  place[atom] = at
  return top
}

/**
 * The most active atom whose literal is open, towards the start that `guide` remembers of its variable, or towards
 * earlier starts (-1). -1: there is none.
 */
export function mostActive({ trail }: Engine, activity: Activity, guide: Int32Array): number {
  while (activity.heap.length > 0) {
    const atom = popAtom(activity)
    const v = trail.owner[atom]!
    if (atom <= trail.low[v]! || atom > trail.high[v]!) continue
    return guide[v]! >= atom ? atLeast(atom) : below(atom)
  }
  return -1
}

/** The variable that may start earliest, and of those the one that must finish first, starts there; -1: all have started. */
export function earliestFirst({ trail, starts }: Engine): number {
  const { low, high } = trail
  let best = -1
  for (let v = 0; v < starts.count; v++) {
    if (low[v] === high[v]) continue
    if (best < 0 || isEarlier(starts.start, low, high, v, best)) best = v
  }
  return best < 0 ? -1 : below(low[best]! + 1)
}

function isEarlier(start: Int32Array, low: Int32Array, high: Int32Array, v: number, w: number): boolean {
  const [one, other] = [start[low[v]!]!, start[low[w]!]!]
  return one < other || (one === other && start[high[v]!]! < start[high[w]!]!)
}
