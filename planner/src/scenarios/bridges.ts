import type { Link } from '../plan/activities.ts'

/** A precedence without a name. */
export type Bridge = Pick<Link, 'from' | 'to' | 'type' | 'min' | 'max'>

/**
 * The precedences that have to be made so that a plan without some activities keeps its order. `removed` go; those of
 * them with a `copies` entry live on under another id, with their own links. Around what is gone for good, who came
 * before it comes before who came after it, at once; only chains of finish to start are bridged.
 */
export function bridges(
  links: readonly Link[],
  removed: ReadonlySet<string>,
  copies: ReadonlyMap<string, string>,
): readonly Bridge[] {
  const isGone = (id: string) => removed.has(id) && !copies.has(id)
  const nameOf = (id: string) => copies.get(id) ?? id
  const made = new Map<string, Bridge>()
  for (const { from, to, type, min, max } of links) {
    if (isGone(from)) continue
    if (!isGone(to)) {
      if (copies.has(from) || copies.has(to))
        put(made, { from: nameOf(from), to: nameOf(to), type, min, ...(max && { max }) })
      continue
    }
    if (type !== 'FS') continue
    for (const end of reached(to, links, isGone)) put(made, atOnce(nameOf(from), nameOf(end)))
  }
  return [...made.values()]
}

function put(made: Map<string, Bridge>, bridge: Bridge): void {
  const key = `${bridge.from} ${bridge.to} ${bridge.type}`
  if (bridge.from !== bridge.to && !made.has(key)) made.set(key, bridge)
}

const atOnce = (from: string, to: string): Bridge => ({ from, to, type: 'FS', min: { value: 0, unit: 'ed' } })

/** Who stays, behind `id` and whatever else is gone. */
function reached(id: string, links: readonly Link[], isGone: (id: string) => boolean): ReadonlySet<string> {
  const ends = new Set<string>()
  const seen = new Set<string>()
  const open = [id]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue
    seen.add(at)
    for (const { from, to, type } of links) {
      if (from !== at || type !== 'FS') continue
      if (isGone(to)) open.push(to)
      else ends.add(to)
    }
  }
  return ends
}
