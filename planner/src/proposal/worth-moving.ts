import type { Overload } from '../schedule/overloads.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { compareScores } from '../score/compare-scores.ts'
import type { Score } from '../score/score.ts'
import { scoreOf } from '../score/score-of.ts'

/**
 * Whether proposed dates are worth leaving those that people have: some report comes so many days earlier, a promise more
 * is kept, fewer days are overloaded; or, where nothing that counts more is lost for it, time without cover or validity
 * given away is so many days less, or it costs less and moves nothing that was accepted.
 */
export function isWorthMoving(before: Schedule, after: Schedule, leastGainDays: number): boolean {
  const kept = (dates: Schedule) => dates.promises().filter((promise) => promise.kept).length
  if (kept(after) > kept(before) || upcomingOverloads(after).length < upcomingOverloads(before).length) return true
  const isEarlier = before.plan.programs.some(({ reportInHandId }) => {
    const [old, now] = [before.spanOf(reportInHandId)?.end ?? 0, after.spanOf(reportInHandId)?.end ?? 0]
    return old - now >= leastGainDays
  })
  return isEarlier || isWorthMore(scoreOf(before, before), scoreOf(after, before), before, leastGainDays)
}

function isWorthMore(was: Score, is: Score, before: Schedule, leastGainDays: number): boolean {
  if (compareScores(is, was) >= 0) return false
  const leastDays = Math.max(1, leastGainDays)
  const days = [was.coverGapDays - is.coverGapDays, was.wastedDays - is.wastedDays]
  if (days.some((gained) => gained >= leastDays)) return true
  const isAccepted = (before.plan.levellings ?? []).length > 0
  return was.cost !== null && is.cost !== null && is.cost.minor < was.cost.minor && (!isAccepted || is.moved === 0)
}

/** Overloads that are not over yet: what is past cannot be levelled. */
export const upcomingOverloads = (dates: Schedule): readonly Overload[] =>
  dates.overloads().filter(({ end }) => end > dates.statusDate)
