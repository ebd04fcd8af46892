import type { Plan } from '@stagger/planner'

/**
 * How what a revision touched is called, each name once: `touches` as the API tells them, `activities/soc2.window`. Looked
 * up in the first of `plans` that has it: what is gone has its name in the plan before. What has no name, as a link, is
 * left out; of what is only there to hold the rest, as a levelling, nobody speaks.
 */
export function touchedNames(plans: readonly Plan[], touches: readonly string[]): readonly string[] {
  const ways = plans.map(namesOf)
  const names = touches.flatMap((touched) => {
    const slash = touched.indexOf('/')
    const [collection, id] = [touched.slice(0, slash), touched.slice(slash + 1)]
    for (const nameOf of ways) {
      const name = nameOf(collection, id)
      if (name !== undefined) return [name]
    }
    return []
  })
  return [...new Set(names)]
}

/** Finds names in `plan`; a collection is gone through once, as an edit may touch thousands of its members. */
function namesOf(plan: Plan): (collection: string, id: string) => string | undefined {
  const known = new Map<string, ReadonlyMap<unknown, string>>()
  return (collection, id) => {
    const names = known.get(collection) ?? new Map(membersOf(plan, collection).flatMap(named))
    known.set(collection, names)
    return names.get(id)
  }
}

function membersOf(plan: Plan, collection: string): readonly object[] {
  const members: unknown = Object.entries(plan).find(([name]) => name === collection)?.[1]
  return Array.isArray(members) ? members.filter((member) => typeof member === 'object' && member !== null) : []
}

/** A member with its id and name; nothing when it has none. */
function named(member: object): [id: unknown, name: string][] {
  if (!('id' in member)) return []
  if ('name' in member && typeof member.name === 'string') return [[member.id, member.name]]
  return 'customer' in member && typeof member.customer === 'string' ? [[member.id, member.customer]] : []
}
