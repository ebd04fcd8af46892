import { briefItemId, costItemsOf } from '../money/cost-items.ts'
import type { Plan } from '../plan/plan.ts'
import type { Actual } from './actuals.ts'
import { reversedIds } from './standing.ts'

/** What entries of a ledger name. */
export type SpentOnKind = 'item' | 'program' | 'activity' | 'person'

/** Something that goes although entries that stand are recorded for it. `path`: a JSON pointer into the plan that has it. */
export type SpentOnRemoved = {
  readonly kind: SpentOnKind
  readonly id: string
  readonly name: string
  readonly path: string
  /** The entries, in the order recorded; none is a reversal or a payment. */
  readonly entries: readonly Exclude<Actual, { kind: 'reversal' | 'payment' }>[]
}

type Named = { readonly kind: SpentOnKind; readonly id: string; readonly name: string; readonly path: string }

/**
 * What `before` has and `after` has not, although something was spent on it: a ledger that names it could no longer be
 * read. What was taken back was never spent.
 */
export function spentOnRemoved(ledger: readonly Actual[], before: Plan, after: Plan): readonly SpentOnRemoved[] {
  const reversed = reversedIds(ledger)
  const standing = ledger.flatMap((entry) =>
    (entry.kind === 'invoice' || entry.kind === 'time') && !reversed.has(entry.id) ? [entry] : [],
  )
  if (standing.length === 0) return []
  const kept = new Set(namedIn(after).map(keyOf))
  return namedIn(before)
    .filter((thing) => !kept.has(keyOf(thing)))
    .map((thing) => ({ ...thing, entries: standing.filter((entry) => names(entry, thing)) }))
    .filter(({ entries }) => entries.length > 0)
}

const keyOf = ({ kind, id }: Pick<Named, 'kind' | 'id'>): string => `${kind} ${id}`

/** Everything of a plan that an entry may be recorded for. */
function namedIn(plan: Plan): readonly Named[] {
  const places = new Map([
    ...(plan.costItems ?? []).map(({ id }, k) => [id, `/costItems/${k}`] as const),
    ...plan.activities.map(({ id }, k) => [briefItemId(id), `/activities/${k}/cost`] as const),
  ])
  const members = (
    kind: SpentOnKind,
    place: string,
    things: readonly { readonly id: string; readonly name: string }[],
  ) => things.map(({ id, name }, k) => ({ kind, id, name, path: `/${place}/${k}` }))
  return [
    ...costItemsOf(plan).map(({ id, name }) => ({ kind: 'item' as const, id, name, path: places.get(id) ?? '' })),
    ...members('program', 'programs', plan.programs),
    ...members('activity', 'activities', plan.activities),
    ...members('person', 'people', plan.people),
  ]
}

function names(entry: SpentOnRemoved['entries'][number], { kind, id }: Named): boolean {
  switch (kind) {
    case 'item':
      return entry.kind === 'invoice' && entry.itemId === id
    case 'program':
      return entry.kind === 'invoice' && entry.programId === id
    case 'activity':
      return entry.kind === 'time' && entry.activityId === id
    case 'person':
      return entry.kind === 'time' && entry.personId === id
  }
}
