import { dayOf, type Edit, LONGEST_NAME, plusDays } from '@stagger/planner'
import { gestures, typedFault } from '#words/grid.ts'
import { costEdit, costText } from '../budget-view/typed-cost.ts'
import { shortDate } from '../format.ts'
import { durationEdit, durationText } from '../plan-view/duration.ts'
import { oneGesture } from '../plan-view/edits-proposal.ts'
import type { OutlineRow } from '../plan-view/outline-rows.ts'
import { namedStart, type PlanView } from '../plan-view/plan-view.ts'
import { type Proposal, proposeMove } from '../plan-view/proposal.ts'
import { proposeEnd } from '../plan-view/resize.ts'
import { type DateHabit, parseDay } from '../plan-view/typed-day.ts'
import { linkEdits, linksText, parseLinks, type RowNumbers } from '../plan-view/typed-links.ts'
import { peopleEdit, peopleText } from '../plan-view/typed-people.ts'
import type { ColumnId } from './columns.ts'
import { proposalText } from './proposal-text.ts'

/** What typing into a cell needs to know. */
export type Typing = {
  readonly view: PlanView
  readonly numbers: RowNumbers
  readonly habit: DateHabit
  readonly freshId: () => string
}

/** What was typed means a change, or this is why not. Without an edit nothing changes. */
export type Typed = { readonly edit?: Edit; readonly fault?: string }

/** What stands in the field when a cell is opened; undefined where there is nothing to type. */
export function editableText({ numbers, view }: Typing, row: OutlineRow, column: ColumnId): string | undefined {
  if (column === 'name') return row.name
  const { activity, scheduled } = row
  if (!activity || !scheduled) return undefined
  if (column === 'predecessors') return linksText(numbers, activity.id)
  if (column === 'cost') return costText(view.plan, activity.id)
  if (column === 'who') return activity.kind === 'milestone' ? undefined : peopleText(view, activity)
  if (scheduled.state === 'done') return undefined
  if (column === 'duration') {
    const { estimate } = activity
    return estimate && durationText({ value: estimate.likely, unit: estimate.unit })
  }
  if (column === 'start') return scheduled.state === 'planned' ? shortDate(namedStart(scheduled)) : undefined
  return column === 'finish' ? shortDate(scheduled.lastDay) : undefined
}

/** What `text`, typed into a cell, means. */
export function typedInto(typing: Typing, row: OutlineRow, column: ColumnId, text: string): Typed {
  if (column === 'name') return renamed(row, text)
  const { activity, scheduled } = row
  if (!activity || !scheduled) return {}
  const { view, numbers, freshId } = typing
  switch (column) {
    case 'duration': {
      const edit = durationEdit(activity, text)
      return typeof edit === 'string' ? { fault: typedFault(edit, text) } : { edit }
    }
    case 'who': {
      const edit = peopleEdit(view, activity, text)
      return 'code' in edit ? { fault: typedFault(edit.code, edit.part) } : { edit }
    }
    case 'predecessors': {
      const links = parseLinks(view, numbers, activity.id, text)
      if ('code' in links) return { fault: typedFault(links.code, links.part) }
      const edits = linkEdits(view, activity.id, links, freshId)
      return edits.length === 0 ? {} : { edit: oneGesture(gestures.predecessors(activity.name), edits) }
    }
    case 'cost': {
      const edit = costEdit(view.plan, activity, text)
      return typeof edit === 'string' ? { fault: typedFault(edit) } : edit ? { edit } : {}
    }
    default:
      return dated(typing, row, column, text)
  }
}

function renamed({ activity, programId, phaseId }: OutlineRow, text: string): Typed {
  const name = text.trim()
  if (name === '') return { fault: typedFault('name-empty') }
  if (name.length > LONGEST_NAME) return { fault: typedFault('name-too-long') }
  if (activity) return { edit: { kind: 'renameActivity', activityId: activity.id, name } }
  if (phaseId !== undefined) return { edit: { kind: 'renamePhase', programId, phaseId, name } }
  return { edit: { kind: 'renameProgram', programId, name } }
}

/** A typed start asks to begin then, a typed finish changes how long it takes; what cannot be says why. */
function dated({ view, habit }: Typing, { activity, scheduled }: OutlineRow, column: ColumnId, text: string): Typed {
  const day = parseDay(text, scheduled?.start ?? view.today, habit)
  if (!activity || day === undefined) return { fault: typedFault('day-unreadable') }
  const isEnd = column === 'finish' && activity.estimate !== undefined
  return proposed(
    view,
    isEnd ? proposeEnd(view, activity.id, plusDays(dayOf(day), 1)) : proposeMove(view, activity.id, day),
  )
}

function proposed(view: PlanView, proposal: Proposal): Typed {
  if (proposal.refused || proposal.days === 0) return { fault: proposalText(view, proposal) }
  return { edit: proposal.edit }
}
