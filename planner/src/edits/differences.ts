import { COLLECTIONS, type Collection, type Plan } from '../plan/plan.ts'
import type { Restored } from './edit.ts'
import { membersOf } from './members.ts'

/**
 * What would have to be put back to turn `after` into `before` again: every member that was changed, removed (first,
 * in their old order) or added. Members are compared by reference: an edit shares whatever it leaves alone.
 */
export function differences(before: Plan, after: Plan): Restored[] {
  return COLLECTIONS.flatMap((collection) =>
    before[collection] === after[collection] ? [] : memberDifferences(collection, before, after),
  )
}

function memberDifferences(collection: Collection, before: Plan, after: Plan): Restored[] {
  const now = new Map(membersOf(after, collection).map((member) => [member.id, member]))
  const then = new Set(membersOf(before, collection).map((member) => member.id))
  const back = membersOf(before, collection).flatMap((member, at): Restored[] =>
    now.get(member.id) === member ? [] : [{ collection, id: member.id, value: { ...member }, at }],
  )
  const away = membersOf(after, collection).flatMap((member, at): Restored[] =>
    then.has(member.id) ? [] : [{ collection, id: member.id, value: null, at }],
  )
  return [...back, ...away]
}
