import { dayOf } from '../day.ts'
import type { Plan } from '../plan/plan.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { slotOffers } from './another-slot.ts'
import { categoryOffers } from './fewer-categories.ts'
import { capacityOffers, type WorkedDays } from './more-capacity.ts'
import { editedBy, newFindings, standingOf, unlessRefused } from './outcome-of.ts'
import { ownLimitOffers } from './own-limits.ts'
import { priceOf } from './price.ts'
import type { Offer, Relaxation } from './relaxation.ts'
import { ruleCostOffers } from './rule-costs.ts'
import { shorterOffers } from './shorter.ts'
import type { WhyStep } from './why-step.ts'

/** What is explained, and how another plan would be dated so that like is compared with like. */
export type Explained = {
  readonly plan: Plan
  readonly activityId: string
  readonly dates: Schedule
  readonly chain: readonly WhyStep[]
  readonly datesOf: (plan: Plan) => Schedule
  readonly isDone: (activityId: string) => boolean
  readonly workedDays: WorkedDays
}

/** Everything along the chain that could be given up or added; whether it helps is not known yet. */
export function offersAlong(explained: Explained): readonly Offer[] {
  const { plan, chain, dates, datesOf, isDone, workedDays } = explained
  const steps = chain.flatMap((step) => [
    ...ownLimitOffers(plan, step),
    ...slotOffers(plan, step, (edited) => unlessRefused(() => datesOf(edited))),
    ...ruleCostOffers(plan, step, dates.statusDate),
    ...capacityOffers(plan, step, workedDays),
  ])
  return distinct([...steps, ...shorterOffers(plan, chain, dates.statusDate), ...categoryOffers(plan, chain, isDone)])
}

/** One offer for each gesture: the same person may be short in several steps. */
export function distinct(offers: readonly Offer[]): readonly Offer[] {
  const known = new Map(offers.map((offer) => [JSON.stringify([offer.kind, offer.facts]), offer]))
  return [...known.values()]
}

/** The offers that make the activity at least a day earlier, each applied and dated. */
export const relaxationsFrom = (
  offers: readonly Offer[],
  { plan, activityId, dates, datesOf }: Explained,
): readonly Relaxation[] =>
  offers.flatMap((offer) => {
    const edited = editedBy(plan, offer.edits)
    const after = edited && unlessRefused(() => datesOf(edited))
    return (after && relaxationBetween(offer, plan, activityId, dates, after)) ?? []
  })

/** Those measured in the dates that are explained before those measured after levelling; most days first. */
export const byGain = (a: Relaxation, b: Relaxation): number =>
  Number(a.measured === 'after-levelling') - Number(b.measured === 'after-levelling') ||
  b.days - a.days ||
  b.reportDays - a.reportDays ||
  (a.kind < b.kind ? -1 : 1)

/** What an offer for `plan` gave, by the dates without it and with it; undefined when the activity is no day earlier. */
export function relaxationBetween(
  offer: Offer,
  plan: Plan,
  activityId: string,
  before: Schedule,
  after: Schedule,
): Relaxation | undefined {
  const [was, is] = [before.spanOf(activityId), after.spanOf(activityId)]
  if (!was || !is || is.end >= was.end) return undefined
  const [standing, now] = [standingOf(before), standingOf(after)]
  return {
    kind: offer.kind,
    facts: offer.facts,
    edits: offer.edits,
    measured: 'as-dated',
    days: was.end - is.end,
    reportDays: reportDay(before, activityId) - reportDay(after, activityId),
    price: priceOf(plan, offer),
    missed: [...standing.kept].filter((id) => !now.kept.has(id)),
    regained: [...now.kept].filter((id) => !standing.kept.has(id)),
    findings: newFindings(standing, now),
  }
}

/** The day on which the report of an activity's program is in hand. */
function reportDay(dates: Schedule, activityId: string): number {
  const programId = dates.index.activity(activityId)?.programId
  return dayOf(dates.reports().find((report) => report.programId === programId)?.inHandOn ?? dates.statusDate)
}
