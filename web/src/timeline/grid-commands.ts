import {
  added,
  deleted,
  gestures,
  nothingMoves,
  nothingToAssign,
  nowhereToGo,
  phasePlaced,
  placedIn,
  placed,
  togetherAssigned,
  togetherMoved,
} from '#words/grid.ts'
import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import { showProblem } from '../notices.ts'
import { oneGesture, proposeEdit } from '../plan-view/edits-proposal.ts'
import { type PhasePlace, phaseOfRow, placePhaseEdit, stepPhase } from '../plan-view/phase-places.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { changesSomething, proposeStep } from '../plan-view/proposal.ts'
import { activityIdsUnder, type Removal } from '../plan-view/removal.ts'
import { assignEdits, moveEdits } from '../plan-view/row-edits.ts'
import { activitiesIn, placeEdits, type RowPlace, stepPlace } from '../plan-view/row-places.ts'
import { nameOf } from '../reason-text.ts'
import { proposalText, refusalText, tellMoved } from './proposal-text.ts'

/** What can be done to rows as one step of undo; each says what it did. */
export type GridCommands = {
  readonly move: (keys: readonly string[], days: number) => void
  readonly place: (keys: readonly string[], place: RowPlace) => void
  /** Puts a phase between others of its program, with all that is in it. */
  readonly placePhase: (key: string, place: PhasePlace) => void
  readonly step: (keys: readonly string[], step: -1 | 1) => void
  readonly assign: (keys: readonly string[], personId: string) => void
  readonly remove: (removal: Removal) => void
  readonly tellAdded: (name: string) => void
}

export function gridCommands(view: PlanView, onEdit: SendEdit): GridCommands {
  const place = (keys: readonly string[], to: RowPlace) => {
    const ids = activityIdsUnder(view, keys)
    const edits = placeEdits(view, ids, to)
    if (edits.length > 0) onEdit(oneGesture(gestures.place(ids.length), edits), () => tellPlaced(view, ids, to))
  }
  const placePhase = (key: string, to: PhasePlace) => movePhase(view, key, to, onEdit)
  return {
    place,
    placePhase,
    move: (keys, days) => move(view, keys, days, onEdit),
    step: (keys, by) => {
      const [key = '', ...more] = keys
      if (more.length === 0 && phaseOfRow(view, key)) {
        const to = stepPhase(view, key, by)
        return to ? placePhase(key, to) : announce(nowhereToGo)
      }
      const to = stepPlace(view, activityIdsUnder(view, keys), by)
      return to ? place(keys, to) : announce(nowhereToGo)
    },
    assign: (keys, personId) => {
      const name = view.person(personId)?.name ?? personId
      const edits = assignEdits(view, activityIdsUnder(view, keys), personId)
      if (edits.length === 0) return announce(nothingToAssign(name))
      onEdit(oneGesture(gestures.assign(edits.length, name), edits), () =>
        announce(togetherAssigned(edits.length, name)),
      )
    },
    remove: ({ edits, activityIds, phases }) => {
      const [first = ''] = activityIds
      const rows = activityIds.length + phases.length
      onEdit(oneGesture(gestures.remove(rows, nameOf(view, first)), edits), () => announce(deleted(rows)))
    },
    tellAdded: (name) => announce(added(name)),
  }
}

function move(view: PlanView, keys: readonly string[], days: number, onEdit: SendEdit): void {
  const ids = activityIdsUnder(view, keys)
  const [only] = ids
  if (only !== undefined && ids.length === 1) return moveOne(view, only, days, onEdit)
  const edits = moveEdits(view, ids, days)
  if (edits.length === 0) return announce(nothingMoves)
  onEdit(oneGesture(gestures.move(edits.length), edits), () => announce(togetherMoved(edits.length, days)))
}

function moveOne(view: PlanView, activityId: string, days: number, onEdit: SendEdit): void {
  const proposal = proposeStep(view, activityId, days)
  if (changesSomething(proposal) && Math.sign(proposal.days) === Math.sign(days)) {
    onEdit(proposal.edit, () => tellMoved(view, proposal))
    return
  }
  const text = proposalText(view, proposal)
  announce(text)
  showProblem('move-stopped', text)
}

/** A phase that the standard keeps where it is stays there, and the reason is said. */
function movePhase(view: PlanView, key: string, to: PhasePlace, onEdit: SendEdit): void {
  const edit = placePhaseEdit(view, key, to)
  if (!edit) return
  const { refused } = proposeEdit(view, edit)
  if (refused) {
    const text = refusalText(view, refused)
    announce(text)
    return showProblem('phase-stopped', text)
  }
  onEdit(edit, () => tellPhasePlaced(view, key, to))
}

/** Says where a phase is now; its old place is still in `view`. */
function tellPhasePlaced(view: PlanView, key: string, { programId, before }: PhasePlace): void {
  const found = phaseOfRow(view, key)
  const phase = found?.phases[found.at]
  if (!found || !phase) return
  const others = found.phases.filter(({ id }) => id !== phase.id)
  const at = before === undefined ? others.length : others.findIndex(({ id }) => id === before)
  announce(phasePlaced(phase.name, at + 1, found.phases.length, view.program(programId)?.name ?? programId))
}

/** Says where a row is now; its old place is still in `view`. */
function tellPlaced(view: PlanView, ids: readonly string[], to: RowPlace): void {
  const phase = view.phase(to.programId, to.phaseId)?.name ?? to.phaseId
  const [only] = ids
  if (only === undefined || ids.length > 1) return announce(placed(ids.length, phase))
  const staying = activitiesIn(view, to).filter(({ id }) => id !== only)
  const at = to.before === undefined ? staying.length : staying.findIndex(({ id }) => id === to.before)
  announce(placedIn(nameOf(view, only), at + 1, staying.length + 1, phase))
}
