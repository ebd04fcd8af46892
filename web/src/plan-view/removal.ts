import {
  type Actual,
  applyEdit,
  type Plan,
  PlanningError,
  type RefusalCode,
  type SingleEdit,
  type SpentOnRemoved,
  spentOnRemoved,
} from '@stagger/planner'
import { type Along, goesAlong } from './removal-along.ts'
import { type PlanView, phaseKey, programKey } from './plan-view.ts'

/** What would go if rows were deleted, and what it takes. */
export type Removal = {
  readonly edits: readonly SingleEdit[]
  /** Ids of the activities, the ids of the phases, and how many links that lead to or from something that stays. */
  readonly activityIds: readonly string[]
  readonly phases: readonly { readonly programId: string; readonly phaseId: string }[]
  readonly links: number
  /** Why nothing can go, with the ids of what still needs one of them where something does. */
  readonly refused?: { readonly code: RefusalCode; readonly neededBy: readonly string[] }
  /** They can go if this goes or changes with them; `edits` holds that, and is not for less. */
  readonly along?: Along
  /** What would go although money or hours are recorded for it: while there is such a thing, nothing can go. */
  readonly spent: readonly SpentOnRemoved[]
}

/**
 * What deleting the rows `keys` would mean, with the first thing that is in the way; nothing has changed yet. `ledger`:
 * what was spent on the plan.
 */
export function removalOf(view: PlanView, keys: readonly string[], ledger: readonly Actual[]): Removal {
  const wanted = new Set(keys)
  const phases = view.plan.programs.flatMap((program) =>
    program.phases
      .filter((phase) => wanted.has(phaseKey(program.id, phase.id)))
      .map((phase) => ({ programId: program.id, phaseId: phase.id })),
  )
  const activityIds = activityIdsUnder(view, keys)
  const gone = new Set(activityIds)
  const edits: readonly SingleEdit[] = [
    ...anchorsLast(view, activityIds).map((activityId): SingleEdit => ({ kind: 'removeActivity', activityId })),
    ...phases.map((phase): SingleEdit => ({ kind: 'removePhase', ...phase })),
  ]
  const links = view.plan.links.filter(({ from, to }) => gone.has(from) || gone.has(to)).length
  const found = { activityIds, phases, links, spent: [] }
  const spentOn = (after: Plan | undefined) => (after ? spentOnRemoved(ledger, view.plan, after) : [])
  const { refused, after } = tried(view, edits)
  if (!refused) return { ...found, edits, spent: spentOn(after) }
  if (refused.neededBy.length === 0) return { ...found, edits, refused }
  const along = goesAlong(view, activityIds)
  const all = [...along.edits, ...edits]
  const whole = tried(view, all)
  if (whole.refused) return { ...found, edits, refused: whole.refused }
  return { ...found, edits: all, along, spent: spentOn(whole.after) }
}

/** The activities that rows stand for, in the order of the plan: themselves, or all that lies in a phase or program. */
export function activityIdsUnder({ plan }: PlanView, keys: readonly string[]): readonly string[] {
  const wanted = new Set(keys)
  return plan.activities
    .filter(
      ({ id, programId, phaseId }) =>
        wanted.has(id) || wanted.has(phaseKey(programId, phaseId)) || wanted.has(programKey(programId)),
    )
    .map(({ id }) => id)
}

/** What is as late as another one goes before it. */
function anchorsLast({ activity }: PlanView, ids: readonly string[]): readonly string[] {
  const left = new Set(ids)
  const ordered: string[] = []
  while (left.size > 0) {
    const anchors = new Set([...left].flatMap((id) => activity(id)?.constraints.asLateAs?.anchorId ?? []))
    const free = [...left].filter((id) => !anchors.has(id))
    // A circle of anchors cannot be ordered: the planner will say so.
    for (const id of free.length > 0 ? free : [...left]) {
      ordered.push(id)
      left.delete(id)
    }
  }
  return ordered
}

/** The plan without them, or why the planner refuses that. */
function tried({ plan }: PlanView, edits: readonly SingleEdit[]): Pick<Removal, 'refused'> & { readonly after?: Plan } {
  if (edits.length === 0) return {}
  try {
    return { after: applyEdit(plan, { kind: 'editTogether', name: 'removal', edits: [...edits] }).plan }
  } catch (error) {
    if (!(error instanceof PlanningError)) throw error
    const { neededBy } = error.faults[0]?.facts ?? {}
    return { refused: { code: error.code, neededBy: typeof neededBy === 'object' ? neededBy : [] } }
  }
}
