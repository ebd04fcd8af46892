import type { IsoDate } from '../day.ts'
import type { CostCategory } from '../plan/costs.ts'
import type { PriceBasis } from '../money/price.ts'
import type { FiscalPeriod } from './fiscal-calendar.ts'

/** `cash`: on the day it is paid. `accrual`: on the days it is used. */
export type BudgetBasis = 'cash' | 'accrual'
/**
 * What counts as spent. `external`: what is bought. `incremental`: that, and the hours of contractors. `loaded`: that,
 * and the hours of staff, who are paid anyway: no cash of the program's.
 */
export type BudgetTotal = 'external' | 'incremental' | 'loaded'
export type BudgetSpan = 'month' | 'quarter' | 'year'
/** A level of rows between the total and the items. */
export type BudgetGrouping = 'program' | 'category' | 'vendor' | 'cost-centre'

/** Category of an item, or the hours of the team. */
export type BudgetCategory = CostCategory | 'labour'

/** Whole minor units of the budget's currency: one number for each period, in order, and their sum. */
export type Amounts = { readonly byPeriod: readonly number[]; readonly total: number }

/**
 * Why the forecast is not the named budget; the four add up to `total`, in every period, row and sum. `timing`: the same
 * money in another period, zero over all of them. `scope`: more or fewer things, terms or hours. `price`: dearer or
 * cheaper. `exchange`: another rate.
 */
export type Variance = Readonly<Record<VariancePart | 'total', Amounts>>
export const VARIANCE_PARTS = ['timing', 'scope', 'price', 'exchange'] as const
export type VariancePart = (typeof VARIANCE_PARTS)[number]

/**
 * What chance makes of a row's total. Percentiles of parts do not add up to that of the whole, and only the total and
 * the categories of a program have any; `reserve`, the part of the whole's reserve that the row asks for, does add up, in
 * every grouping and over `reserveByPeriod`, which is empty where there is none. Items have none of their own.
 */
export type RowChance = {
  readonly p50?: number
  readonly p80?: number
  readonly reserve: number
  readonly reserveByPeriod: readonly number[]
}

/** What rows add up, level by level. */
export type BudgetAmounts = {
  /** What the plan says at the prices in force, whatever has happened. */
  readonly planned: Amounts
  /** Spent by the status date. */
  readonly actual: Amounts
  /** Fixed and still to come: signed and not invoiced; as cash invoiced and not paid; as accrual invoiced and not used. */
  readonly committed: Amounts
  /** What is left to be expected, fixed by nothing. */
  readonly toComplete: Amounts
  /** `actual + committed + toComplete`. */
  readonly forecast: Amounts
  /** The named budget it is held against, and why they differ. */
  readonly budgeted?: Amounts
  readonly variance?: Variance
}

/** A row: the sum of its `rows`, and of its periods. Items have none. */
export type BudgetRow = BudgetAmounts & {
  readonly level: 'total' | BudgetGrouping | 'item'
  /** The program's or item's id, the category, the vendor's or cost centre's name; empty where items name none. */
  readonly id: string
  /** Of an item. */
  readonly item?: BudgetItem
  readonly chance?: RowChance
  readonly rows: readonly BudgetRow[]
}

/** What is bought, or who works. */
export type BudgetItem = {
  readonly name: string
  readonly category: BudgetCategory
  readonly basis: PriceBasis
  /** Other programs that share it, by id. */
  readonly sharedWith: readonly string[]
  /** Labour: hours in the forecast. */
  readonly hours?: number
}

/** How much of the forecast rests on what; `share` of 1. What has been spent rests on nothing but itself. */
export type BasisShare = { readonly basis: PriceBasis | 'spent'; readonly minor: number; readonly share: number }

/** Hours that nobody has given a price: they are in no amount. */
export type UnpricedHours = {
  readonly personIds: readonly string[]
  readonly roles: readonly string[]
  readonly hours: number
}

/** A budget as plain data. */
export type Budget = {
  readonly planId: string
  readonly statusDate: IsoDate
  readonly currency: string
  readonly basis: BudgetBasis
  readonly total: BudgetTotal
  readonly by: BudgetSpan
  readonly periods: readonly FiscalPeriod[]
  readonly groupedBy: readonly BudgetGrouping[]
  /** The total, with everything below it. */
  readonly sum: BudgetRow
  readonly basisShares: readonly BasisShare[]
  readonly against?: { readonly budgetId: string; readonly name: string; readonly frozenOn: IsoDate }
  /** The largest amount still to be paid on one day; absent on accrual and when nothing is left. */
  readonly nextLarge?: { readonly itemId: string; readonly on: IsoDate; readonly minor: number }
  readonly unpriced: UnpricedHours
}
