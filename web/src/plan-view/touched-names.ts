import type { Plan } from '@stagger/planner'

/**
 * How what a revision touched is called, each name once: `touches` as the API tells them, `activities/soc2.window`. Looked
 * up in the first of `plans` that has it: what is gone has its name in the plan before. What has no name, as a link, is
 * left out; of what is only there to hold the rest, as a levelling, nobody speaks.
 */
export function touchedNames(plans: readonly Plan[], touches: readonly string[]): readonly string[] {
  const names = touches.flatMap((touched) => {
    const slash = touched.indexOf('/')
    const [collection, id] = [touched.slice(0, slash), touched.slice(slash + 1)]
    return plans.flatMap((plan) => nameIn(plan, collection, id)).slice(0, 1)
  })
  return [...new Set(names)]
}

function nameIn(plan: Plan, collection: string, id: string): readonly string[] {
  const members: unknown = Object.entries(plan).find(([name]) => name === collection)?.[1]
  if (!Array.isArray(members)) return []
  const found: unknown = members.find((member: { id?: unknown }) => member.id === id)
  if (typeof found !== 'object' || found === null) return []
  if ('name' in found && typeof found.name === 'string') return [found.name]
  return 'customer' in found && typeof found.customer === 'string' ? [found.customer] : []
}
