import { type FactId, fact, factSource } from '../facts/facts.ts'
import { ratioToPercent } from '../facts/units.ts'
import type { PlanNames } from '../messages/en/plan-names.ts'
import type { Activity } from '../plan/activities.ts'
import type { CostItem, PaymentTerm } from '../plan/costs.ts'
import type { Firm } from '../plan/people.ts'
import type { Program } from '../plan/programs.ts'
import type { Answers } from './answers.ts'
import { dollars } from './estimates.ts'

/** What the costs of a plan hang on: its activities and firms, by id. */
export type Made = {
  readonly answers: Answers
  readonly programs: readonly Program[]
  readonly activities: ReadonlyMap<string, Activity>
  readonly firms: readonly Firm[]
  readonly names: PlanNames
}

/** Something that a playbook buys. Prices are facts, dear or cheap by `factor`. */
export type Buying = Pick<CostItem, 'id' | 'name' | 'category' | 'programIds' | 'recognition'> & {
  readonly price: FactId
  readonly factor?: Parameters<typeof dollars>[1]
  readonly terms: (activityId: string) => readonly PaymentTerm[]
  /** Bought again every year until an activity is over. */
  readonly yearly?: { readonly uplift: FactId; readonly until: string }
}

/** The item for an activity, by the activity's firm; nothing where the plan has no such activity. */
export function bought({ activities, firms }: Made, activityId: string, buying: Buying): readonly CostItem[] {
  const activity = activities.get(activityId)
  if (!activity) return []
  const { price, factor, terms, yearly, ...item } = buying
  const vendor = firms.find(({ id }) => id === activity.firmId)?.name
  return [
    {
      ...item,
      activityId,
      ...(vendor && { vendor }),
      amount: dollars(price, factor),
      quotes: [],
      terms: [...terms(activityId)],
      ...(yearly && {
        subscription: {
          months: fact('cost.subscription.months').value,
          until: { kind: 'finish', activityId: yearly.until },
          escalationPercent: ratioToPercent(fact(yearly.uplift).value),
        },
      }),
      termsSource: factSource('cost.terms.net'),
    },
  ]
}

/** The whole price at once. */
export const whole = (at: PaymentTerm['at']): PaymentTerm => ({ percent: ratioToPercent(1), at, netDays: net() })

/** The fee of a CPA or an assessor: a part on signing, a part at fieldwork, the rest on the report. */
export const inThree = (signed: string, fieldwork: string, report: string): readonly PaymentTerm[] => [
  { percent: percentAt('cost.terms.signing'), at: { kind: 'finish', activityId: signed }, netDays: net() },
  { percent: percentAt('cost.terms.fieldwork'), at: { kind: 'start', activityId: fieldwork }, netDays: net() },
  { percent: percentAt('cost.terms.report'), at: { kind: 'finish', activityId: report }, netDays: net() },
]

const percentAt = (part: FactId): number => ratioToPercent(fact(part).value)
const net = (): number => fact('cost.terms.net').value
