import { AT_LEAST, FINISHED, FREE, LEAVES_FINISH, NEVER, PINNED, type Problem } from '../../schedule/problem.ts'

/**
 * The at-least arcs that push each free task, from what is placed before it. Plain ones: `lag` elapsed days after the
 * start of task `from`, or its finish where `atFinish` is 1, pushing no further than `cap`. `rest`: arcs whose lags need a
 * calendar, or that act on the finish. Lists belong to task i at `firstX[i] … firstX[i + 1] - 1`; arcs that say the same
 * are one.
 */
export type Links = {
  readonly firstPlain: Int32Array
  readonly from: Int32Array
  readonly atFinish: Uint8Array
  readonly lag: Int32Array
  readonly cap: Int32Array
  readonly firstRest: Int32Array
  readonly rest: Int32Array
}

/**
 * The links of `p` when tasks are placed in `order`. `cap[arc]`: the day beyond which an arc stops pushing (`NEVER`: it
 * never stops). What the past and pins push is written into `floor` instead: it is the same in every iteration.
 */
export function linksOf(p: Problem, order: Int32Array, cap: Int32Array, floor: Int32Array): Links {
  const place = new Int32Array(p.count)
  order.forEach((i, at) => {
    place[i] = at
  })
  const plain: number[] = []
  const rest: number[] = []
  const firstPlain = new Int32Array(p.count + 1)
  const firstRest = new Int32Array(p.count + 1)
  for (let i = 0; i < p.count; i++) {
    firstPlain[i] = plain.length
    firstRest[i] = rest.length
    if (p.held[i] !== FREE) continue
    for (const arc of distinctArcsInto(p, i, place, cap)) {
      if (p.arcs.plainLag[arc] === NEVER) rest.push(arc)
      else if (isSettled(p, p.arcs.from[arc]!)) floor[i] = Math.max(floor[i]!, settledPush(p, arc, cap[arc]!))
      else plain.push(arc)
    }
  }
  firstPlain[p.count] = plain.length
  firstRest[p.count] = rest.length
  return {
    firstPlain,
    from: Int32Array.from(plain, (arc) => p.arcs.from[arc]!),
    atFinish: Uint8Array.from(plain, (arc) => Number(leavesFinish(p, arc))),
    lag: Int32Array.from(plain, (arc) => p.arcs.plainLag[arc]!),
    cap: Int32Array.from(plain, (arc) => cap[arc]!),
    firstRest,
    rest: Int32Array.from(rest),
  }
}

const leavesFinish = ({ arcs }: Problem, arc: number): boolean => (arcs.ends[arc]! & LEAVES_FINISH) !== 0

/** Whether a task has the same dates in every iteration. */
const isSettled = ({ held }: Problem, i: number): boolean => held[i] === FINISHED || held[i] === PINNED

function settledPush(p: Problem, arc: number, cap: number): number {
  const from = p.arcs.from[arc]!
  const side = leavesFinish(p, arc) ? p.heldEnd[from]! : p.heldStart[from]!
  return Math.min(cap, side + p.arcs.plainLag[arc]!)
}

/** The at-least arcs into task `i` from tasks with dates before it; of those that say the same, the first. */
function distinctArcsInto(p: Problem, i: number, place: Int32Array, cap: Int32Array): readonly number[] {
  const { firstPush, push, from, sense } = p.arcs
  const known = new Map<string, number>()
  for (let k = firstPush[i]!; k < firstPush[i + 1]!; k++) {
    const arc = push[k]!
    const before = from[arc]!
    if (sense[arc] !== AT_LEAST || before === i) continue
    if (p.held[before] === FREE && place[before]! >= place[i]!) continue
    const key = `${meaningOf(p, arc)} ${cap[arc]!}`
    if (!known.has(key)) known.set(key, arc)
  }
  return [...known.values()]
}

/** What an arc says: two arcs of one meaning hold and break together. */
export function meaningOf({ arcs }: Problem, arc: number): string {
  const { from, to, ends, sense, firstLag, lag, lagUnit } = arcs
  const lags = Array.from(
    { length: firstLag[arc + 1]! - firstLag[arc]! },
    (_, k) => `${lag[firstLag[arc]! + k]!}.${lagUnit[firstLag[arc]! + k]!}`,
  )
  return [from[arc]!, to[arc]!, ends[arc]!, sense[arc]!, ...lags].join(' ')
}
