import type { Constraints } from '../plan/activities.ts'
import type { Plan } from '../plan/plan.ts'
import type { Offer, RelaxationKind } from './relaxation.ts'
import type { WhyReason, WhyStep } from './why-step.ts'

/** A constraint that holds an activity back, and what giving it up is called. */
type Limit = { readonly key: 'fixed' | 'notBefore' | 'alignTo' | 'asLateAs'; readonly kind: RelaxationKind }

const LIMITS: Partial<Readonly<Record<WhyReason['kind'], Limit>>> = {
  pin: { key: 'fixed', kind: 'unpin' },
  'not-before': { key: 'notBefore', kind: 'drop-not-before' },
  align: { key: 'alignTo', kind: 'drop-align' },
  'as-late-as': { key: 'asLateAs', kind: 'drop-as-late-as' },
}

/** What a person set on the activity itself: each of it given up, and all of it together where several bind. */
export function ownLimitOffers({ activities }: Plan, { to, reasons }: WhyStep): readonly Offer[] {
  const activity = activities.find(({ id }) => id === to)
  const limits = new Set(reasons.flatMap(({ kind }) => LIMITS[kind] ?? []))
  if (!activity || limits.size === 0) return []
  const offer = (kind: RelaxationKind, dropped: readonly Limit[]): Offer => ({
    kind,
    facts: { activityId: to },
    edits: [{ kind: 'setConstraints', activityId: to, constraints: without(activity.constraints, dropped) }],
  })
  const singles = [...limits].map((limit) => offer(limit.kind, [limit]))
  return limits.size > 1 ? [...singles, offer('drop-several', [...limits])] : singles
}

/** The constraints without some of them: a key that is absent is no limit. */
function without(constraints: Constraints, dropped: readonly Limit[]): Constraints {
  const keys = new Set<string>(dropped.map(({ key }) => key))
  return Object.fromEntries(Object.entries(constraints).filter(([key]) => !keys.has(key)))
}
