/** Whether two values of a document say the same: what is absent is as good as undefined, and keys have no order. */
export function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [new Map(entriesOf(a)), new Map(entriesOf(b))]
  return (
    left.size === right.size && [...left].every(([key, value]) => right.has(key) && sameData(value, right.get(key)))
  )
}

const entriesOf = (data: object): [string, unknown][] => Object.entries(data).filter(([, value]) => value !== undefined)
