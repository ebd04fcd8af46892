import { type Day, dayOf, plusDays } from '@stagger/planner'
import type { PlanView } from '../plan-view/plan-view.ts'
import { periodStart } from './ticks.ts'
import type { Span } from './time-scale.ts'

/** Room after the last day for its label. */
const DAYS_AFTER = 75

/** The days the chart is about: everything planned or promised, from the first of a month, with room at the end. */
export function planSpan({ plan, dates, today }: Pick<PlanView, 'plan' | 'dates' | 'today'>): Span {
  const now = dayOf(today)
  const planned = dates.extent() ?? { start: now, end: now }
  const ends = [now, planned.end, ...plan.commitments.map(({ by }) => dayOf(by))]
  const last = ends.reduce((latest, day) => (day > latest ? day : latest))
  return {
    start: periodStart('month', planned.start < now ? planned.start : now, 1),
    end: plusDays(last, DAYS_AFTER),
  }
}

/** What a chart is opened on: today while the plan is under way, before that its first day, after that its last. */
export function dayToOpenOn({ dates, today }: Pick<PlanView, 'dates' | 'today'>): Day {
  const now = dayOf(today)
  const { start, end } = dates.extent() ?? { start: now, end: now }
  return now < start ? start : now > end ? end : now
}
