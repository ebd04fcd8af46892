import { dayOf, plusDays } from '@stagger/planner'
import type { PlanView } from '../plan-view/plan-view.ts'
import { periodStart } from './ticks.ts'
import type { Span } from './time-scale.ts'

/** Room after the last day for its label. */
const DAYS_AFTER = 75

/** The days the chart is about: everything planned or promised, from the first of a month, with room at the end. */
export function planSpan({ plan, schedule, today }: Pick<PlanView, 'plan' | 'schedule' | 'today'>): Span {
  const starts = [today, ...schedule.activities.map(({ start }) => start)].sort()
  const ends = [today, ...plan.commitments.map(({ by }) => by), ...schedule.activities.map(({ end }) => end)].sort()
  const first = periodStart('month', dayOf(starts[0] ?? today), 1)
  return { start: first, end: plusDays(dayOf(ends.at(-1) ?? today), DAYS_AFTER) }
}
