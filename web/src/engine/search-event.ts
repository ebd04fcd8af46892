import type { Fault } from '@stagger/planner'
import type { SearchKind, Searches, SearchRequest, Telling } from './searches.ts'

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

/** What a thread is asked, numbered; without a request it is to let go of what it does. */
export type AskedOfThread = { readonly number: number; readonly request?: SearchRequest }

/** What a thread says, with the number of what it was asked: what is about older facts may still be on its way. */
export type SaidByThread<Kind extends SearchKind = SearchKind> = {
  readonly number: number
  readonly event: SearchEvent<Kind>
}
