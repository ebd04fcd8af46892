/** The entries of a column in ascending order of their values; equal ones as they come. */
export const orderOf = (column: Float32Array | Float64Array): Uint32Array =>
  Uint32Array.from(column, (_, k) => k).sort((a, b) => (column[a] ?? 0) - (column[b] ?? 0) || a - b)

/** The rank of every entry, counted from 0; equal values share the middle of their ranks. */
export function ranksOf(column: Float32Array | Float64Array, order: Uint32Array = orderOf(column)): Float64Array {
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

/** The correlation of two columns of ranks (Spearman 1904), −1 to 1; 0 where one of them does not vary. */
export function rankCorrelation(a: Float64Array, b: Float64Array): number {
  const middle = (a.length - 1) / 2
  let [both, ofA, ofB] = [0, 0, 0]
  for (let k = 0; k < a.length; k++) {
    const [x, y] = [(a[k] ?? 0) - middle, (b[k] ?? 0) - middle]
    both += x * y
    ofA += x * x
    ofB += y * y
  }
  return ofA === 0 || ofB === 0 ? 0 : both / Math.sqrt(ofA * ofB)
}
