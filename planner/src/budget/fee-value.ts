import { dayOf, plusMonths } from '../day.ts'
import type { ExchangeRates } from '../money/exchange-rates.ts'
import { dueDay, purchasesOf } from '../money/instalments.ts'
import type { CostItem, DueAt } from '../plan/costs.ts'
import type { Schedule } from '../schedule/schedule.ts'

/** What something is worth, what of that should be earned by now, and what is. */
export type Value = { readonly bac: number; readonly pv: number; readonly ev: number }

export const NOTHING: Value = { bac: 0, pv: 0, ev: 0 }

export const plus = (a: Value, b: Value): Value => ({ bac: a.bac + b.bac, pv: a.pv + b.pv, ev: a.ev + b.ev })

/** A fee by its milestones: dated as before anything happened, and as they have happened by now. */
export function feeValue(item: CostItem, before: Schedule, now: Schedule, exchange: ExchangeRates): Value {
  const today = dayOf(now.statusDate)
  const spanBefore = (id: string) => before.spanOf(id)
  const spanNow = (id: string) => now.spanOf(id)
  return purchasesOf(item, spanBefore)
    .flatMap(({ monthsLater, currency, instalments }) =>
      instalments.map(({ at, minor }): Value => {
        const due = plusMonths(dueDay(at, spanBefore), monthsLater)
        const worth = exchange.on(due, { minor, currency }, '/costItems')
        const happened = hasHappened(at, now) && plusMonths(dueDay(at, spanNow), monthsLater) <= today
        return { bac: worth, pv: due <= today ? worth : 0, ev: happened ? worth : 0 }
      }),
    )
    .reduce(plus, NOTHING)
}

function hasHappened(at: DueAt, now: Schedule): boolean {
  if (at.kind === 'date') return true
  const state = now.activity(at.activityId)?.state
  return at.kind === 'start' ? state === 'open' || state === 'done' : state === 'done'
}
