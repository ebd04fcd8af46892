import { isCurrency } from '../money/minor-units.ts'
import type { Fault, RefusalCode } from '../refusal.ts'
import type { CostItem, DueAt } from './costs.ts'
import type { Plan } from './plan.ts'

type Report = (code: RefusalCode, path: string, facts?: Fault['facts']) => void
type Range = { readonly low: number; readonly likely: number; readonly high: number }

/** Percentages are written with two decimals at most: sums of them are exact in hundredths. */
const HUNDREDTHS = 100

/** Everything wrong with money and chance in a well-formed plan: unknown ids and currencies, shares that are not whole, points out of order. */
export function checkCosts(plan: Plan, report: Report): void {
  if (!isCurrency(plan.organization.currency))
    report('currency-unknown', '/organization/currency', { currency: plan.organization.currency })
  const known = {
    activities: new Set(plan.activities.map(({ id }) => id)),
    programs: new Set(plan.programs.map(({ id }) => id)),
  }
  plan.costItems?.forEach((item, i) => checkItem(item, `/costItems/${i}`, known, report))
  checkRates(plan, report)
  checkRisks(plan, known.activities, report)
  checkUncertainty(plan, report)
}

type Known = { readonly activities: ReadonlySet<string>; readonly programs: ReadonlySet<string> }

function checkItem(item: CostItem, at: string, known: Known, report: Report): void {
  item.programIds.forEach((id, k) => {
    if (!known.programs.has(id)) report('id-unknown', `${at}/programIds/${k}`, { id })
  })
  item.allocation?.forEach(({ programId }, k) => {
    if (!item.programIds.includes(programId)) report('id-unknown', `${at}/allocation/${k}/programId`, { id: programId })
  })
  if (item.activityId !== undefined && !known.activities.has(item.activityId))
    report('id-unknown', `${at}/activityId`, { id: item.activityId })
  if (item.chosenQuoteId !== undefined && !item.quotes.some(({ id }) => id === item.chosenQuoteId))
    report('id-unknown', `${at}/chosenQuoteId`, { id: item.chosenQuoteId })
  item.terms.forEach((term, k) => checkDue(term.at, `${at}/terms/${k}/at`, known, report))
  if (item.subscription?.until) checkDue(item.subscription.until, `${at}/subscription/until`, known, report)
  checkWhole(item.terms, `${at}/terms`, report)
  if (item.allocation) checkWhole(item.allocation, `${at}/allocation`, report)
  checkRange(item.amount, `${at}/amount`, report)
  const priced = [
    item.amount.currency,
    item.contract?.amount.currency,
    ...item.quotes.map((one) => one.amount.currency),
  ]
  for (const currency of priced) {
    if (currency !== undefined && !isCurrency(currency)) report('currency-unknown', at, { currency })
  }
}

function checkDue(due: DueAt, at: string, { activities }: Known, report: Report): void {
  if (due.kind !== 'date' && !activities.has(due.activityId))
    report('id-unknown', `${at}/activityId`, { id: due.activityId })
}

function checkRates({ exchangeRates = [] }: Plan, report: Report): void {
  exchangeRates.forEach(({ from, to }, i) => {
    for (const [side, currency] of [
      ['from', from],
      ['to', to],
    ] as const) {
      if (!isCurrency(currency)) report('currency-unknown', `/exchangeRates/${i}/${side}`, { currency })
    }
  })
}

function checkRisks({ risks = [] }: Plan, activities: ReadonlySet<string>, report: Report): void {
  risks.forEach(({ impacts }, i) =>
    impacts.forEach((impact, k) => {
      const at = `/risks/${i}/impacts/${k}`
      if (!activities.has(impact.activityId)) report('id-unknown', `${at}/activityId`, { id: impact.activityId })
      if (impact.kind === 'delay') checkRange(impact.days, `${at}/days`, report)
      else checkRange(impact.amount, `${at}/amount`, report)
    }),
  )
}

function checkUncertainty({ uncertainties = [] }: Plan, report: Report): void {
  uncertainties.forEach(({ correlation }, i) => {
    if (!correlation) return
    const { team, program, vendor, estimate = 0 } = correlation
    const sum = team + program + vendor + estimate
    if (sum > 1) report('correlation-too-large', `/uncertainties/${i}/correlation`, { sum })
  })
}

function checkWhole(parts: readonly { percent: number }[], at: string, report: Report): void {
  const hundredths = parts.reduce((sum, { percent }) => sum + Math.round(percent * HUNDREDTHS), 0)
  if (hundredths !== HUNDREDTHS * HUNDREDTHS) report('shares-not-whole', at, { sum: hundredths / HUNDREDTHS })
}

function checkRange({ low, likely, high }: Range, at: string, report: Report): void {
  if (!(low <= likely && likely <= high)) report('estimate-out-of-order', at, { low, likely, high })
}
