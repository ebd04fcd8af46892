import type { Engine } from './engine.ts'
import { imply } from './imply.ts'
import { atLeast, atMost } from './literals.ts'
import { byArc } from './trail.ts'

/** Pushes what the lower bound of variable v pushes later. False: a conflict. */
export function pushFrom(engine: Engine, v: number): boolean {
  const { arcs, trail } = engine
  const { firstOut, out, pushed, leastRow, least } = arcs
  for (let k = firstOut[v]!; k < firstOut[v + 1]!; k++) {
    const arc = out[k]!
    const atom = least[leastRow[arc]! + trail.low[v]!]!
    if (atom > trail.low[pushed[arc]!]! && !imply(engine, atLeast(atom), byArc(arc))) return false
  }
  return true
}

/** Pulls what the upper bound of variable v pulls earlier. False: a conflict. */
export function pullFrom(engine: Engine, v: number): boolean {
  const { arcs, trail } = engine
  const { firstIn, into, pusher, lastRow, last } = arcs
  for (let k = firstIn[v]!; k < firstIn[v + 1]!; k++) {
    const arc = into[k]!
    const atom = last[lastRow[arc]! + trail.high[v]!]!
    if (atom < trail.high[pusher[arc]!]! && !imply(engine, atMost(atom), byArc(arc))) return false
  }
  return true
}

/** At level 0, before anything else: no pusher keeps a start that leaves the pushed variable none. False: infeasible. */
export function closeArcs(engine: Engine): boolean {
  const { arcs, trail, starts } = engine
  const { count, pusher, pushed, leastRow, least, lastRow, last } = arcs
  for (let arc = 0; arc < count; arc++) {
    const v = pusher[arc]!
    const w = pushed[arc]!
    const latest = last[lastRow[arc]! + starts.first[w + 1]! - 1]!
    if (latest < trail.low[v]!) return false
    if (latest < trail.high[v]! && !imply(engine, atMost(latest), byArc(arc))) return false
    const atom = least[leastRow[arc]! + starts.first[v]!]!
    if (atom > trail.low[w]! && !imply(engine, atLeast(atom), byArc(arc))) return false
  }
  return true
}
