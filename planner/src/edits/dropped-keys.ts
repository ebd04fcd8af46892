/** An object of a document with keys that were not read. */
export type Dropped = { readonly path: readonly (string | number)[]; readonly keys: readonly string[] }

/** What `given` has and `read`, which a schema made of it, has not. Values that a schema turned into others are no matter. */
export function droppedKeys(
  given: unknown,
  read: unknown,
  path: readonly (string | number)[] = [],
): readonly Dropped[] {
  if (Array.isArray(given) && Array.isArray(read))
    return given.flatMap((one, at) => droppedKeys(one, read[at], [...path, at]))
  if (!isObject(given) || !isObject(read)) return []
  const entries = Object.entries(given).filter(([, value]) => value !== undefined)
  const keys = entries.map(([key]) => key).filter((key) => !Object.hasOwn(read, key))
  return [
    ...(keys.length > 0 ? [{ path, keys }] : []),
    ...entries.flatMap(([key, value]) => droppedKeys(value, read[key], [...path, key])),
  ]
}

const isObject = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data)
