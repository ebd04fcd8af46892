import { earliestDates } from '../schedule/network.ts'
import { AS_LATE_AS, AT_LEAST, type Dates, ENTERS_FINISH, LEAVES_FINISH, type Problem } from '../schedule/problem.ts'

/**
 * Dates that no dates in any mix of modes can beat: those of the network with every task in its shortest mode. Undefined
 * where that is not so: a task with a choice whose *finish* something pushes starts earlier the longer it takes.
 */
export function networkBound(p: Problem): Dates | undefined {
  if (!isShortestEarliest(p)) return undefined
  const network = earliestDates(p, shortestModes(p))
  return network.kind === 'dates' ? network.dates : undefined
}

/** The shortest mode of each task. */
export function shortestModes(p: Problem): Int32Array {
  return Int32Array.from({ length: p.count }, (_, i) => {
    let shortest = p.firstMode[i]!
    for (let mode = shortest; mode < p.firstMode[i + 1]!; mode++)
      if (p.duration[mode]! < p.duration[shortest]!) shortest = mode
    return shortest
  })
}

function isShortestEarliest({ count, firstMode, arcs }: Problem): boolean {
  for (let i = 0; i < count; i++) {
    if (firstMode[i + 1] === firstMode[i]! + 1) continue
    for (let k = arcs.firstPush[i]!, end = arcs.firstPush[i + 1]!; k < end; k++)
      if (!pushesStart(arcs, arcs.push[k]!)) return false
  }
  return true
}

/** Whether an arc pushes its task by the start; at-most arcs push their predecessor, wishes count back from a finish. */
const pushesStart = ({ sense, ends }: Problem['arcs'], arc: number): boolean =>
  sense[arc] === AT_LEAST
    ? (ends[arc]! & ENTERS_FINISH) === 0
    : sense[arc] !== AS_LATE_AS && (ends[arc]! & LEAVES_FINISH) === 0
