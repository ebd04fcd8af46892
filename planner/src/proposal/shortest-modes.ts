import type { Problem } from '../schedule/problem.ts'

/** The shortest mode of each task: no dates of any mix of modes are earlier than those of these in the network. */
export function shortestModes(p: Problem): Int32Array {
  return Int32Array.from({ length: p.count }, (_, i) => {
    let shortest = p.firstMode[i]!
    for (let mode = shortest; mode < p.firstMode[i + 1]!; mode++)
      if (p.duration[mode]! < p.duration[shortest]!) shortest = mode
    return shortest
  })
}
