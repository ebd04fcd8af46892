import type { Fault } from '@stagger/planner'
import type { SearchKind, Searches, Telling } from './searches.ts'

/** What the thread of a search says. `refused`: the planner's own no, as a code; `broken`: an error of ours. */
export type SearchEvent<Kind extends SearchKind = SearchKind> = {
  [K in Kind]:
    | { readonly kind: 'telling'; readonly telling: Telling<K> }
    | { readonly kind: 'found'; readonly result: Searches[K]['result'] }
    | SearchFailure
}[Kind]

export type SearchFailure =
  | { readonly kind: 'refused'; readonly code: Fault['code'] }
  | { readonly kind: 'broken'; readonly detail: string }
