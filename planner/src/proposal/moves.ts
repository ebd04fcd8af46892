import { isoOf, lastDay, plusDays } from '../day.ts'
import type { Activity } from '../plan/activities.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { BestDates } from './best-dates.ts'
import type { Move, ReportMove } from './levelling-proposal.ts'

/** Every activity that starts or ends on another day, by the size of its move, largest first; earlier in the plan first. */
export function movesBetween(before: Schedule, after: Schedule): Move[] {
  return before.plan.activities
    .flatMap((activity): Move[] => {
      const [old, now] = [before.spanOf(activity.id), after.spanOf(activity.id)]
      if (!old || !now || (old.start === now.start && old.end === now.end)) return []
      const planned = after.activity(activity.id)
      const choice = isOther(before.activity(activity.id)?.choice, planned?.choice) ? planned?.choice : undefined
      return [
        {
          activityId: activity.id,
          from: namedStart(activity, before),
          to: namedStart(activity, after),
          days: now.start - old.start,
          finishDays: now.end - old.end,
          ...(choice && { choice }),
          reasons: planned?.reasons ?? [],
        },
      ]
    })
    .toSorted((a, b) => sizeOf(b) - sizeOf(a))
}

const sizeOf = ({ days, finishDays }: Move): number => Math.max(Math.abs(days), Math.abs(finishDays))

type Chosen = Move['choice'] | undefined

const isOther = (before: Chosen, after: Chosen): boolean =>
  before?.duration !== after?.duration || before?.personIds.join(' ') !== after?.personIds.join(' ')

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
