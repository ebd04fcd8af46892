import {
  applyEdit,
  type Edit,
  type IsoDate,
  dayOf,
  isoOf,
  PlanningError,
  plusDays,
  type Reason,
  type ScheduledActivity,
  type Violation,
} from '@stagger/planner'
import type { Duration } from './duration.ts'
import { namedStart, type PlanView, viewAfter } from './plan-view.ts'

/** Something that a proposed edit would move, by how many elapsed days its end would. */
export type Moved = { readonly activityId: string; readonly to: ScheduledActivity; readonly days: number }

/** What an edit would do, according to the real planner; nothing has changed yet. */
export type Proposal = {
  readonly activityId: string
  readonly edit: Edit
  /** The first day on which the activity would really be. */
  readonly landsOn: IsoDate
  /** The last day of the activity, and how long it takes, where that is what the edit changes. */
  readonly length?: { readonly lastDay: IsoDate; readonly takes: Duration }
  /** How many days from now the side that was taken hold of would be. */
  readonly days: number
  readonly moved: readonly Moved[]
  /** What keeps the activity from the day that was asked for. */
  readonly stoppedBy?: Reason
  /** What would be broken a day further, where no further is gone for that: a rule that forbids it, or a refusal. */
  readonly forbiddenBy?: Violation | PlanningError
  /** Rules that would be broken and are not broken now. */
  readonly broken: readonly Violation[]
  readonly refused?: PlanningError
}

/** Asks the planner what moving `activityId` to `startOn` would do. */
export function proposeMove(view: PlanView, activityId: string, startOn: IsoDate): Proposal {
  const edit: Edit = { kind: 'moveActivity', activityId, startOn }
  const now = view.scheduled(activityId)
  const from = now ? namedStart(now) : startOn
  return asked({ activityId, edit, from }, () => {
    const after = viewAfter(view, applyEdit(view.plan, edit).plan)
    const landed = after.scheduled(activityId)
    const landsOn = landed ? namedStart(landed) : startOn
    return {
      activityId,
      // What a person saw is what is asked for: where it landed, not where the pointer was.
      edit: { ...edit, startOn: landsOn },
      landsOn,
      days: dayOf(landsOn) - dayOf(from),
      moved: movedBetween(view, after),
      broken: newlyBroken(view, after),
      ...stopper(landed),
    }
  })
}

/** What `propose` answers, or why the planner refuses it. */
export function asked(
  { activityId, edit, from }: Pick<Proposal, 'activityId' | 'edit'> & { readonly from: IsoDate },
  propose: () => Proposal,
): Proposal {
  try {
    return propose()
  } catch (error) {
    if (!(error instanceof PlanningError)) throw error
    return { activityId, edit, landsOn: from, days: 0, moved: [], broken: [], refused: error }
  }
}

/** How far a step looks for a day on which the activity lands elsewhere: over a long holiday, not further. */
const FURTHEST_STEP = 16

/** The smallest move of `activityId` by at least `days` that lands on another day; a weekend is stepped over. */
export function proposeStep(view: PlanView, activityId: string, days: number): Proposal {
  const now = view.scheduled(activityId)
  const from = dayOf(now ? namedStart(now) : view.today)
  const sign = Math.sign(days)
  let proposal = proposeMove(view, activityId, isoOf(plusDays(from, days)))
  for (let more = 1; more < FURTHEST_STEP && proposal.days * sign <= 0 && !proposal.refused; more++) {
    proposal = proposeMove(view, activityId, isoOf(plusDays(from, days + more * sign)))
  }
  return proposal
}

/** Whether dropping here would change the plan. What ends on a fixed day begins earlier when it takes longer. */
export const changesSomething = ({ days, length, moved, refused }: Proposal): boolean =>
  !refused && (days !== 0 || (length !== undefined && moved.length > 0))

/** Where the asked-for day does not bind, something else does. */
function stopper(landed: ScheduledActivity | undefined): { stoppedBy?: Reason } {
  const reason = landed?.reasons[0]
  return reason && !landed.reasons.some(({ kind }) => kind === 'not-before') ? { stoppedBy: reason } : {}
}

/** What `after` dates otherwise than `before`. */
export function movedBetween(before: PlanView, after: PlanView): readonly Moved[] {
  return after.plan.activities.flatMap(({ id }) => {
    const [then, now] = [before.dates.spanOf(id), after.dates.spanOf(id)]
    if (!then || !now || (then.start === now.start && then.end === now.end)) return []
    const to = after.scheduled(id)
    return to ? [{ activityId: id, to, days: now.end - then.end || now.start - then.start }] : []
  })
}

/** What `after` breaks and `before` does not. */
export const newlyBroken = (before: PlanView, after: PlanView): readonly Violation[] =>
  brokenByNow(before, after.dates.violations()).would

/** What of these the dates of today break already, and what they would break. */
export function brokenByNow(
  view: PlanView,
  broken: readonly Violation[],
): { readonly already: readonly Violation[]; readonly would: readonly Violation[] } {
  const known = new Set(view.schedule.violations.map(violationKey))
  const isKnown = (violation: Violation) => known.has(violationKey(violation))
  return { already: broken.filter(isKnown), would: broken.filter((one) => !isKnown(one)) }
}

/** What makes two findings the same finding: the rule and what it is about. */
export const violationKey = ({ rule, subject }: Violation): string =>
  [rule, subject.programId, subject.activityId ?? '', subject.controlId ?? ''].join(' ')
