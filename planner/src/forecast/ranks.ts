import { orderOf, stepsOf } from './order.ts'

/** The rank of every entry, counted from 0; equal values share the middle of their ranks. */
export function ranksOf(column: Float32Array | Float64Array): Float64Array {
  const order = orderOf(column)
  const ranks = new Float64Array(column.length)
  for (let from = 0; from < order.length; ) {
    const value = column[order[from] ?? 0]
    let to = from + 1
    while (to < order.length && column[order[to] ?? 0] === value) to++
    for (let k = from; k < to; k++) ranks[order[k] ?? 0] = (from + to - 1) / 2
    from = to
  }
  return ranks
}

/**
 * The rank of every entry as `ranksOf` has it, but for neighbours so near that they share one of as many even steps as
 * there are entries: near enough for a correlation of what is spread out, and several times as fast.
 */
export function nearRanksOf(column: Float32Array): Float32Array {
  const step = stepsOf(column)
  const counts = new Uint32Array(column.length)
  for (let k = 0; k < step.length; k++) counts[step[k] ?? 0] = (counts[step[k] ?? 0] ?? 0) + 1
  const rankOfStep = new Float32Array(column.length)
  for (let k = 0, below = 0; k < counts.length; k++) {
    const own = counts[k] ?? 0
    rankOfStep[k] = below + (own - 1) / 2
    below += own
  }
  const ranks = new Float32Array(column.length)
  for (let k = 0; k < step.length; k++) ranks[k] = rankOfStep[step[k] ?? 0] ?? 0
  return ranks
}

/** The correlation of two columns of ranks (Spearman 1904), −1 to 1; 0 where one of them does not vary. */
export function rankCorrelation(a: Float32Array, b: Float64Array): number {
  const middle = (a.length - 1) / 2
  let both = 0
  let ofA = 0
  let ofB = 0
  for (let k = 0; k < a.length; k++) {
    const x = (a[k] ?? 0) - middle
    const y = (b[k] ?? 0) - middle
    both += x * y
    ofA += x * x
    ofB += y * y
  }
  return ofA === 0 || ofB === 0 ? 0 : both / Math.sqrt(ofA * ofB)
}
