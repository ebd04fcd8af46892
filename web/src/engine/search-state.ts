import type { SearchEvent, SearchFailure } from './search-event.ts'
import type { SearchedFacts, SearchKind, Searches } from './searches.ts'

/** Where a search stands. `result` is the best so far while it runs, the last word when it has ended. */
export type SearchState<Kind extends SearchKind> = {
  readonly stage: 'none' | 'running' | 'found' | 'cut-short' | 'failed'
  /** What it looks at. */
  readonly facts?: SearchedFacts
  /** How much of it is done, 0 to 1. */
  readonly share: number
  readonly progress?: Searches[Kind]['progress']
  readonly result?: Searches[Kind]['result']
  readonly failure?: SearchFailure
}

export const NO_SEARCH = { stage: 'none', share: 0 } as const

/** A search begins: nothing is known yet. */
export const begun = <Kind extends SearchKind>(facts: SearchedFacts): SearchState<Kind> => ({
  stage: 'running',
  facts,
  share: 0,
})

/** What is known after the thread has said `event`. */
export function after<Kind extends SearchKind>(state: SearchState<Kind>, event: SearchEvent<Kind>): SearchState<Kind> {
  switch (event.kind) {
    case 'telling':
      return {
        ...state,
        share: Math.max(state.share, event.telling.share),
        ...(event.telling.progress && { progress: event.telling.progress }),
        ...(event.telling.best && { result: event.telling.best }),
      }
    case 'found':
      return { ...state, stage: 'found', share: 1, result: event.result }
    default:
      return { ...state, stage: 'failed', failure: event }
  }
}

/** Cancelled: what was found so far stays; without any it is as if nobody had asked. */
export const cutShort = <Kind extends SearchKind>(state: SearchState<Kind>): SearchState<Kind> =>
  state.result === undefined ? NO_SEARCH : { ...state, stage: 'cut-short' }

/** Whether the facts have changed since it looked at them: compared as the page holds them, one object while they are the same. */
export const isStale = ({ facts }: Pick<SearchState<SearchKind>, 'facts'>, now: SearchedFacts): boolean =>
  facts !== undefined && (facts.plan !== now.plan || facts.progress !== now.progress || facts.today !== now.today)
