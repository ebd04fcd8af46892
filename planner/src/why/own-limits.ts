import type { SingleEdit } from '../edits/edit.ts'
import type { Activity, Constraints } from '../plan/activities.ts'
import type { Plan } from '../plan/plan.ts'
import type { Offer, RelaxationKind } from './relaxation.ts'
import type { WhyReason, WhyStep } from './why-step.ts'

/** A date that holds an activity back: a constraint that somebody set, or the day that the levelling lets it wait for. */
type Limit = {
  readonly key: 'fixed' | 'notBefore' | 'alignTo' | 'asLateAs' | 'floor'
  readonly kind: RelaxationKind
}

const LIMITS: Partial<Readonly<Record<WhyReason['kind'], Limit>>> = {
  pin: { key: 'fixed', kind: 'unpin' },
  'not-before': { key: 'notBefore', kind: 'drop-not-before' },
  align: { key: 'alignTo', kind: 'drop-align' },
  'as-late-as': { key: 'asLateAs', kind: 'drop-as-late-as' },
  levelling: { key: 'floor', kind: 'drop-floor' },
}

/** The dates set on the activity itself: each of it given up, and all of it together where several bind. */
export function ownLimitOffers(plan: Plan, { to, reasons }: WhyStep): readonly Offer[] {
  const activity = plan.activities.find(({ id }) => id === to)
  const limits = new Set(reasons.flatMap(({ kind }) => LIMITS[kind] ?? []))
  if (!activity) return []
  const offer = (kind: RelaxationKind, dropped: readonly Limit[]): readonly Offer[] => {
    const [first, ...more] = editsWithout(plan, activity, dropped)
    return first ? [{ kind, facts: { activityId: to }, edits: [first, ...more] }] : []
  }
  const singles = [...limits].flatMap((limit) => offer(limit.kind, [limit]))
  return limits.size > 1 ? [...singles, ...offer('drop-several', [...limits])] : singles
}

function editsWithout(plan: Plan, { id, constraints }: Activity, dropped: readonly Limit[]): readonly SingleEdit[] {
  const own = dropped.filter(({ key }) => key !== 'floor')
  const [levelling] = plan.levellings ?? []
  return [
    ...(own.length > 0
      ? [{ kind: 'setConstraints' as const, activityId: id, constraints: without(constraints, own) }]
      : []),
    ...(own.length < dropped.length && levelling
      ? [
          {
            kind: 'acceptLevelling' as const,
            levelling: { ...levelling, floors: levelling.floors.filter(({ activityId }) => activityId !== id) },
          },
        ]
      : []),
  ]
}

/** The constraints without some of them: a key that is absent is no limit. */
function without(constraints: Constraints, dropped: readonly Limit[]): Constraints {
  const keys = new Set<string>(dropped.map(({ key }) => key))
  return Object.fromEntries(Object.entries(constraints).filter(([key]) => !keys.has(key)))
}
