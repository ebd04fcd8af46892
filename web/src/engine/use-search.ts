import { useMemo } from 'react'
import { createStore, type StoreApi, useStore } from 'zustand'
import type { SearchEvent } from './search-event.ts'
import { after, begun, cutShort, NO_SEARCH, type SearchState } from './search-state.ts'
import type { SearchedFacts, SearchKind, SearchRequest, Searches } from './searches.ts'

/** A search of one kind that outlives the page that asked: who looks at the Timeline meanwhile finds it again. */
export type SearchStore<Kind extends SearchKind> = {
  readonly state: StoreApi<SearchState<Kind>>
  readonly start: (facts: SearchedFacts, options: Searches[Kind]['options']) => void
  /** Ends it; what was found so far is kept. */
  readonly cancel: () => void
  /** Ends it and forgets what was found. */
  readonly forget: () => void
}

const newThread = () => new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' })

/**
 * Runs the searches of one kind, one at a time, each in a thread of its own that is ended with it. `keepsThread`: a
 * thread that has found something waits for the next question, where an answer must not wait for a program to be read,
 * compiled and warm again.
 */
export function searchStore<Kind extends SearchKind>(kind: Kind, { keepsThread = false } = {}): SearchStore<Kind> {
  const state = createStore<SearchState<Kind>>(() => NO_SEARCH)
  const set = (change: (old: SearchState<Kind>) => SearchState<Kind>) => state.setState(change, true)
  let thread: Worker | undefined
  let ready: Worker | undefined
  const end = () => {
    thread?.terminate()
    thread = undefined
  }
  return {
    state,
    start: (facts, options) => {
      end()
      set((old) => begun(facts, old))
      const own = ready ?? newThread()
      thread = own
      ready = undefined
      const heard = new AbortController()
      const { signal } = heard
      const finish = (event: SearchEvent<Kind>, isReusable: boolean) => {
        set((old) => after(old, event))
        heard.abort()
        if (!isReusable) return end()
        ready = own
        thread = undefined
      }
      own.addEventListener(
        'message',
        ({ data }: MessageEvent<SearchEvent<Kind>>) =>
          data.kind === 'telling' ? set((old) => after(old, data)) : finish(data, keepsThread),
        { signal },
      )
      own.addEventListener('error', ({ message }) => finish({ kind: 'broken', detail: message }, false), { signal })
      own.postMessage({ kind, facts, options } satisfies { kind: Kind } & Omit<SearchRequest, 'kind'>)
    },
    cancel: () => {
      if (!thread) return
      end()
      set(cutShort)
    },
    forget: () => {
      end()
      set(() => NO_SEARCH)
    },
  }
}

/** The search as far as it is about this plan. */
export function useSearchOf<Kind extends SearchKind>(store: SearchStore<Kind>, planId: string): SearchState<Kind> {
  const state = useStore(store.state, (known) => known)
  return useMemo(() => (state.facts && state.facts.plan.id !== planId ? NO_SEARCH : state), [state, planId])
}

export const levellingSearch = searchStore('level')
export const scenarioSearch = searchStore('scenarios')
export const whySearch = searchStore('why')
export const promiseSearch = searchStore('promise')
export const forecastSearch = searchStore('forecast', { keepsThread: true })
