import type { Overload } from '../schedule/overloads.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { compareMoney, compareScores } from '../score/compare-scores.ts'
import { coverOf } from '../score/cover.ts'
import { movedActivities } from '../score/moved-activities.ts'
import { planCost } from '../score/plan-cost.ts'
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
  return isEarlier || (gainsCoverOrMoney(before, after, leastGainDays) && isWorthMore(before, after))
}

/** Days of cover or validity, or money. Asked first: a whole score is dear. */
function gainsCoverOrMoney(before: Schedule, after: Schedule, leastGainDays: number): boolean {
  const [was, is] = [coverOf(before), coverOf(after)]
  const leastDays = Math.max(1, leastGainDays)
  if (was.gap - is.gap >= leastDays || was.wasted - is.wasted >= leastDays) return true
  const [paid, pays] = [planCost(before).total, planCost(after).total]
  const isAccepted = (before.plan.levellings ?? []).length > 0
  return compareMoney(pays, paid) < 0 && (!isAccepted || movedActivities(after, before) === 0)
}

const isWorthMore = (before: Schedule, after: Schedule): boolean =>
  compareScores(scoreOf(after, before), scoreOf(before, before)) < 0

/** Overloads that are not over yet: what is past cannot be levelled. */
export const upcomingOverloads = (dates: Schedule): readonly Overload[] =>
  dates.overloads().filter(({ end }) => end > dates.statusDate)
