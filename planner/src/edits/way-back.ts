import type { Plan } from '../plan/plan.ts'
import { differences } from './differences.ts'
import type { Edit, SingleEdit } from './edit.ts'

/** What takes an edit back, and what it touched: things as `activities/soc2.window`, the plan's own name as `plan/name`, its language likewise. */
export type WayBack = { readonly inverse: Edit; readonly touches: readonly string[] }

/** The way from `after` back to `before`; undefined where they are the same. */
export function wayBack(before: Plan, after: Plan): WayBack | undefined {
  const entities = differences(before, after)
  const restored: readonly SingleEdit[] = entities.length > 0 ? [{ kind: 'restore', entities }] : []
  const own = ownDifferences(before, after)
  const [only, ...more] = [...restored, ...own.map(({ back }) => back)]
  if (!only) return undefined
  return {
    inverse: more.length === 0 ? only : { kind: 'editTogether', name: before.name, edits: [only, ...more] },
    touches: [...entities.map(({ collection, id }) => `${collection}/${id}`), ...own.map(({ touched }) => touched)],
  }
}

/** What is different about the plan itself: how each is taken back, and what it touched. */
function ownDifferences(before: Plan, after: Plan): readonly { readonly back: SingleEdit; readonly touched: string }[] {
  const { name, language } = before
  return [
    ...(name === after.name ? [] : [{ back: { kind: 'renamePlan', name } as const, touched: 'plan/name' }]),
    ...(language === after.language
      ? []
      : [{ back: { kind: 'setLanguage', language: language ?? null } as const, touched: 'plan/language' }]),
  ]
}
