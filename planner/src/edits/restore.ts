import { Plan } from '../plan/plan.ts'
import { refuse } from '../refusal.ts'
import { refusedBySchema } from '../schema-faults.ts'
import type { Restored } from './edit.ts'
import { membersOf, withMembers } from './members.ts'

/**
 * The plan with things put back as they were. All of them are taken out first and then put in their old places, the
 * foremost first: what an edit left alone kept its order, so every place is right again. Members that are not named are
 * shared. Throws `document-invalid` for a value that is none of its collection.
 */
export function withRestored(plan: Plan, entities: readonly Restored[]): Plan {
  const collections = new Set(entities.map(({ collection }) => collection))
  return [...collections].reduce((before, collection) => {
    const named = entities.filter((one) => one.collection === collection)
    const ids = new Set(named.map(({ id }) => id))
    const others: readonly unknown[] = membersOf(before, collection).filter(({ id }) => !ids.has(id))
    const back = named.filter(({ value }) => value !== null).sort((one, other) => one.at - other.at)
    return withMembers(
      before,
      collection,
      back.reduce((members, one) => members.toSpliced(one.at, 0, memberFrom(one)), others),
    )
  }, plan)
}

/** A value read as a member of its collection. */
function memberFrom({ collection, id, value }: Restored): unknown {
  const parsed = Plan.shape[collection].safeParse([value])
  if (!parsed.success) throw refusedBySchema(parsed.error)
  const member = parsed.data?.[0]
  return member?.id === id
    ? member
    : refuse('document-invalid', `/${collection}`, { id, expected: 'a value with this id' })
}
