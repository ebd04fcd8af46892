import { dayOf, isoOf, plusDays } from '@stagger/planner'
import { type PointerEvent as ReactPointerEvent, useCallback, useRef } from 'react'
import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import type { Grip } from '../chart-geometry/grips.ts'
import { refusedWhileAway } from '../connection/refused-while-away.ts'
import { daysMoved, type TimeScale } from '../chart-geometry/time-scale.ts'
import { moveCancelled } from '#words/chart.ts'
import { namedStart, type PlanView } from '../plan-view/plan-view.ts'
import { changesSomething, type Proposal, proposeMove } from '../plan-view/proposal.ts'
import { proposeEnd, proposeStart } from '../plan-view/resize.ts'
import { stopAtRules } from '../plan-view/stop-at-rules.ts'
import { setProposal, useDrag } from './drag-store.ts'
import { followPointer } from './follow-pointer.ts'
import { proposalText, tellMoved } from './proposal-text.ts'

/** What of a bar is dragged along time: all of it, or one end. */
export type BarGrip = Exclude<Grip, 'link-start' | 'link-end'>

type DragContext = {
  readonly view: PlanView
  readonly scale: TimeScale
  readonly onEdit: SendEdit
  readonly onClick: (activityId: string) => void
}

/** Dragging a bar or its ends along time: ghosts from the real planner each frame, one edit at the end, none on Escape. */
export function useBarDrag(
  context: DragContext,
): (activityId: string, grip: BarGrip, event: ReactPointerEvent) => void {
  const latest = useRef(context)
  latest.current = context
  return useCallback((activityId, grip, down) => {
    if (refusedWhileAway()) return
    const propose = dragOf(latest.current, activityId, grip)
    if (!propose) return
    followPointer(down, {
      onMove: ({ dx }) => setProposal(propose(daysMoved(latest.current.scale, dx))),
      onDrop: () => drop(latest.current, activityId),
      onClick: () => latest.current.onClick(activityId),
      onCancel: () => {
        setProposal(undefined)
        announce(moveCancelled)
      },
    })
  }, [])
}

/** What dragging a grip by so many days would do, for as long as the drag lasts. */
function dragOf({ view }: DragContext, activityId: string, grip: BarGrip): ((days: number) => Proposal) | undefined {
  const now = view.scheduled(activityId)
  if (!now) return undefined
  const from = dayOf(grip === 'end' ? now.end : grip === 'start' ? now.start : namedStart(now))
  const propose = stopAtRules((day) => {
    if (grip === 'end') return proposeEnd(view, activityId, day)
    return grip === 'start' ? proposeStart(view, activityId, day) : proposeMove(view, activityId, isoOf(day))
  }, from)
  return (days) => propose(plusDays(from, days))
}

function drop({ view, onEdit }: DragContext, activityId: string): void {
  const { proposal } = useDrag.getState()
  setProposal(undefined)
  if (!proposal || proposal.activityId !== activityId) return
  if (!changesSomething(proposal)) return announce(proposalText(view, proposal))
  onEdit(proposal.edit, () => tellMoved(view, proposal))
}
