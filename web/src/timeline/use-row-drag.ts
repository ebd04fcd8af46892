import { type PointerEvent, type RefObject, useState } from 'react'
import { refusedWhileAway } from '../connection/refused-while-away.ts'
import { ROW_HEIGHT, yOf } from '../chart-geometry/marks.ts'
import type { OutlineRow } from '../plan-view/outline-rows.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { anywhere, followPointer } from './follow-pointer.ts'
import { type PhasePlace, phaseDrop, phaseOfRow } from '../plan-view/phase-places.ts'
import { placeAtEnd, placeBeside, type RowPlace } from '../plan-view/row-places.ts'

/** Where a dragged row would go: between which rows, and what that means for the plan. */
export type Drop = { readonly y: number; readonly place: RowPlace }
/** The same of a dragged phase. */
export type PhaseDrop = { readonly y: number; readonly phasePlace: PhasePlace }

/** What dropping at `y` px of the grid means: above a row, below it, or last in a phase that is folded. */
export function dropAt(view: PlanView, rows: readonly OutlineRow[], y: number): Drop | undefined {
  const index = Math.min(rows.length - 1, Math.max(0, Math.floor(y / ROW_HEIGHT)))
  const row = rows[index]
  if (!row) return undefined
  const isUpper = y - yOf(index) < ROW_HEIGHT / 2
  const isFolded = row.isExpanded === false
  const place =
    isFolded && !isUpper ? placeAtEnd(view, row.key) : placeBeside(view, row.key, isUpper ? 'above' : 'below')
  return place && { y: yOf(isUpper ? index : index + 1), place }
}

/** What dropping the row of a phase at `y` px means: above or below the phase under the pointer, with all that is in it. */
export function phaseDropAt(
  view: PlanView,
  rows: readonly OutlineRow[],
  key: string,
  y: number,
): PhaseDrop | undefined {
  const index = Math.min(rows.length - 1, Math.max(0, Math.floor(y / ROW_HEIGHT)))
  const drop = phaseDrop(view, rows, key, index, y - yOf(index) < ROW_HEIGHT / 2)
  return drop && { y: yOf(drop.row), phasePlace: drop.place }
}

type RowDragging = {
  readonly view: PlanView
  readonly rows: readonly OutlineRow[]
  /** The box of the rows: px from its top are px of the grid. */
  readonly body: RefObject<HTMLElement | null>
  readonly onDrop: (key: string, drop: Drop | PhaseDrop) => void
}

/** Drags rows by their handles. Escape and a pointer that is taken away cancel. */
export function useRowDrag({ view, rows, body, onDrop }: RowDragging) {
  const [drop, setDrop] = useState<Drop | PhaseDrop>()
  const start = (key: string, event: PointerEvent) => {
    if (event.button !== 0 || refusedWhileAway()) return
    event.preventDefault()
    const isPhase = phaseOfRow(view, key) !== undefined
    const under = (clientY: number) => {
      const y = clientY - (body.current?.getBoundingClientRect().top ?? 0)
      return isPhase ? phaseDropAt(view, rows, key, y) : dropAt(view, rows, y)
    }
    const end = () => setDrop(undefined)
    followPointer(event, {
      isDrag: anywhere,
      onMove: ({ y }) => setDrop(under(y)),
      onDrop: ({ y }) => {
        const dropped = under(y)
        if (dropped) onDrop(key, dropped)
        end()
      },
      onClick: end,
      onCancel: end,
    })
  }
  return { drop, start }
}
