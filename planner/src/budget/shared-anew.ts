import { split } from '../money/minor-units.ts'
import type { BudgetedItem } from '../plan/budgets.ts'
import { groupedBy } from '../forecast/grouped-by.ts'
import type { Account } from './posting.ts'

/** What a budget had for an item, at the share of it that a program has now: in the item's currency, and in the budget's. */
export type SharedAnew = { readonly then: BudgetedItem; readonly base: number }

/**
 * The accounts of bought items of which programs have other shares than when the budget was frozen, each with its share of
 * what the item was then. Shares add up to the item, so that sharing anew moves scope between programs and adds none.
 * `budgeted`: what the budget had for an item, all programs together. Hours are each program's own, and not shared.
 */
export function sharedAnew(
  accounts: readonly Account[],
  items: readonly BudgetedItem[],
  budgeted: (itemId: string) => number,
): ReadonlyMap<Account, SharedAnew> {
  const thenOf = groupedBy(items, ({ itemId }) => itemId)
  const nowOf = groupedBy(
    accounts.filter(({ category }) => category !== 'labour'),
    ({ itemId }) => itemId,
  )
  return new Map([...nowOf].flatMap(([itemId, now]) => laidOn(now, thenOf.get(itemId) ?? [], budgeted(itemId))))
}

function laidOn(now: readonly Account[], then: readonly BudgetedItem[], budgeted: number): [Account, SharedAnew][] {
  const [first] = then
  const weights = now.map(({ worth }) => worth.minor ?? 0)
  const [was, is] = [sumOf(then.map(({ minor }) => minor)), sumOf(weights)]
  if (!first || was <= 0 || is <= 0 || weights.some((minor) => minor < 0)) return []
  const parts = split(was, weights)
  const old = now.map(({ programId }) => then.find((one) => one.programId === programId)?.minor ?? 0)
  // Shares are told from amounts that were rounded to whole minor units, then and now.
  const rounding = 1 + was / is
  const isSame = sumOf(old) === was && parts.every((minor, k) => Math.abs(minor - (old[k] ?? 0)) <= rounding)
  if (isSame) return []
  const bases = split(budgeted, weights)
  return now.map((account, k) => [
    account,
    { then: { ...first, programId: account.programId, minor: parts[k] ?? 0 }, base: bases[k] ?? 0 },
  ])
}

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, minor) => sum + minor, 0)
