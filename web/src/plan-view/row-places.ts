import type { Activity, Phase, SingleEdit } from '@stagger/planner'
import { type PlanView, phaseKey, programKey } from './plan-view.ts'

/** A place between rows: in a phase, before one of its activities, or last in it. */
export type RowPlace = { readonly programId: string; readonly phaseId: string; readonly before?: string }

type Side = 'above' | 'below'

/** The place above or below a row; below a phase is its first place, above it the last of the phase before. Undefined where there is none. */
export function placeBeside(view: PlanView, key: string, side: Side): RowPlace | undefined {
  const activity = view.activity(key)
  if (activity) return besideActivity(view, activity, side)
  const all = phasesOf(view)
  const at = all.findIndex(({ programId, phase }) => key === phaseKey(programId, phase.id))
  const found = side === 'below' ? (all[at] ?? all.find(({ programId }) => key === programKey(programId))) : all[at - 1]
  if (!found) return undefined
  const place = { programId: found.programId, phaseId: found.phase.id }
  const first = activitiesIn(view, place)[0]
  return side === 'below' && first ? { ...place, before: first.id } : place
}

/** The last place of the phase that a row is or lies in; of a program, of its first phase. */
export function placeAtEnd(view: PlanView, key: string): RowPlace | undefined {
  const activity = view.activity(key)
  if (activity) return { programId: activity.programId, phaseId: activity.phaseId }
  const found = phasesOf(view).find(
    ({ programId, phase }) => key === phaseKey(programId, phase.id) || key === programKey(programId),
  )
  return found && { programId: found.programId, phaseId: found.phase.id }
}

function besideActivity(view: PlanView, { id, programId, phaseId }: Activity, side: Side): RowPlace {
  const place = { programId, phaseId }
  if (side === 'above') return { ...place, before: id }
  const inside = activitiesIn(view, place)
  const next = inside[inside.findIndex((one) => one.id === id) + 1]
  return next ? { ...place, before: next.id } : place
}

/** The activities of a phase, in the order of the plan. */
export const activitiesIn = ({ plan }: PlanView, { programId, phaseId }: RowPlace): readonly Activity[] =>
  plan.activities.filter((one) => one.programId === programId && one.phaseId === phaseId)

/** Every phase of the plan, in the order of the grid. */
export const phasesOf = ({ plan }: PlanView): readonly { readonly programId: string; readonly phase: Phase }[] =>
  plan.programs.flatMap((program) => program.phases.map((phase) => ({ programId: program.id, phase })))

/** The edits that put activities into a place, one behind the other in the order of the plan; none for those that stay. */
export function placeEdits(view: PlanView, ids: readonly string[], place: RowPlace): readonly SingleEdit[] {
  const moving = new Set(ids)
  const before =
    place.before !== undefined && moving.has(place.before) ? stayingAfter(view, place, moving) : place.before
  const inside = activitiesIn(view, place).map(({ id }) => id)
  const staying = inside.filter((id) => !moving.has(id))
  const at = before === undefined ? staying.length : staying.indexOf(before)
  const inOrder = view.plan.activities.filter(({ id }) => moving.has(id)).map(({ id }) => id)
  if (staying.toSpliced(at, 0, ...inOrder).join(' ') === inside.join(' ')) return []
  return inOrder.map((activityId) => ({
    kind: 'placeActivity',
    activityId,
    programId: place.programId,
    phaseId: place.phaseId,
    ...(before !== undefined && { before }),
  }))
}

/** A place before something that moves too is before what follows it and stays. */
function stayingAfter(view: PlanView, place: RowPlace, moving: ReadonlySet<string>): string | undefined {
  const inside = activitiesIn(view, place)
  const from = inside.findIndex(({ id }) => id === place.before)
  return inside.slice(from).find(({ id }) => !moving.has(id))?.id
}

/** One place up (-1) or down (1): past the neighbour in the phase, at its end into the next phase of the program. */
export function stepPlace(view: PlanView, ids: readonly string[], step: -1 | 1): RowPlace | undefined {
  const moving = new Set(ids)
  const [outermost] = view.plan.activities.filter(({ id }) => moving.has(id)).slice(step === -1 ? 0 : -1)
  if (!outermost) return undefined
  const { programId, phaseId } = outermost
  const inside = activitiesIn(view, { programId, phaseId })
  const at = inside.findIndex(({ id }) => id === outermost.id)
  if (step === -1 && at > 0) return { programId, phaseId, before: inside[at - 1]?.id ?? outermost.id }
  const next = inside[at + 2]
  if (step === 1 && at < inside.length - 1) return { programId, phaseId, ...(next && { before: next.id }) }
  const phases = view.program(programId)?.phases ?? []
  const phase = phases[phases.findIndex(({ id }) => id === phaseId) + step]
  if (!phase) return undefined
  const place = { programId, phaseId: phase.id }
  const first = activitiesIn(view, place)[0]
  return step === 1 && first ? { ...place, before: first.id } : place
}
