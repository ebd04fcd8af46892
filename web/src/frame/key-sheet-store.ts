import { create } from 'zustand'

/** Whether the sheet of keyboard shortcuts is open. */
export const useKeySheet = create<{ isOpen: boolean }>(() => ({ isOpen: false }))

export const openKeySheet = (): void => useKeySheet.setState({ isOpen: true })
export const closeKeySheet = (): void => useKeySheet.setState({ isOpen: false })
