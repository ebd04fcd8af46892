import { useMemo } from 'react'
import { createStore, type StoreApi, useStore } from 'zustand'
import type { AskedOfThread, SaidByThread } from './search-event.ts'
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
 * Runs the searches of one kind, one at a time, each in a thread of its own that is ended with it. `keepsThread`: one
 * thread for all of them, which listens while it searches and lets go of what is no longer asked, where an answer must not
 * wait for a program to be read, compiled and warm again.
 */
export function searchStore<Kind extends SearchKind>(kind: Kind, { keepsThread = false } = {}): SearchStore<Kind> {
  const state = createStore<SearchState<Kind>>(() => NO_SEARCH)
  const set = (change: (old: SearchState<Kind>) => SearchState<Kind>) => state.setState(change, true)
  let thread: Worker | undefined
  /** Counts what was asked; a thread that says something about anything older is not heard. */
  let newest = 0
  const end = () => {
    thread?.terminate()
    thread = undefined
  }
  const letGo = () => {
    newest++
    if (!keepsThread) end()
    thread?.postMessage({ number: newest } satisfies AskedOfThread)
  }
  const hear = ({ number, event }: SaidByThread<Kind>) => {
    if (number !== newest) return
    set((old) => after(old, event))
    if (event.kind !== 'telling' && !keepsThread) end()
  }
  const begin = (): Worker => {
    const own = newThread()
    own.addEventListener('message', ({ data }: MessageEvent<SaidByThread<Kind>>) => hear(data))
    own.addEventListener('error', ({ message }) => {
      if (own !== thread) return
      hear({ number: newest, event: { kind: 'broken', detail: message } })
      end()
    })
    return own
  }
  return {
    state,
    start: (facts, options) => {
      if (!keepsThread) end()
      newest++
      set((old) => begun(facts, old))
      thread ??= begin()
      const request = { kind, facts, options } satisfies { kind: Kind } & Omit<SearchRequest, 'kind'>
      thread.postMessage({ number: newest, request })
    },
    cancel: () => {
      if (state.getState().stage !== 'running') return
      letGo()
      set(cutShort)
    },
    forget: () => {
      letGo()
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
export const diarySearch = searchStore('diary')
export const promiseSearch = searchStore('promise')
export const forecastSearch = searchStore('forecast', { keepsThread: true })
