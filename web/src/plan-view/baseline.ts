import { type Activity, type Day, dayOf, lastDay, type ScheduledActivity } from '@stagger/planner'
import type { Span } from '../chart-geometry/time-scale.ts'
import { phaseKey, programKey } from './plan-view.ts'

/** A span and the first day that people name of it: that of a milestone lies before the boundary where it begins. */
export type NamedSpan = Span & { readonly firstDay: Day }

/** The dates that a plan once had, by the key of the row that shows them: activities, and what holds them. */
export type Baseline = { readonly name: string; readonly spans: ReadonlyMap<string, NamedSpan> }

/** What rows had which dates in `then`: a phase and a program from the first start inside them to the last end. */
export function baselineOf(
  name: string,
  { activities }: { readonly activities: readonly Pick<Activity, 'id' | 'programId' | 'phaseId'>[] },
  then: readonly Pick<ScheduledActivity, 'id' | 'start' | 'end'>[],
): Baseline {
  const places = new Map(activities.map(({ id, programId, phaseId }) => [id, { programId, phaseId }]))
  const spans = new Map<string, NamedSpan>()
  for (const { id, start, end } of then) {
    const [from, to] = [dayOf(start), dayOf(end)]
    const own = { start: from, end: to, firstDay: from === to ? lastDay(to) : from }
    const place = places.get(id)
    if (!place) continue
    spans.set(id, own)
    for (const key of [programKey(place.programId), phaseKey(place.programId, place.phaseId)]) {
      spans.set(key, around(spans.get(key), own))
    }
  }
  return { name, spans }
}

const around = (known: NamedSpan | undefined, span: NamedSpan): NamedSpan =>
  known
    ? {
        start: known.start < span.start ? known.start : span.start,
        end: known.end > span.end ? known.end : span.end,
        firstDay: known.firstDay < span.firstDay ? known.firstDay : span.firstDay,
      }
    : span
