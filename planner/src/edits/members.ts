import { COLLECTIONS, type Collection, Plan } from '../plan/plan.ts'
import { refuse } from '../refusal.ts'
import { sameData } from './same-data.ts'

/** One of a collection. */
export type Member<C extends Collection> = NonNullable<Plan[C]>[number]

/** The members of a collection; none where the plan does not have it. */
export const membersOf = <C extends Collection>(plan: Plan, collection: C): readonly Member<C>[] =>
  plan[collection] ?? []

/** The plan with other members in a collection. One that may be absent is absent when it would be empty. */
export function withMembers(plan: Plan, collection: Collection, members: readonly unknown[]): Plan {
  if (members.length > 0 || !mayBeAbsent(collection)) return { ...plan, [collection]: members }
  const { [collection]: _, ...rest } = plan
  return rest
}

/** The collections that a plan has only where there is something in them. */
type Absentable = { [C in Collection]: undefined extends Plan[C] ? C : never }[Collection]
const mayBeAbsent = (collection: Collection): collection is Absentable => MAY_BE_ABSENT.has(collection)
const MAY_BE_ABSENT: ReadonlySet<Collection> = new Set(
  COLLECTIONS.filter((collection) => Plan.shape[collection].safeParse(undefined).success),
)

/** The place of a member. Throws `id-unknown`. */
export const placeOf = (plan: Plan, collection: Collection, id: string): number =>
  placesOf(membersOf(plan, collection)).get(id) ?? refuse('id-unknown', `/${collection}`, { id })

type Places = ReadonlyMap<string, number>
const known = new WeakMap<readonly unknown[], Places>()

/** Where each stands. Looked through once, and never again while members only change: an edit may be two hundred of them. */
function placesOf(members: readonly { readonly id: string }[]): Places {
  const found = known.get(members) ?? new Map(members.map(({ id }, at) => [id, at]))
  known.set(members, found)
  return found
}

/** One member changed, the others shared, and itself too where nothing of it changes. Throws `id-unknown`. */
export function withMember<C extends Collection>(
  plan: Plan,
  collection: C,
  id: string,
  change: (member: Member<C>) => Member<C>,
): Plan {
  const at = placeOf(plan, collection, id)
  const all = membersOf(plan, collection)
  // Copied as a whole: an edit of many members copies thousands once for each.
  const members = all.slice()
  const before = members[at]
  if (before) members[at] = unlessSame(before, change(before))
  if (members[at]?.id === id) known.set(members, placesOf(all))
  return withMembers(plan, collection, members)
}

const unlessSame = <M>(before: M, after: M): M => (sameData(before, after) ? before : after)

/** A member more, before the one now at `at`. */
export const inserted = <C extends Collection>(plan: Plan, collection: C, member: Member<C>, at: number): Plan =>
  withMembers(plan, collection, membersOf(plan, collection).toSpliced(at, 0, member))

/** A member less. Throws `id-unknown`. */
export const removed = (plan: Plan, collection: Collection, id: string): Plan =>
  withMembers(plan, collection, membersOf(plan, collection).toSpliced(placeOf(plan, collection, id), 1))

/** A member in the place of the one with its id, or added last. */
export function put<C extends Collection>(plan: Plan, collection: C, member: Member<C>): Plan {
  const members = membersOf(plan, collection)
  return members.some(({ id }) => id === member.id)
    ? withMember(plan, collection, member.id, () => member)
    : inserted(plan, collection, member, members.length)
}

/** A collection of one member, shared where it is that one already. */
export const alone = <C extends Collection>(plan: Plan, collection: C, member: Member<C>): Plan =>
  withMembers(plan, collection, [membersOf(plan, collection).find((one) => sameData(one, member)) ?? member])
