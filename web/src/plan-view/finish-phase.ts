import { activityStates, daysBetween, type IsoDate, type Program } from '@stagger/planner'
import { reportsOf } from './headline.ts'
import { type PlanView, planView } from './plan-view.ts'

/** A report whose day changes. */
export type ReportMove = { readonly program: Program; readonly from: IsoDate; readonly to: IsoDate }

/** What finishing a phase would do, as the planner answers it; nothing has changed yet. */
export type FinishPreview = {
  readonly activities: number
  readonly on: IsoDate
  /** How many days before the last one that is planned for it; 0 when that is over. */
  readonly daysEarly: number
  readonly moves: readonly ReportMove[]
}

/** Why a phase cannot have been finished on a day: it has not come, or work of the phase began later. */
export function cannotFinishOn(
  { plan, progress, today }: Pick<PlanView, 'plan' | 'progress' | 'today'>,
  { programId, phaseId }: { readonly programId: string; readonly phaseId?: string | undefined },
  on: IsoDate,
): { readonly code: 'in-future' | 'before-start'; readonly on: IsoDate } | undefined {
  if (on > today) return { code: 'in-future', on: today }
  const states = activityStates(progress)
  const began = plan.activities
    .filter((one) => one.programId === programId && one.phaseId === phaseId)
    .flatMap(({ id }) => states.get(id)?.startedOn ?? [])
    .toSorted()
    .at(-1)
  return began !== undefined && on < began ? { code: 'before-start', on: began } : undefined
}

/** Asks the planner what it would mean that all that is left of a phase is finished as of a day, not after today. */
export function previewFinish(view: PlanView, programId: string, phaseId: string, on: IsoDate): FinishPreview {
  const { plan, progress, today } = view
  const states = activityStates(progress)
  const left = plan.activities.filter(
    (one) => one.programId === programId && one.phaseId === phaseId && !states.get(one.id)?.finishedOn,
  )
  const finished = left.map(({ id }) => ({
    id: `finish/${id}`,
    activityId: id,
    kind: 'finished' as const,
    // Nothing is finished before it started.
    effectiveOn: [on, states.get(id)?.startedOn ?? on].toSorted()[1] ?? on,
    recordedAt: `${today}T00:00:00Z`,
    actor: 'preview',
  }))
  const before = new Map(reportsOf(view).map(({ program, dates }) => [program.id, dates.inHandOn]))
  const moves = reportsOf(planView({ ...view, progress: [...progress, ...finished] })).flatMap(({ program, dates }) => {
    const from = before.get(program.id)
    return from === undefined || from === dates.inHandOn ? [] : [{ program, from, to: dates.inHandOn }]
  })
  const lastDay = left.map(({ id }) => view.scheduled(id)?.lastDay ?? on).toSorted()
  return { activities: left.length, on, daysEarly: Math.max(0, daysBetween(on, lastDay.at(-1) ?? on)), moves }
}
