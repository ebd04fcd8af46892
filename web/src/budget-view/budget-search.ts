import type { BudgetBasis, BudgetSpan, BudgetTotal } from '@stagger/planner'

/** What the outermost rows are; categories stand under programs, items under all of them. */
export const GROUPS = ['program', 'category', 'vendor'] as const
export type Group = (typeof GROUPS)[number]

/** A fiscal year, or all of them. */
export type FiscalYearShown = number | 'all'

/** What is told: money by period, what work is worth, or what cover costs. */
export const BUDGET_VIEWS = ['periods', 'earned', 'cover'] as const
export type BudgetViewName = (typeof BUDGET_VIEWS)[number]

/** What the Budget page shows, as the address holds it; absent means the default. */
export type BudgetSearch = {
  readonly plan?: string | undefined
  readonly view?: BudgetViewName | undefined
  readonly by?: BudgetSpan | undefined
  readonly basis?: BudgetBasis | undefined
  readonly total?: BudgetTotal | undefined
  readonly group?: Group | undefined
  /** The fiscal year whose periods are shown; `all` for every period. */
  readonly year?: FiscalYearShown | undefined
  /** The named budget that the plan is held against. */
  readonly against?: string | undefined
  /** The row whose details are open, by its key, and the period whose number was asked for, by its first day. */
  readonly row?: string | undefined
  readonly period?: string | undefined
}

/** What is shown where the address says nothing. */
export const BUDGET_DEFAULTS = {
  view: 'periods',
  by: 'quarter',
  basis: 'cash',
  total: 'external',
  group: 'program',
} as const

const OTHERS = {
  view: ['earned', 'cover'],
  by: ['month', 'year'],
  basis: ['accrual'],
  total: ['incremental', 'loaded'],
  group: ['category', 'vendor'],
} as const

const YEAR = /^(19|20)\d\d$/
const yearOf = (text: string | undefined): FiscalYearShown | undefined =>
  text === 'all' ? 'all' : text !== undefined && YEAR.test(text) ? Number(text) : undefined

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Reads the address of the Budget page; whatever makes no sense is left out. */
export function readBudgetSearch(raw: Record<string, unknown>): BudgetSearch {
  const text = (key: string): string | undefined => {
    const value = raw[key]
    // An id of digits only comes out of the address as a number.
    return typeof value === 'number' ? String(value) : typeof value === 'string' && value !== '' ? value : undefined
  }
  const period = text('period')
  return {
    plan: text('plan'),
    view: OTHERS.view.find((known) => known === raw['view']),
    by: OTHERS.by.find((known) => known === raw['by']),
    basis: OTHERS.basis.find((known) => known === raw['basis']),
    total: OTHERS.total.find((known) => known === raw['total']),
    group: OTHERS.group.find((known) => known === raw['group']),
    year: yearOf(text('year')),
    against: text('against'),
    row: text('row'),
    period: period !== undefined && DAY.test(period) ? period : undefined,
  }
}
