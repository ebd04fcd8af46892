import type { IsoDate } from '../day.ts'
import type { Reserve } from '../forecast/forecast-result.ts'
import { split } from '../money/minor-units.ts'
import type { PeriodOf } from './amounts.ts'
import type { BudgetGrouping } from './budget-result.ts'
import type { FiscalPeriod } from './fiscal-calendar.ts'
import type { ByMonth, Leaf } from './leaf.ts'

/** A part of a reserve: the group that it counts in at each level, and the periods in which it may be needed. */
export type ReservePart = {
  readonly in: Readonly<Record<BudgetGrouping, string>>
  readonly minor: number
  /** Adds up to `minor`. */
  readonly byPeriod: readonly number[]
}

type Laid = {
  readonly leaves: readonly Leaf[]
  readonly months: readonly FiscalPeriod[]
  readonly statusDate: IsoDate
  readonly periods: PeriodOf
}

/**
 * A reserve laid on the accounts of a budget. What an item asks for lies where the item itself is still to be spent, and
 * never in a month that is over; what risks ask for, which no account has, where its category of the program is, else the
 * program, else anything. Where nothing is left to be spent it lies in the current month: it has to be somewhere.
 */
export const reserveParts = (items: Reserve['items'], laid: Laid): readonly ReservePart[] =>
  items.map(({ itemId, programId, category, minor }): ReservePart => {
    const ofProgram = laid.leaves.filter(({ account }) => account.programId === programId)
    const own = ofProgram.filter(({ account }) => account.itemId === itemId)
    const [first] = own
    const ofCategory = ofProgram.filter(({ account }) => account.category === category)
    return {
      in: {
        program: programId,
        category,
        vendor: first?.account.vendor ?? '',
        'cost-centre': first?.account.costCentre ?? '',
      },
      minor,
      byPeriod: byPeriod(minor, first ? [own] : [ofCategory, ofProgram, laid.leaves], laid),
    }
  })

/** An amount on periods as the first of several sets of accounts is still to be spent that has anything left. */
function byPeriod(minor: number, sets: readonly (readonly Leaf[])[], laid: Laid): readonly number[] {
  const { months, periods, statusDate } = laid
  const isOpen = months.map(({ end }) => statusDate < end)
  const now = Math.max(0, isOpen.includes(true) ? isOpen.indexOf(true) : months.length - 1)
  const left = sets.map((leaves) => leftToSpend(leaves, isOpen)).find((weights) => weights.some((weight) => weight > 0))
  const onMonths = split(minor, left ?? isOpen.map((_, k) => Number(k === now)))
  const amounts = Array.from({ length: periods.count }, () => 0)
  for (const [k, part] of onMonths.entries()) {
    const at = periods.ofMonth[k] ?? 0
    amounts[at] = (amounts[at] ?? 0) + part
  }
  return amounts
}

const leftToSpend = (leaves: readonly Leaf[], isOpen: readonly boolean[]): readonly number[] =>
  isOpen.map((open, k) =>
    open ? leaves.reduce((sum, leaf) => sum + Math.max(0, at(leaf.months.toComplete, k)), 0) : 0,
  )

const at = (months: ByMonth, k: number): number => months[k] ?? 0
