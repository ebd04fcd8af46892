/**
 * What `after` says, with every part that says the same as that part of `before` being that very part: what is computed
 * from an unchanged part is not computed again. Both are read from JSON. `after` must be the caller's alone, as it may be
 * changed; nothing is copied, which is why an answer of some megabytes can be gone through before the next frame.
 */
export function sharing<Answer>(before: Answer | undefined, after: Answer): Answer {
  if (before === after || !isComposed(before) || !isComposed(after)) return after
  if (Array.isArray(before) !== Array.isArray(after)) return after
  let isSame = Object.keys(before).length === Object.keys(after).length
  for (const key in after) {
    const is = after[key]
    const was = Object.hasOwn(before, key) ? before[key] : undefined
    const shared = sharing(was, is)
    if (shared !== was) isSame = false
    else if (was !== is) after[key] = shared
  }
  return isSame ? before : after
}

const isComposed = (value: unknown): value is object => typeof value === 'object' && value !== null
