import { dayOf, isoOf, plusDays } from '@stagger/planner'
import { type PointerEvent as ReactPointerEvent, useCallback, useRef } from 'react'
import { announce } from '../announcer.ts'
import type { SendEdit } from '../api/changes.ts'
import { daysMoved, type TimeScale } from '../chart-geometry/time-scale.ts'
import { moveCancelled } from '#words/timeline.ts'
import { namedStart, type PlanView } from '../plan-view/plan-view.ts'
import { changesSomething, proposeMove } from '../plan-view/proposal.ts'
import { setProposal, useDrag } from './drag-store.ts'
import { proposalText, tellMoved } from './proposal-text.ts'

/** A press that moves less than this is a click. */
const CLICK_PX = 3

type DragContext = {
  readonly view: PlanView
  readonly scale: TimeScale
  readonly onEdit: SendEdit
  readonly onClick: (activityId: string) => void
}

/** Dragging a bar along time: a ghost from the real planner each frame, one edit at the end, none on Escape. */
export function useBarDrag(context: DragContext): (activityId: string, event: ReactPointerEvent) => void {
  const latest = useRef(context)
  latest.current = context
  return useCallback((activityId, down) => {
    if (down.button !== 0) return
    down.preventDefault()
    followPointer(down.clientX, {
      onMove: (dx) => propose(latest.current, activityId, dx),
      onDrop: () => drop(latest.current, activityId),
      onClick: () => latest.current.onClick(activityId),
      onCancel: () => {
        setProposal(undefined)
        announce(moveCancelled)
      },
    })
  }, [])
}

function propose({ view, scale }: DragContext, activityId: string, dx: number): void {
  const now = view.scheduled(activityId)
  if (!now) return
  const startOn = isoOf(plusDays(dayOf(namedStart(now)), daysMoved(scale, dx)))
  setProposal(proposeMove(view, activityId, startOn))
}

function drop({ view, onEdit }: DragContext, activityId: string): void {
  const { proposal } = useDrag.getState()
  setProposal(undefined)
  if (!proposal || proposal.activityId !== activityId) return
  if (!changesSomething(proposal)) return announce(proposalText(view, proposal))
  onEdit(proposal.edit, () => tellMoved(view, proposal))
}

type Following = {
  readonly onMove: (dx: number) => void
  readonly onDrop: () => void
  readonly onClick: () => void
  readonly onCancel: () => void
}

/** Follows the pointer from a press to its end: at most one `onMove` a frame; Escape or a lost pointer cancels. */
function followPointer(startX: number, { onMove, onDrop, onClick, onCancel }: Following): void {
  const stop = new AbortController()
  const { signal } = stop
  let isDrag = false
  let dx = 0
  let frame = 0
  const draw = () => {
    frame = 0
    onMove(dx)
  }
  const end = (finish: () => void) => {
    stop.abort()
    cancelAnimationFrame(frame)
    finish()
  }
  window.addEventListener(
    'pointermove',
    (event) => {
      dx = event.clientX - startX
      isDrag ||= Math.abs(dx) >= CLICK_PX
      if (isDrag && frame === 0) frame = requestAnimationFrame(draw)
    },
    { signal },
  )
  window.addEventListener(
    'pointerup',
    () =>
      end(() => {
        if (!isDrag) return onClick()
        swallowClick()
        onMove(dx)
        return onDrop()
      }),
    { signal },
  )
  window.addEventListener('pointercancel', () => end(onCancel), { signal })
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      end(onCancel)
      // The button is still down: letting it go is no click on whatever lies under the pointer by then.
      window.addEventListener('pointerup', swallowClick, { once: true, capture: true })
    },
    { signal, capture: true },
  )
}

/** The click that a browser makes of the end of a press is none: it comes right after it, or not at all. */
function swallowClick(): void {
  const over = new AbortController()
  window.addEventListener('click', (click) => click.stopPropagation(), { capture: true, signal: over.signal })
  setTimeout(() => over.abort())
}
