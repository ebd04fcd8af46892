/** Computed when it is first asked for: a drag computes many views of which nobody reads the coverage. */
export function once<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | undefined
  return () => (known ??= { value: compute() }).value
}
