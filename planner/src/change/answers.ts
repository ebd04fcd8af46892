import { dayOf, isoOf, lastDay } from '../day.ts'
import type { Activity } from '../plan/activities.ts'
import type { Decision } from '../plan/controls.ts'
import type { Plan } from '../plan/plan.ts'
import type { Progress } from '../progress.ts'
import { level } from '../proposal/level.ts'
import type { LevelOptions } from '../proposal/levelling-proposal.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { editedBy, unlessRefused } from '../why/outcome-of.ts'
import type { ChangeStep } from './change-proposal.ts'

/** What is known when an answer to a change is looked for: the plan so far, its dates, and those that were agreed. */
export type Situation = {
  readonly plan: Plan
  readonly progress: readonly Progress[]
  readonly agreed: Schedule
  readonly now: Schedule
}

/**
 * One more slot for what missed the one that it had, just where it would lie if it needed none: what somebody would have
 * to ask for outside.
 */
export function slotSteps({ plan, agreed, now }: Situation): ChangeStep[] {
  return plan.activities.flatMap(({ id: activityId, constraints }): ChangeStep[] => {
    const { slots, ...others } = constraints
    if (!slots || !isLater(activityId, agreed, now) || !isPlanned(activityId, now)) return []
    const free = editedBy(plan, [{ kind: 'setConstraints', activityId, constraints: others }])
    const span = free && unlessRefused(() => now.after(free).spanOf(activityId))
    if (!span || span.end <= span.start) return []
    const slot = { start: isoOf(span.start), end: isoOf(span.end) }
    const withSlot = { ...constraints, slots: [...slots, slot].toSorted((a, b) => (a.start < b.start ? -1 : 1)) }
    return [
      {
        kind: 'another-slot',
        activityId,
        ...slot,
        edits: [{ kind: 'setConstraints', activityId, constraints: withSlot }],
      },
    ]
  })
}

/**
 * Slide the start of an observation window and keep its end (S01): what a person may decide of a window that has not
 * opened and that a late control pushes.
 */
export function windowSteps({ plan, agreed, now }: Situation): ChangeStep[] {
  const windows = plan.programs.flatMap(({ id }) => now.index.windows(id))
  return windows.flatMap((window): ChangeStep[] => {
    const was = agreed.spanOf(window.id)
    if (!was || !isLater(window.id, agreed, now) || !isPlanned(window.id, now)) return []
    const keepEndOn = isoOf(lastDay(was.end))
    if (dayOf(keepEndOn) <= (now.spanOf(window.id)?.start ?? 0)) return []
    const decision = slideStart(plan, window, keepEndOn, now.statusDate)
    return [
      { kind: 'keep-window-end', activityId: window.id, keepEndOn, edits: [{ kind: 'recordDecision', decision }] },
    ]
  })
}

/** The accepted levelling found again from the dates of now, moving only what gains enough. */
export function levelSteps({ plan, progress, now }: Situation, options: LevelOptions): ChangeStep[] {
  if ((plan.levellings ?? []).length === 0) return []
  const found = unlessRefused(() => level(plan, progress, now.statusDate, { proves: false, ...options }))
  if (!found || found.moves.length === 0) return []
  return [{ kind: 're-level', edits: [{ kind: 'acceptLevelling', levelling: found.levelling }] }]
}

const isPlanned = (id: string, dates: Schedule): boolean => dates.activity(id)?.state === 'planned'

const isLater = (id: string, agreed: Schedule, now: Schedule): boolean =>
  (now.spanOf(id)?.end ?? 0) > (agreed.spanOf(id)?.end ?? 0)

/** Ids have at most 64 characters. */
const LONGEST_ID = 60

/** In the name of the organization until whoever accepts it puts theirs. */
function slideStart(plan: Plan, { id: windowId, programId }: Activity, keepEndOn: string, decidedOn: string): Decision {
  const name = `keep-end.${programId}`.slice(0, LONGEST_ID)
  const isTaken = plan.decisions.some(({ id }) => id === name)
  const id = isTaken ? `${name.slice(0, LONGEST_ID - 4)}.${plan.decisions.length}` : name
  const decidedBy = plan.organization.name
  return { id, rule: 'S01', programId, windowId, choice: 'slide-start', keepEndOn, decidedBy, decidedOn, note: '' }
}
