import type { Plan, UnpricedHours } from '@stagger/planner'
import { called } from './names-of.ts'

/** Hours that are in no amount, and whose; nothing where all of them have a rate. */
export function unpricedLines({ hours, personIds, roles }: UnpricedHours, { people }: Pick<Plan, 'people'>): string[] {
  if (hours === 0) return []
  const who = [...personIds.map(called(people)), ...roles].join(', ')
  return [`Not counted, for want of a rate: ${Math.round(hours)} hours of ${who}.`]
}
