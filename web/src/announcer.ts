import { create } from 'zustand'

/** The sentence that the live region says now; the number makes the same sentence said twice be heard twice. */
export const useAnnouncer = create<{ text: string; count: number }>(() => ({ text: '', count: 0 }))

/** Says `text` to who listens, and shows it in the footer. */
export const announce = (text: string): void => useAnnouncer.setState(({ count }) => ({ text, count: count + 1 }))
