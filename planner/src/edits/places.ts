import type { Phase, Program } from '../plan/programs.ts'
import type { Plan } from '../plan/plan.ts'
import { refuse } from '../refusal.ts'
import { inserted, membersOf, placeOf, removed, withMember } from './members.ts'
import { refusePassing } from './phase-order.ts'

/** Where an activity is put: in a phase, before another activity of it, or last. */
export type Place = { readonly programId: string; readonly phaseId: string; readonly before?: string | undefined }

/**
 * The plan with an activity in another place. Only what is placed becomes another object, so that taking it back finds
 * it. An activity that a program ends with stays in its program: `edit-conflicts`.
 */
export function withPlaced(plan: Plan, activityId: string, { programId, phaseId, before }: Place): Plan {
  const from = placeOf(plan, 'activities', activityId)
  const activity = membersOf(plan, 'activities')[from] ?? refuse('id-unknown', '/activities', { id: activityId })
  if (activity.programId !== programId) refuseMovingEnds(plan, activityId)
  const others = removed(plan, 'activities', activityId)
  const to = before === undefined ? afterLast(others, { programId, phaseId }) : placeOf(others, 'activities', before)
  if (to === from && activity.programId === programId && activity.phaseId === phaseId) return plan
  return inserted(others, 'activities', { ...activity, programId, phaseId }, to)
}

/** Behind the last activity of a phase; of a phase without any, behind everything. */
function afterLast({ activities }: Plan, { programId, phaseId }: Place): number {
  const last = activities.findLastIndex((one) => one.programId === programId && one.phaseId === phaseId)
  return last === -1 ? activities.length : last + 1
}

function refuseMovingEnds({ programs }: Plan, id: string): void {
  const neededBy = programs.filter(
    (program) => program.reportInHandId === id || (program.kind === 'hitrust' && program.certifiedFromId === id),
  )
  if (neededBy.length > 0)
    refuse('edit-conflicts', '/programId', { id, neededBy: neededBy.map((program) => program.id) })
}

/** The plan with a phase under another name. */
export const withPhaseNamed = (plan: Plan, programId: string, phaseId: string, name: string): Plan =>
  withPhases(plan, programId, phaseId, (phases) =>
    phases.map((phase) => (phase.id === phaseId ? { ...phase, name } : phase)),
  )

/** The plan without a phase; refused while activities lie in it, and for a program's last one. */
export function withoutPhase(plan: Plan, programId: string, phaseId: string): Plan {
  const neededBy = plan.activities.filter((one) => one.programId === programId && one.phaseId === phaseId)
  if (neededBy.length > 0)
    return refuse('edit-conflicts', '/phaseId', { id: phaseId, neededBy: neededBy.map(({ id }) => id) })
  return withPhases(plan, programId, phaseId, (phases) =>
    phases.length > 1
      ? phases.filter(({ id }) => id !== phaseId)
      : refuse('edit-invalid', '/phaseId', { id: phaseId, expected: 'a phase that is not the last of its program' }),
  )
}

/**
 * The plan with a phase before another one of its program, or last. Refused with `phase-out-of-order` where it would pass
 * one that the standard has on its other side.
 */
export const withPhasePlaced = (plan: Plan, programId: string, phaseId: string, before: string | undefined): Plan =>
  withPhases(plan, programId, phaseId, (phases) => {
    const from = phases.findIndex(({ id }) => id === phaseId)
    const others = phases.toSpliced(from, 1)
    const to = before === undefined ? others.length : others.findIndex(({ id }) => id === before)
    const moved = phases[from]
    if (to === -1 || !moved) return refuse('id-unknown', '/before', { id: before ?? phaseId })
    if (to === from) return phases
    refusePassing(moved, others.slice(Math.min(from, to), Math.max(from, to)), to < from)
    return others.toSpliced(to, 0, moved)
  })

function withPhases(
  plan: Plan,
  programId: string,
  phaseId: string,
  change: (phases: readonly Phase[]) => readonly Phase[],
): Plan {
  return withMember(plan, 'programs', programId, (program): Program => {
    if (!program.phases.some(({ id }) => id === phaseId)) return refuse('id-unknown', '/phaseId', { id: phaseId })
    const phases = change(program.phases)
    return phases === program.phases ? program : { ...program, phases: [...phases] }
  })
}
