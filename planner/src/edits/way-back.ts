import type { Plan } from '../plan/plan.ts'
import { differences } from './differences.ts'
import type { Edit, SingleEdit } from './edit.ts'

/** What takes an edit back, and what it touched: things as `activities/soc2.window`, the plan's own name as `plan/name`. */
export type WayBack = { readonly inverse: Edit; readonly touches: readonly string[] }

/** The way from `after` back to `before`; undefined where they are the same. */
export function wayBack(before: Plan, after: Plan): WayBack | undefined {
  const entities = differences(before, after)
  const isRenamed = before.name !== after.name
  const restored: readonly SingleEdit[] = entities.length > 0 ? [{ kind: 'restore', entities }] : []
  const renamed: readonly SingleEdit[] = isRenamed ? [{ kind: 'renamePlan', name: before.name }] : []
  const [only, ...more] = [...restored, ...renamed]
  if (!only) return undefined
  return {
    inverse: more.length === 0 ? only : { kind: 'editTogether', name: before.name, edits: [only, ...more] },
    touches: [...entities.map(({ collection, id }) => `${collection}/${id}`), ...(isRenamed ? ['plan/name'] : [])],
  }
}
