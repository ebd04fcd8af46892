import '../strict-policy.ts'
import { PlanningError } from '@stagger/planner'
import type { SearchEvent } from './search-event.ts'
import { searchForecast } from './search-forecast.ts'
import { searchScenarios } from './search-scenarios.ts'
import { searchPromise } from './search-promise.ts'
import { searchLevelling, type SearchRequest, searchWhy } from './searches.ts'

// The thread of one search. It is started for it, told what to look at, and ended with it.

const send = (event: SearchEvent) => globalThis.postMessage(event)

function answer(request: SearchRequest): SearchEvent {
  switch (request.kind) {
    case 'level':
      return { kind: 'found', result: searchLevelling(request, (telling) => send({ kind: 'telling', telling })) }
    case 'scenarios':
      return { kind: 'found', result: searchScenarios(request, (telling) => send({ kind: 'telling', telling })) }
    case 'why':
      return { kind: 'found', result: searchWhy(request, (telling) => send({ kind: 'telling', telling })) }
    case 'promise':
      return { kind: 'found', result: searchPromise(request, (telling) => send({ kind: 'telling', telling })) }
    case 'forecast':
      return { kind: 'found', result: searchForecast(request, (telling) => send({ kind: 'telling', telling })) }
  }
}

function search(request: SearchRequest): SearchEvent {
  try {
    return answer(request)
  } catch (error) {
    if (error instanceof PlanningError) return { kind: 'refused', code: error.code }
    return { kind: 'broken', detail: String(error) }
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => send(search(data)))
