import type { SearchEvent, SearchFailure } from './search-event.ts'
import type { SearchedFacts, SearchKind, Searches } from './searches.ts'

/**
 * Where a search stands. `result` is the best so far while it runs, the last word when it has ended; until a search has
 * found anything it is what the one before it found.
 */
export type SearchState<Kind extends SearchKind> = {
  readonly stage: 'none' | 'running' | 'found' | 'cut-short' | 'failed'
  /** What it looks at. */
  readonly facts?: SearchedFacts
  /** What `result` is about. */
  readonly about?: SearchedFacts
  /** How much of it is done, 0 to 1. */
  readonly share: number
  readonly progress?: Searches[Kind]['progress']
  readonly result?: Searches[Kind]['result']
  readonly failure?: SearchFailure
}

export const NO_SEARCH = { stage: 'none', share: 0 } as const

/** A search begins; what another one found of the same plan stays until this one finds something. */
export function begun<Kind extends SearchKind>(facts: SearchedFacts, old?: SearchState<Kind>): SearchState<Kind> {
  const known = old?.result && old.about?.plan.id === facts.plan.id
  return { stage: 'running', facts, share: 0, ...(known && { result: old.result, about: old.about }) }
}

/** What is known after the thread has said `event`. */
export function after<Kind extends SearchKind>(state: SearchState<Kind>, event: SearchEvent<Kind>): SearchState<Kind> {
  switch (event.kind) {
    case 'telling':
      return {
        ...state,
        share: Math.max(state.share, event.telling.share),
        ...(event.telling.progress && { progress: event.telling.progress }),
        ...(event.telling.best && foundBy(state, event.telling.best)),
      }
    case 'found':
      return { ...state, stage: 'found', share: 1, ...foundBy(state, event.result) }
    default:
      return { ...state, stage: 'failed', failure: event }
  }
}

const foundBy = <Kind extends SearchKind>({ facts }: SearchState<Kind>, result: Searches[Kind]['result']) => ({
  result,
  ...(facts && { about: facts }),
})

/** Cancelled: what was found so far stays. */
export const cutShort = <Kind extends SearchKind>(state: SearchState<Kind>): SearchState<Kind> => ({
  ...state,
  stage: 'cut-short',
})

/** Whether the facts are others than those that were looked at: compared as the page holds them, one object while they are the same. */
export const differ = (looked: SearchedFacts | undefined, now: SearchedFacts): boolean =>
  looked !== undefined &&
  (looked.plan !== now.plan ||
    looked.progress !== now.progress ||
    looked.today !== now.today ||
    looked.actuals !== now.actuals ||
    looked.own !== now.own)
