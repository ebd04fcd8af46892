import {
  added,
  deleted,
  gestures,
  nothingMoves,
  nothingToAssign,
  nowhereToGo,
  placedIn,
  placed,
  togetherAssigned,
  togetherMoved,
} from '#words/grid.ts'
import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import { showProblem } from '../notices.ts'
import { oneGesture } from '../plan-view/edits-proposal.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { changesSomething, proposeStep } from '../plan-view/proposal.ts'
import { activityIdsUnder, type Removal } from '../plan-view/removal.ts'
import { assignEdits, moveEdits } from '../plan-view/row-edits.ts'
import { activitiesIn, placeEdits, type RowPlace, stepPlace } from '../plan-view/row-places.ts'
import { nameOf } from '../reason-text.ts'
import { proposalText, tellMoved } from './proposal-text.ts'

/** What can be done to rows as one step of undo; each says what it did. */
export type GridCommands = {
  readonly move: (keys: readonly string[], days: number) => void
  readonly place: (keys: readonly string[], place: RowPlace) => void
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
  return {
    place,
    move: (keys, days) => move(view, keys, days, onEdit),
    step: (keys, by) => {
      const to = stepPlace(view, activityIdsUnder(view, keys), by)
      if (to) place(keys, to)
      else announce(nowhereToGo)
    },
    assign: (keys, personId) => {
      const name = view.person(personId)?.name ?? personId
      const edits = assignEdits(view, activityIdsUnder(view, keys), personId)
      if (edits.length === 0) return announce(nothingToAssign(name))
      onEdit(oneGesture(gestures.assign(edits.length, name), edits), () =>
        announce(togetherAssigned(edits.length, name)),
      )
    },
    remove: ({ edits }) => {
      const [first] = edits
      const name = first?.kind === 'removeActivity' ? nameOf(view, first.activityId) : ''
      onEdit(oneGesture(gestures.remove(edits.length, name), edits), () => announce(deleted(edits.length)))
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

/** Says where a row is now; its old place is still in `view`. */
function tellPlaced(view: PlanView, ids: readonly string[], to: RowPlace): void {
  const phase = view.phase(to.programId, to.phaseId)?.name ?? to.phaseId
  const [only] = ids
  if (only === undefined || ids.length > 1) return announce(placed(ids.length, phase))
  const staying = activitiesIn(view, to).filter(({ id }) => id !== only)
  const at = to.before === undefined ? staying.length : staying.findIndex(({ id }) => id === to.before)
  announce(placedIn(nameOf(view, only), at + 1, staying.length + 1, phase))
}
