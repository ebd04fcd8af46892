import '../strict-policy.ts'
import { PlanningError } from '@stagger/planner'
import type { AskedOfThread, SaidByThread, SearchEvent } from './search-event.ts'
import { searchForecast } from './search-forecast.ts'
import { searchScenarios } from './search-scenarios.ts'
import { searchPromise } from './search-promise.ts'
import { searchDiary, searchLevelling, type SearchRequest, searchWhy } from './searches.ts'
import { turn } from './turn.ts'

// The thread of searches of one kind. It is told what to look at; most are ended with the search. A forecast hears of
// newer facts between its batches and lets go of the older ones, so that its thread stays warm.

let newest = 0

/** The event that ends a search; undefined when a newer one has been asked for. */
async function answer(
  request: SearchRequest,
  say: (event: SearchEvent) => void,
  isStillAsked: () => Promise<boolean>,
): Promise<SearchEvent | undefined> {
  switch (request.kind) {
    case 'level':
      return { kind: 'found', result: searchLevelling(request, (telling) => say({ kind: 'telling', telling })) }
    case 'scenarios':
      return { kind: 'found', result: searchScenarios(request, (telling) => say({ kind: 'telling', telling })) }
    case 'why':
      return { kind: 'found', result: searchWhy(request, (telling) => say({ kind: 'telling', telling })) }
    case 'diary':
      return { kind: 'found', result: searchDiary(request) }
    case 'promise':
      return { kind: 'found', result: searchPromise(request, (telling) => say({ kind: 'telling', telling })) }
    case 'forecast': {
      const result = await searchForecast(request, (telling) => say({ kind: 'telling', telling }), isStillAsked)
      return result && { kind: 'found', result }
    }
  }
}

async function search({ number, request }: AskedOfThread): Promise<void> {
  newest = number
  if (!request) return
  const say = (event: SearchEvent) => globalThis.postMessage({ number, event } satisfies SaidByThread)
  try {
    const last = await answer(request, say, () => turn().then(() => number === newest))
    if (last) say(last)
  } catch (error) {
    if (error instanceof PlanningError) say({ kind: 'refused', code: error.code })
    else say({ kind: 'broken', detail: String(error) })
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<AskedOfThread>) => void search(data))
