import type { Plan, UnpricedHours } from '@stagger/planner'
import { notCounted } from '#words/budget.ts'
import { called } from './names-of.ts'

/** Hours that are in no amount, and whose; nothing where all of them have a rate. */
export function unpricedLines({ hours, personIds, roles }: UnpricedHours, { people }: Pick<Plan, 'people'>): string[] {
  if (hours === 0) return []
  return [notCounted(Math.round(hours), [...personIds.map(called(people)), ...roles])]
}
