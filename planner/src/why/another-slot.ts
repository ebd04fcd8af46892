import { applyEdit } from '../edits/apply-edit.ts'
import type { Plan } from '../plan/plan.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { isoOf } from '../day.ts'
import type { Offer } from './relaxation.ts'
import type { WhyStep } from './why-step.ts'

/**
 * One more slot, just where the activity would lie if it needed none: what somebody would have to ask for outside. Found
 * by scheduling the plan without its slots.
 */
export function slotOffers(
  plan: Plan,
  { to, reasons }: WhyStep,
  scheduled: (plan: Plan) => Schedule | undefined,
): readonly Offer[] {
  const constraints = plan.activities.find(({ id }) => id === to)?.constraints
  if (!constraints?.slots || !reasons.some(({ kind }) => kind === 'slot')) return []
  const { slots, ...others } = constraints
  const free = applyEdit(plan, { kind: 'setConstraints', activityId: to, constraints: others }).plan
  const span = scheduled(free)?.spanOf(to)
  if (!span || span.end <= span.start) return []
  const slot = { start: isoOf(span.start), end: isoOf(span.end) }
  const withSlot = { ...constraints, slots: [...slots, slot].toSorted((a, b) => (a.start < b.start ? -1 : 1)) }
  return [
    {
      kind: 'another-slot',
      facts: { activityId: to, ...slot },
      edits: [{ kind: 'setConstraints', activityId: to, constraints: withSlot }],
      isPricedOutside: true,
    },
  ]
}
