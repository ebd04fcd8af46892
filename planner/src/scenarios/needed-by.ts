import type { Program } from '../plan/programs.ts'
import { RULES } from '../rules/rules.ts'
import type { PlannedWork } from './planned-work.ts'

/**
 * Everything that the reports of these programs wait for, by links or by rules, in whichever program it lies: a control
 * that one program brings to life and another one tests is needed by both.
 */
export function neededBy(programs: readonly Program[], { plan, index }: PlannedWork): ReadonlySet<string> {
  const before = new Map<string, string[]>()
  const arcs = RULES.flatMap((rule) => rule.arcs(index)).filter(({ sense }) => sense === 'min')
  for (const { from, to } of [...plan.links, ...arcs]) before.set(to, [...(before.get(to) ?? []), from])
  const needed = new Set<string>()
  const open = programs.map(({ reportInHandId }) => reportInHandId)
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (needed.has(id)) continue
    needed.add(id)
    open.push(...(before.get(id) ?? []))
  }
  return needed
}
