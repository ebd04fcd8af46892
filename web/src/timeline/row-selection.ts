/** The rows that were picked together, and the one from which a range is counted. */
export type RowSelection = { readonly keys: ReadonlySet<string>; readonly anchor: string | undefined }

export const NOTHING_PICKED: RowSelection = { keys: new Set(), anchor: undefined }

/** One row alone: nothing is picked together, and a range would begin there. */
export const startedAt = (key: string): RowSelection => ({ keys: new Set(), anchor: key })

/** A row more, or less. The row that was alone until now stays picked. */
export function picked({ keys, anchor }: RowSelection, key: string): RowSelection {
  const before = keys.size === 0 && anchor !== undefined && anchor !== key ? [anchor] : [...keys]
  const now = keys.has(key) ? before.filter((one) => one !== key) : [...before, key]
  return { keys: new Set(now), anchor: key }
}

/** Every row from the anchor to `key`, in the order of `order`. */
export function extendedTo({ anchor = '' }: RowSelection, key: string, order: readonly string[]): RowSelection {
  const [from, to] = [order.indexOf(anchor), order.indexOf(key)]
  if (to === -1) return NOTHING_PICKED
  const start = from === -1 ? to : from
  return { keys: new Set(order.slice(Math.min(start, to), Math.max(start, to) + 1)), anchor: order[start] }
}

/** What is left of a selection when rows are gone. */
export function among(selection: RowSelection, order: readonly string[]): RowSelection {
  const there = order.filter((key) => selection.keys.has(key))
  return there.length === selection.keys.size ? selection : { ...selection, keys: new Set(there) }
}
