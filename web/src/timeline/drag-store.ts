import { create } from 'zustand'
import type { Proposal } from '../plan-view/proposal.ts'

/** What is being dragged, as the planner answers it: only the ghosts listen, so that a frame draws only them. */
export const useDrag = create<{ proposal: Proposal | undefined }>(() => ({ proposal: undefined }))

export const setProposal = (proposal: Proposal | undefined): void => useDrag.setState({ proposal })
