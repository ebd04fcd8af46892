import { useEffect, useRef } from 'react'
import { openKeySheet } from '../frame/key-sheet-store.ts'
import { openPalette } from '../palette/palette-store.ts'
import { MEANT_WHILE_TYPING, type PageKeys, pageKey } from './page-keys.ts'

/** The keys that work anywhere on the page. */
export function usePageKeys(keys: Omit<PageKeys, 'onHelp' | 'onPalette'>): void {
  const latest = useRef(keys)
  latest.current = keys
  // Keys are pressed in the document, whatever has the focus: one listener for as long as the page is there.
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { altKey: alt, shiftKey: shift } = event
      const pressed = pageKey({ key: event.key.toLowerCase(), command: event.ctrlKey || event.metaKey, alt, shift })
      if (!pressed || (isTyping(event.target) && !MEANT_WHILE_TYPING.includes(pressed.id))) return
      pressed.act({ ...latest.current, onHelp: openKeySheet, onPalette: openPalette })
      event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], [role=dialog]') !== null
