import {
  applyEdit,
  dayOf,
  type Edit,
  type IsoDate,
  LONGEST_NAME,
  PlanningError,
  type SingleEdit,
  type Violation,
} from '@stagger/planner'
import { type PlanView, viewAfter } from './plan-view.ts'
import { type Moved, movedBetween, newlyBroken } from './proposal.ts'

/** A report before and after; `days` elapsed days later, negative when earlier. */
export type MovedReport = {
  readonly programId: string
  readonly before: IsoDate
  readonly after: IsoDate
  readonly days: number
}

/** What a gesture of edits would do, according to the real planner; nothing has changed yet. */
export type EditsProposal = {
  readonly moved: readonly Moved[]
  readonly reports: readonly MovedReport[]
  /** Rules that would be broken and are not broken now. */
  readonly broken: readonly Violation[]
  readonly refused?: PlanningError
}

/** Several edits as one step of undo, under a name; a single one is a gesture by itself. */
export function oneGesture(name: string, edits: readonly SingleEdit[]): Edit {
  const [only, ...more] = edits
  return only && more.length === 0
    ? only
    : { kind: 'editTogether', name: name.slice(0, LONGEST_NAME), edits: [...edits] }
}

/** Asks the planner what an edit would do. */
export function proposeEdit(view: PlanView, edit: Edit): EditsProposal {
  try {
    const after = viewAfter(view, applyEdit(view.plan, edit).plan)
    return { moved: movedBetween(view, after), reports: reportsBetween(view, after), broken: newlyBroken(view, after) }
  } catch (error) {
    if (!(error instanceof PlanningError)) throw error
    return { moved: [], reports: [], broken: [], refused: error }
  }
}

function reportsBetween(before: PlanView, after: PlanView): readonly MovedReport[] {
  const later = new Map(after.dates.reports().map((report) => [report.programId, report.inHandOn]))
  return before.schedule.reports.flatMap(({ programId, inHandOn }) => {
    const then = later.get(programId) ?? inHandOn
    return then === inHandOn ? [] : [{ programId, before: inHandOn, after: then, days: dayOf(then) - dayOf(inHandOn) }]
  })
}
