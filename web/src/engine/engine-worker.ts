import '../strict-policy.ts'
import { PlanningError } from '@stagger/planner'
import type { SearchEvent } from './search-event.ts'
import { searchLevelling, type SearchRequest, searchScenarios } from './searches.ts'

// The thread of one search. It is started for it, told what to look at, and ended with it.

const send = (event: SearchEvent) => globalThis.postMessage(event)

function search(request: SearchRequest): SearchEvent {
  try {
    return request.kind === 'level'
      ? { kind: 'found', result: searchLevelling(request, (telling) => send({ kind: 'telling', telling })) }
      : { kind: 'found', result: searchScenarios(request, (telling) => send({ kind: 'telling', telling })) }
  } catch (error) {
    if (error instanceof PlanningError) return { kind: 'refused', code: error.code }
    return { kind: 'broken', detail: String(error) }
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => send(search(data)))
