import { create } from 'zustand'

/** Whether the palette is open, and what had the focus before: the keys that it presses are pressed there. */
export const usePalette = create<{ isOpen: boolean; from: Element | null }>(() => ({ isOpen: false, from: null }))

export const openPalette = (): void => usePalette.setState({ isOpen: true, from: document.activeElement })
export const closePalette = (): void => usePalette.setState({ isOpen: false })
