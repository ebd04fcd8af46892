import type { Fault } from '../refusal.ts'
import type { Plan } from './plan.ts'

/** A fault naming the activities of one cycle of links, if there is one. Kahn's algorithm; what it cannot order is walked. */
export function checkNoCycle({ activities, links }: Pick<Plan, 'activities' | 'links'>): readonly Fault[] {
  const cycle = findCycle(
    activities.map(({ id }) => id),
    links,
  )
  if (!cycle) return []
  const at = links.findIndex((link) => link.from === cycle[0] && link.to === cycle[1])
  return [{ code: 'link-cycle', path: `/links/${at}`, facts: { activities: cycle } }]
}

/** The ids of one cycle, its first repeated last, or undefined. */
function findCycle(ids: readonly string[], links: Plan['links']): readonly string[] | undefined {
  const followers = new Map<string, string[]>(ids.map((id) => [id, []]))
  const waitingFor = new Map<string, number>(ids.map((id) => [id, 0]))
  for (const { from, to } of links) {
    followers.get(from)?.push(to)
    waitingFor.set(to, (waitingFor.get(to) ?? 0) + 1)
  }
  const ready = ids.filter((id) => waitingFor.get(id) === 0)
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    waitingFor.delete(id)
    for (const next of followers.get(id) ?? []) {
      const left = (waitingFor.get(next) ?? 0) - 1
      waitingFor.set(next, left)
      if (left === 0) ready.push(next)
    }
  }
  return waitingFor.size === 0 ? undefined : walkBack(waitingFor, links)
}

/** From anything unordered, predecessors that are unordered too must come round again. */
function walkBack(unordered: ReadonlyMap<string, number>, links: Plan['links']): readonly string[] {
  const path: string[] = []
  let id = [...unordered.keys()].find((key) => links.some((link) => link.to === key && unordered.has(link.from)))
  while (id !== undefined && !path.includes(id)) {
    path.push(id)
    const here: string = id
    id = links.find((link) => link.to === here && unordered.has(link.from))?.from
  }
  const cycle = path.slice(path.indexOf(id ?? '')).toReversed()
  return [...cycle, ...cycle.slice(0, 1)]
}
