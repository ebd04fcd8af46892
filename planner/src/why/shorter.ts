import { dayOf, type IsoDate, plusMonths } from '../day.ts'
import { fact } from '../facts/facts.ts'
import type { Activity, Mode } from '../plan/activities.ts'
import type { Plan } from '../plan/plan.ts'
import type { Offer } from './relaxation.ts'
import type { WhyStep } from './why-step.ts'

/** Lengths of observation windows that are usual, in months. */
const USUAL_MONTHS = (
  ['soc2.window.shortest-usual', 'soc2.window.first', 'soc2.window.long', 'soc2.window.renewal'] as const
).map((id) => fact(id).value)

/** The next usual length below a window's; none below the shortest that is usual. */
export function shorterWindow({ id, kind, estimate }: Activity): Offer | undefined {
  if (kind !== 'window' || estimate?.unit !== 'mo') return undefined
  const months = Math.max(...USUAL_MONTHS.filter((usual) => usual < estimate.likely))
  if (!Number.isFinite(months)) return undefined
  const facts = { activityId: id, months }
  return { kind: 'shorter-window', facts, edits: [{ kind: 'setWindowMonths', activityId: id, months }] }
}

/**
 * The windows of the chain shortened, as far as they have not run for so long already, and its longest stretchable work
 * done in each shorter way that the plan knows.
 */
export function shorterOffers({ activities }: Plan, chain: readonly WhyStep[], statusDate: IsoDate): readonly Offer[] {
  const steps = new Map(chain.map((step) => [step.to, step]))
  const onChain = activities.filter(({ id }) => steps.has(id) && steps.get(id)?.state !== 'done')
  const windows = onChain.flatMap((activity) => {
    const offer = shorterWindow(activity)
    const start = dayOf(steps.get(activity.id)?.start ?? statusDate)
    return offer && plusMonths(start, offer.facts.months ?? 0) > dayOf(statusDate) ? [offer] : []
  })
  const longest = onChain
    .filter((activity) => steps.get(activity.id)?.state === 'planned' && shorterModes(activity).length > 0)
    .toSorted((a, b) => (b.estimate?.likely ?? 0) - (a.estimate?.likely ?? 0))[0]
  return longest ? [...windows, ...shorterModes(longest).map((mode) => inMode(longest, mode))] : windows
}

export const shorterModes = ({ estimate, modes = [] }: Activity): readonly Mode[] =>
  modes.filter(({ duration }) => duration < (estimate?.likely ?? 0))

const WHOLE = 100

/** The work planned in one of its modes, and no other: its estimate and its hours become those of the mode. */
export function inMode(
  { id, estimate, assignments, demands }: Activity,
  { duration, hoursPercent, source }: Mode,
): Offer {
  const unit = estimate?.unit ?? 'wd'
  const scaled = <T extends { readonly hours: number }>(one: T): T => ({
    ...one,
    hours: (one.hours * hoursPercent) / WHOLE,
  })
  const extraHours = new Map<string, number>()
  for (const { personId, hours } of assignments)
    extraHours.set(personId, (extraHours.get(personId) ?? 0) + (hours * (hoursPercent - WHOLE)) / WHOLE)
  return {
    kind: 'shorter-work',
    facts: { activityId: id, workingDays: duration },
    edits: [
      { kind: 'setModes', activityId: id, modes: [] },
      {
        kind: 'setEstimate',
        activityId: id,
        estimate: { low: duration, likely: duration, high: duration, unit, source },
      },
      { kind: 'setAssignments', activityId: id, assignments: assignments.map(scaled) },
      ...(demands ? [{ kind: 'setDemands', activityId: id, demands: demands.map(scaled) } as const] : []),
    ],
    extraHours,
    isPricedOutside: (demands ?? []).length > 0 && hoursPercent > WHOLE,
  }
}
