import { dayOf } from '../day.ts'
import { briefItemId, costItemsOf } from '../money/cost-items.ts'
import { ExchangeRates } from '../money/exchange-rates.ts'
import type { Plan } from '../plan/plan.ts'
import type { Actual } from './actuals.ts'
import { reversedIds } from './standing.ts'

/** What entries of a ledger name, and the exchange rate that an invoice is told at. */
export type SpentOnKind = 'item' | 'program' | 'activity' | 'person' | 'rate'

/** Something that goes although entries that stand are recorded for it. `path`: a JSON pointer into the plan that has it. */
export type SpentOnRemoved = {
  readonly kind: SpentOnKind
  readonly id: string
  readonly name: string
  readonly path: string
  /** The entries, in the order recorded; none is a reversal or a payment. */
  readonly entries: readonly Exclude<Actual, { kind: 'reversal' | 'payment' }>[]
}

type Named = {
  readonly kind: Exclude<SpentOnKind, 'rate'>
  readonly id: string
  readonly name: string
  readonly path: string
}

/**
 * What `before` has and `after` has not, although something was spent on it: a ledger that names it could no longer be
 * read, nor one with an invoice in a currency that nothing turns into the organization's. What was taken back was never
 * spent.
 */
export function spentOnRemoved(ledger: readonly Actual[], before: Plan, after: Plan): readonly SpentOnRemoved[] {
  const reversed = reversedIds(ledger)
  const standing = ledger.flatMap((entry) =>
    (entry.kind === 'invoice' || entry.kind === 'time') && !reversed.has(entry.id) ? [entry] : [],
  )
  if (standing.length === 0) return []
  const kept = new Set(namedIn(after).map(keyOf))
  const gone = namedIn(before)
    .filter((thing) => !kept.has(keyOf(thing)))
    .map((thing) => ({ ...thing, entries: standing.filter((entry) => names(entry, thing)) }))
    .filter(({ entries }) => entries.length > 0)
  return [...gone, ...ratesRemoved(standing, before, after)]
}

/** The rates at which invoices are told before, and at none after. */
function ratesRemoved(standing: SpentOnRemoved['entries'], before: Plan, after: Plan): readonly SpentOnRemoved[] {
  const [was, is] = [new ExchangeRates(before), new ExchangeRates(after)]
  const untold = standing.flatMap((entry) => {
    if (entry.kind !== 'invoice') return []
    const [currency, day] = [entry.amount.currency, dayOf(entry.invoicedOn)]
    const rate = is.knows(currency, day) ? undefined : was.rateOn(currency, day)
    return rate ? [{ entry, rate }] : []
  })
  return (before.exchangeRates ?? [])
    .map((one, k) => ({
      kind: 'rate' as const,
      id: one.id,
      name: `${one.from} → ${one.to}`,
      path: `/exchangeRates/${k}`,
      entries: untold.flatMap(({ entry, rate }) => (rate === one ? [entry] : [])),
    }))
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
    kind: Named['kind'],
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
