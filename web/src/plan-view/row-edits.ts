import {
  type Activity,
  type Assignment,
  dayOf,
  type Estimate,
  isoOf,
  type Phase,
  plusDays,
  type SingleEdit,
} from '@stagger/planner'
import { parseDuration } from './duration.ts'
import { namedStart, type PlanView } from './plan-view.ts'
import { activitiesIn, type RowPlace } from './row-places.ts'

/** A new row that has no name yet: it is in the grid only, until it has one. */
export type DraftRow = { readonly place: RowPlace; readonly kind: 'work' | 'milestone' }

/** Until somebody says how long something takes, it takes a week. */
const USUAL: Estimate = { low: 5, likely: 5, high: 5, unit: 'wd', source: 'yours' }

/**
 * The edit that adds a named draft. A duration behind the name (`Penetration test 2w`) is its duration. It begins with
 * what it stands beside, so that its bar is where somebody looks for it.
 */
export function draftEdit(view: PlanView, { place, kind }: DraftRow, text: string, id: string): SingleEdit {
  const { programId, phaseId, before } = place
  const [name, estimate] = kind === 'milestone' ? [text.trim(), undefined] : namedAndTimed(text)
  const inside = activitiesIn(view, place)
  const at = before === undefined ? inside.length : inside.findIndex((one) => one.id === before)
  const beside = inside[at] ?? inside[at - 1]
  const begins = beside && view.scheduled(beside.id)
  const activity: Activity = {
    id,
    kind,
    name,
    programId,
    phaseId,
    ...(estimate && { estimate }),
    calendarId: beside?.calendarId ?? teamCalendar(view),
    assignments: [],
    constraints: begins ? { notBefore: [namedStart(begins), view.today].sort()[1] ?? view.today } : {},
  }
  const index = placeInPlan(view, place)
  return { kind: 'addActivity', activity, ...(index !== undefined && { at: index }) }
}

function namedAndTimed(text: string): readonly [string, Estimate] {
  const [, name = '', length = ''] = /^(.*\S)\s+(\d+\s*[a-z]+)$/i.exec(text.trim()) ?? []
  const duration = parseDuration(length)
  if (name === '' || typeof duration === 'string') return [text.trim(), USUAL]
  const { value, unit } = duration
  return [name, { low: value, likely: value, high: value, unit, source: 'yours' }]
}

const teamCalendar = ({ plan }: PlanView): string => plan.people[0]?.calendarId ?? plan.calendars[0]?.id ?? ''

/** Where in the plan's list something of a place goes; last of an empty phase is the end of the list. */
function placeInPlan({ plan }: PlanView, { programId, phaseId, before }: RowPlace): number | undefined {
  if (before !== undefined) return plan.activities.findIndex(({ id }) => id === before)
  const last = plan.activities.findLastIndex((one) => one.programId === programId && one.phaseId === phaseId)
  return last === -1 ? undefined : last + 1
}

/** The edit that adds a phase behind another one of its program; last where that is not in it. */
export function phaseEdit(
  { program }: PlanView,
  programId: string,
  behind: string | undefined,
  phase: Phase,
): SingleEdit {
  const at = program(programId)?.phases.findIndex(({ id }) => id === behind) ?? -1
  return { kind: 'addPhase', programId, phase, ...(at >= 0 && { at: at + 1 }) }
}

/** The edits that ask activities to begin so many elapsed days later; what is done keeps its dates. */
export function moveEdits(view: PlanView, ids: readonly string[], days: number): readonly SingleEdit[] {
  return ids.flatMap((activityId): SingleEdit[] => {
    const now = view.scheduled(activityId)
    if (!now || now.state === 'done') return []
    return [{ kind: 'moveActivity', activityId, startOn: isoOf(plusDays(dayOf(namedStart(now)), days)) }]
  })
}

/** The edits that give all work of several activities to one person: their hours together, where somebody has any. */
export function assignEdits(view: PlanView, ids: readonly string[], personId: string): readonly SingleEdit[] {
  return ids.flatMap((activityId): SingleEdit[] => {
    const assignments = view.activity(activityId)?.assignments ?? []
    const hours = assignments.reduce((sum, one) => sum + one.hours, 0)
    if (hours === 0 || (assignments.length === 1 && assignments[0]?.personId === personId)) return []
    const assignment: Assignment = { personId, hours, source: 'yours' }
    return [{ kind: 'setAssignments', activityId, assignments: [assignment] }]
  })
}
