import { AT_LEAST, type Problem } from './problem.ts'

/**
 * Every task once, by rising `rank`, but each after its AT_LEAST predecessors: a task of low rank draws what it waits
 * for before itself. An order that keeps precedence already comes back as it is.
 */
export function precedenceOrder(p: Problem, rank: Float64Array): Int32Array {
  const { firstPush, push, from, sense } = p.arcs
  const byRank = Int32Array.from({ length: p.count }, (_, i) => i).sort((a, b) => rank[a]! - rank[b]! || a - b)
  const order = new Int32Array(p.count)
  const seen = new Uint8Array(p.count)
  let length = 0
  for (const first of byRank) {
    const waiting = [first]
    while (waiting.length > 0) {
      const i = waiting.at(-1)!
      const isNew = seen[i] === 0
      if (isNew) seen[i] = 1
      const before: number[] = []
      if (isNew)
        for (let k = firstPush[i]!; k < firstPush[i + 1]!; k++)
          if (sense[push[k]!] === AT_LEAST && seen[from[push[k]!]!] === 0) before.push(from[push[k]!]!)
      if (before.length > 0) waiting.push(...before.sort((a, b) => rank[b]! - rank[a]!))
      else {
        waiting.pop()
        if (seen[i] === 1) order[length++] = i
        seen[i] = 2
      }
    }
  }
  return order
}
