import { type Fact, fact, findFact, type Plan, RULES, type Source } from '@stagger/planner'
import { majorFromMinor } from '../format.ts'
import { durationText } from '../plan-view/duration.ts'

/** What kind of number was assumed, in the order in which they are listed. */
export const ASSUMPTION_GROUPS = ['durations', 'fees', 'hours', 'rates', 'risks', 'rules'] as const
export type AssumptionGroup = (typeof ASSUMPTION_GROUPS)[number]

/** How a number is written: a length of time, money of a currency, or a plain number of something. */
export type Measure =
  | { readonly kind: 'duration' }
  | { readonly kind: 'money'; readonly currency: string }
  | { readonly kind: 'count'; readonly unit: Fact['unit'] | 'percent' }

/** A number of the plan that nobody has told: what for, how much, and where it comes from. */
export type Assumption = {
  readonly key: string
  readonly group: AssumptionGroup
  /** Whose it is; absent for what belongs to no program alone. */
  readonly programId?: string
  /** What it is of, by its name in the plan or of the rule. */
  readonly subject: string
  /** As somebody would type it. */
  readonly likely: string
  /** Absent where there is one number only. */
  readonly range?: { readonly low: string; readonly high: string }
  readonly measure: Measure
  readonly fact: Fact
  /** Whether something else can be typed instead; a rule of a standard is not ours to change. */
  readonly canChange: boolean
}

/** Everything that went into a plan from our data, group by group, in the order of the plan. */
export const assumptionsOf = (plan: Plan): readonly Assumption[] => [
  ...plan.activities.flatMap(durationOf),
  ...(plan.costItems ?? []).flatMap(feeOf),
  ...plan.activities.flatMap(hoursOf),
  ...plan.people.flatMap(rateOf),
  ...(plan.risks ?? []).flatMap(riskOf),
  ...RULES.flatMap((rule) => rule.facts.map((id) => ruleOf(rule, fact(id)))),
]

type Activity = Plan['activities'][number]

/** The fact that a source names; nothing for what somebody told us. */
const factOf = (source: Source): Fact | undefined => (source === 'yours' ? undefined : findFact(source.fact))

/** A range where it is one. */
const between = (low: string, high: string) => (low === high ? {} : { range: { low, high } })

function durationOf({ id, name, programId, estimate }: Activity): readonly Assumption[] {
  const known = estimate && factOf(estimate.source)
  if (!known) return []
  const { low, likely, high, unit } = estimate
  const text = (value: number) => durationText({ value, unit })
  return [
    {
      key: `duration/${id}`,
      group: 'durations',
      programId,
      subject: name,
      likely: text(likely),
      ...between(text(low), text(high)),
      measure: { kind: 'duration' },
      fact: known,
      canChange: true,
    },
  ]
}

function feeOf({ id, name, programIds, amount }: NonNullable<Plan['costItems']>[number]): readonly Assumption[] {
  const known = factOf(amount.source)
  if (!known) return []
  const text = (minor: number) => String(majorFromMinor(minor, amount.currency))
  return [
    {
      key: `fee/${id}`,
      group: 'fees',
      ...(programIds.length === 1 && programIds[0] !== undefined && { programId: programIds[0] }),
      subject: name,
      likely: text(amount.likely),
      ...between(text(amount.low), text(amount.high)),
      measure: { kind: 'money', currency: amount.currency },
      fact: known,
      canChange: true,
    },
  ]
}

/** All hours of an activity: who does how many of them is divided by roles. */
function hoursOf({ id, name, programId, assignments }: Activity): readonly Assumption[] {
  const [first] = assignments
  const known = first && factOf(first.source)
  if (!known) return []
  return [
    {
      key: `hours/${id}`,
      group: 'hours',
      programId,
      subject: name,
      likely: String(assignments.reduce((sum, { hours }) => sum + hours, 0)),
      measure: { kind: 'count', unit: 'hour' },
      fact: known,
      canChange: true,
    },
  ]
}

function rateOf({ id, name, hourlyRate }: Plan['people'][number]): readonly Assumption[] {
  const known = hourlyRate && factOf(hourlyRate.source)
  if (!known) return []
  const { minor, currency } = hourlyRate
  return [
    {
      key: `rate/${id}`,
      group: 'rates',
      subject: name,
      likely: String(majorFromMinor(minor, currency)),
      measure: { kind: 'money', currency },
      fact: known,
      canChange: true,
    },
  ]
}

function riskOf({ id, name, probabilityPercent, source }: NonNullable<Plan['risks']>[number]): readonly Assumption[] {
  const known = factOf(source)
  if (!known) return []
  return [
    {
      key: `risk/${id}`,
      group: 'risks',
      subject: name,
      likely: String(probabilityPercent),
      measure: { kind: 'count', unit: 'percent' },
      fact: known,
      canChange: true,
    },
  ]
}

const ruleOf = ({ id, name }: (typeof RULES)[number], known: Fact): Assumption => ({
  key: `rule/${id}/${known.id}`,
  group: 'rules',
  subject: name,
  likely: String(known.likely),
  ...between(String(known.low), String(known.high)),
  measure: { kind: 'count', unit: known.unit },
  fact: known,
  canChange: false,
})
