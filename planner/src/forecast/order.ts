type Column = Int32Array | Float32Array | Float64Array

/** More entries than this in one bucket are sorted by comparing; fewer by insertion. */
const MOST_INSERTED = 32

/**
 * The entries of a column in ascending order of their values; equal ones as they come. A bucket sort with as many even
 * buckets as entries: what is spread out is nearly in order after one pass (Dobosiewicz 1978).
 */
export function orderOf(column: Column): Uint32Array {
  const bucket = stepsOf(column)
  const next = new Uint32Array(column.length + 1)
  for (let k = 0; k < bucket.length; k++) next[(bucket[k] ?? 0) + 1] = (next[(bucket[k] ?? 0) + 1] ?? 0) + 1
  for (let k = 1; k < next.length; k++) next[k] = (next[k] ?? 0) + (next[k - 1] ?? 0)
  const order = new Uint32Array(column.length)
  for (let k = 0; k < bucket.length; k++) {
    const at = next[bucket[k] ?? 0] ?? 0
    order[at] = k
    next[bucket[k] ?? 0] = at + 1
  }
  // Now every bucket ends where the next one began.
  for (let k = 0, from = 0; k < column.length; k++) {
    const to = next[k] ?? 0
    sortWithin(column, order, from, to)
    from = to
  }
  return order
}

/** Which of as many even steps as there are entries each lies in, from the least value to the greatest. */
export function stepsOf(column: Column): Uint32Array {
  let least = Infinity
  let most = -Infinity
  for (let k = 0; k < column.length; k++) {
    const value = column[k] ?? 0
    if (value < least) least = value
    if (value > most) most = value
  }
  const steps = new Uint32Array(column.length)
  const scale = most > least ? (column.length - 1) / (most - least) : 0
  for (let k = 0; k < column.length; k++) steps[k] = ((column[k] ?? 0) - least) * scale
  return steps
}

function sortWithin(column: Column, order: Uint32Array, from: number, to: number): void {
  if (to - from > MOST_INSERTED) {
    order.subarray(from, to).sort((a, b) => (column[a] ?? 0) - (column[b] ?? 0) || a - b)
    return
  }
  for (let k = from + 1; k < to; k++) {
    const entry = order[k] ?? 0
    const value = column[entry] ?? 0
    let at = k - 1
    while (at >= from && (column[order[at] ?? 0] ?? 0) > value) {
      order[at + 1] = order[at] ?? 0
      at--
    }
    order[at + 1] = entry
  }
}

/** The values of a column in ascending order. */
export const ascending = (column: Float64Array): Float64Array => inOrder(column, orderOf(column))

/** The values of a column in an order of its entries. */
export function inOrder(column: Float64Array, order: Uint32Array): Float64Array {
  const values = new Float64Array(order.length)
  for (let k = 0; k < order.length; k++) values[k] = column[order[k] ?? 0] ?? 0
  return values
}
