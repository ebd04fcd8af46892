import { isoOf, lastDay, plusDays } from '../day.ts'
import type { Activity } from '../plan/activities.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { BestDates } from './best-dates.ts'
import type { Move, ReportMove } from './levelling-proposal.ts'

/** Every activity that starts on another day, by the size of its move, largest first; earlier in the plan first. */
export function movesBetween(before: Schedule, after: Schedule): Move[] {
  return before.plan.activities
    .flatMap((activity): Move[] => {
      const [old, now] = [before.spanOf(activity.id), after.spanOf(activity.id)]
      if (!old || !now || old.start === now.start) return []
      return [
        {
          activityId: activity.id,
          from: namedStart(activity, before),
          to: namedStart(activity, after),
          days: now.start - old.start,
          reasons: after.activity(activity.id)?.reasons ?? [],
        },
      ]
    })
    .toSorted((a, b) => Math.abs(b.days) - Math.abs(a.days))
}

/** The day on which people say that something starts; a milestone, that it happens. */
function namedStart({ id, kind }: Activity, dates: Schedule): string {
  const span = dates.spanOf(id)
  if (!span) return ''
  return isoOf(kind === 'milestone' ? lastDay(span.end) : span.start)
}

/** Each report before and after, and how early it could be at the best. */
export function reportMoves(before: Schedule, after: Schedule, found: BestDates): ReportMove[] {
  const old = before.reports()
  return after.reports().map(({ programId, inHandOn }, k) => {
    const end = after.spanOf(after.index.program(programId)?.reportInHandId ?? '')?.end
    const bound = plusDays(found.compiled.problem.origin, found.earliestEnds[k] ?? 0)
    const noEarlier = end !== undefined && end < bound ? end : bound
    return {
      programId,
      before: old[k]?.inHandOn ?? inHandOn,
      after: inHandOn,
      noEarlierThan: isoOf(lastDay(noEarlier)),
      daysFromBound: end === undefined ? 0 : end - noEarlier,
    }
  })
}
