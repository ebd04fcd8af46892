import { useEffect, useRef } from 'react'
import { type Zoom, zoomStep } from '../chart-geometry/time-scale.ts'

type PageKeys = {
  readonly zoom: Zoom
  readonly pxPerDay: number
  readonly show: (change: { zoom: Zoom }) => void
  readonly onToday: () => void
  readonly onUndo: (direction: 'undo' | 'redo') => void
}

/** Keys that work anywhere on the page: + − 0 zoom, T today, Ctrl+Z and Ctrl+Shift+Z. */
export function usePageKeys(keys: PageKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  // Keys are pressed in the document, whatever has the focus: one listener for as long as the page is there.
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isTyping(event.target) || !act(event, latest.current)) return
      event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null

/** Does what a key means; false when it means nothing here. */
function act(event: KeyboardEvent, { zoom, pxPerDay, show, onToday, onUndo }: PageKeys): boolean {
  const isCommand = event.ctrlKey || event.metaKey
  const key = event.key.toLowerCase()
  if (isCommand && (key === 'z' || key === 'y')) {
    onUndo(key === 'y' || event.shiftKey ? 'redo' : 'undo')
    return true
  }
  if (isCommand || event.altKey) return false
  if (key === '+' || key === '=') show({ zoom: zoomStep(zoom, pxPerDay, 1) })
  else if (key === '-') show({ zoom: zoomStep(zoom, pxPerDay, -1) })
  else if (key === '0') show({ zoom: 'fit' })
  else if (key === 't') onToday()
  else return false
  return true
}
