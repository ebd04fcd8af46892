import { type FocusEvent, type KeyboardEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { ROW_HEIGHT } from '../chart-geometry/marks.ts'
import { type GridAction, gridKey } from './grid-keys.ts'

/** The one tab stop of the grid: a row, by its key so that folding keeps it, and a cell in it. */
export type GridFocus = { readonly key: string; readonly column: number | null }

/** What the focus must know of the rows. */
type GridRows = {
  readonly rows: readonly {
    readonly key: string
    readonly level: number
    readonly isExpanded?: boolean
    readonly activity?: unknown
  }[]
  /** Whether rows can be picked, added, placed and deleted. */
  readonly canArrange?: boolean
  readonly indexOf: (key: string) => number
  readonly fold: (key: string, isExpanded: boolean) => void
}

type GridFocusContext = {
  readonly scroller: { readonly current: HTMLElement | null }
  readonly outline: GridRows
  readonly columns: number
  readonly scrollToRow: (index: number) => void
  /** Everything but walking and folding. */
  readonly onAction: (action: GridAction, focus: GridFocus) => void
}

/** Walks the tree grid with the keyboard, and keeps the document's focus where the grid's is. */
export function useGridFocus({ scroller, outline, columns, scrollToRow, onAction }: GridFocusContext) {
  const { rows, indexOf, fold, canArrange = false } = outline
  const [wanted, setFocus] = useState<GridFocus>({ key: '', column: null })
  const isPending = useRef(false)
  const row = Math.max(0, indexOf(wanted.key))
  const focus = useMemo(() => ({ key: rows[row]?.key ?? '', column: wanted.column }), [rows, row, wanted.column])

  const moveTo = useCallback((next: GridFocus) => {
    isPending.current = true
    setFocus(next)
  }, [])
  // The row to focus may only be drawn once the list has scrolled to it: tried after every drawing until it is there.
  const settle = () => {
    if (!isPending.current) return
    const element = scroller.current?.querySelector<HTMLElement>(selectorOf(focus))
    if (!element) return
    isPending.current = false
    element.focus({ preventScroll: true })
  }
  useLayoutEffect(settle)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLElement && event.target.closest('input, select, button')) return
    const key = { key: event.key, ctrl: event.ctrlKey || event.metaKey, alt: event.altKey, shift: event.shiftKey }
    const keyRows = rows.map((one) => ({
      level: one.level,
      canEdit: one.activity !== undefined,
      canArrange,
      ...(one.isExpanded !== undefined && { isExpanded: one.isExpanded }),
    }))
    const page = Math.floor((scroller.current?.clientHeight ?? ROW_HEIGHT * 2) / ROW_HEIGHT) - 2
    const action = gridKey(key, { row, column: focus.column }, keyRows, columns, page)
    if (!action) return
    event.preventDefault()
    if (action.kind === 'fold') fold(focus.key, action.isExpanded)
    else if (action.kind === 'focus') {
      scrollToRow(action.focus.row)
      const next = { key: rows[action.focus.row]?.key ?? '', column: action.focus.column }
      moveTo(next)
      onAction(action, next)
    } else onAction(action, focus)
  }
  /** The document's focus came to a row by itself (a click, a script, a screen reader): the grid's follows. */
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const key = event.target.closest<HTMLElement>('[data-row]')?.dataset['row']
    const cell = event.target.getAttribute('aria-colindex')
    if (key !== undefined) setFocus({ key, column: cell === null ? null : Number(cell) - 1 })
  }
  return { focus, setFocus, moveTo, settle, onKeyDown, onFocus }
}

const selectorOf = ({ key, column }: GridFocus): string =>
  column === null
    ? `[data-row="${CSS.escape(key)}"]`
    : `[data-row="${CSS.escape(key)}"] [aria-colindex="${column + 1}"]`
