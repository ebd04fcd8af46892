import type { Activity } from '@stagger/planner'
import type { PlanView } from './plan-view.ts'
import { floatOf } from './row-float.ts'

/** Which rows are wanted; what is absent wants everything. */
export type RowFilter = {
  /** Words that all stand in the name of the activity, of its phase, or of who does it. */
  readonly q?: string | undefined
  readonly program?: string | undefined
  /** A kind of phase, whichever program it is in. */
  readonly phase?: string | undefined
  readonly person?: string | undefined
  readonly only?: 'critical' | 'late' | undefined
}

/** How many conditions a filter has besides its words. */
export const conditionsOf = ({ program, phase, person, only }: RowFilter): number =>
  [program, phase, person, only].filter((one) => one !== undefined).length

/** Whether an activity is wanted; undefined when everything is. */
export function rowMatcher(view: PlanView, filter: RowFilter): ((activity: Activity) => boolean) | undefined {
  const { q = '', program, phase, person, only } = filter
  const words = q
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0 && conditionsOf(filter) === 0) return undefined
  return (activity) =>
    (program === undefined || activity.programId === program) &&
    (phase === undefined || view.phase(activity.programId, activity.phaseId)?.kind === phase) &&
    (person === undefined || activity.assignments.some(({ personId }) => personId === person)) &&
    (only === undefined || isOnly(view, activity, only)) &&
    (words.length === 0 || hasWords(view, activity, words))
}

function isOnly(view: PlanView, activity: Activity, only: 'critical' | 'late'): boolean {
  const dates = view.scheduled(activity.id)
  const { notAfter } = activity.constraints
  if (!dates || dates.state === 'done') return false
  if (only === 'critical') return dates.criticalFor.length > 0
  // Late is what can no longer be when it has to be: its float is used up, or its own limit is missed.
  return floatOf({ activity, scheduled: dates }).days < 0 || (notAfter !== undefined && dates.lastDay > notAfter)
}

function hasWords(view: PlanView, activity: Activity, words: readonly string[]): boolean {
  const firm = activity.firmId === undefined ? '' : (view.firm(activity.firmId)?.name ?? '')
  const people = activity.assignments.map(({ personId }) => view.person(personId)?.name ?? '')
  const phase = view.phase(activity.programId, activity.phaseId)?.name ?? ''
  const text = [activity.name, phase, firm, ...people].join(' ').toLocaleLowerCase()
  return words.every((word) => text.includes(word))
}
