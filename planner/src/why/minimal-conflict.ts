/**
 * The smallest part of `facts` that still collides, in the sense that it does not without any one of them; earlier facts
 * are kept rather than later ones. `collides` must not turn false when facts are added. Divide and conquer over a deletion
 * filter: QuickXplain (Junker 2004), about k · log(n / k) questions for k facts out of n. `facts` must collide.
 */
export function minimalConflict<T>(facts: readonly T[], collides: (facts: readonly T[]) => boolean): readonly T[] {
  return facts.length === 0 || collides([]) ? [] : part([], [], facts, collides)
}

/** What of `facts` has to be added to `kept` so that it collides; `added`: what of `kept` is new since the last question. */
function part<T>(
  kept: readonly T[],
  added: readonly T[],
  facts: readonly T[],
  collides: (facts: readonly T[]) => boolean,
): readonly T[] {
  if (added.length > 0 && collides(kept)) return []
  if (facts.length === 1) return facts
  const half = Math.ceil(facts.length / 2)
  const [former, latter] = [facts.slice(0, half), facts.slice(half)]
  const fromLatter = part([...kept, ...former], former, latter, collides)
  const fromFormer = part([...kept, ...fromLatter], fromLatter, former, collides)
  return [...fromFormer, ...fromLatter]
}
