import { create } from 'zustand'
import type { Moved } from '../plan-view/proposal.ts'

/** What an offer that somebody looks at would move: drawn as ghosts until it is accepted or put away. */
export const useOfferedMoves = create<{ moved: readonly Moved[] }>(() => ({ moved: [] }))

export const offerMoves = (moved: readonly Moved[]): void => useOfferedMoves.setState({ moved })
