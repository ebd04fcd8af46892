import type { Schedule } from '../schedule/schedule.ts'
import { coverOf } from './cover.ts'
import { movedActivities } from './moved-activities.ts'
import { peakLoad } from './peak-load.ts'
import { planCost } from './plan-cost.ts'
import { promiseScore } from './promise-score.ts'
import { reportScores } from './report-scores.ts'
import type { Score } from './score.ts'

/** The score of a schedule; `against` is the one whose dates were accepted. */
export function scoreOf(schedule: Schedule, against?: Schedule): Score {
  const { plan } = schedule
  const brokenRules = schedule.violations().filter(({ severity }) => severity === 'forbids')
  const cost = planCost(schedule)
  const cover = coverOf(schedule)
  const inHand = new Map(schedule.reports().map(({ programId, inHandOn }) => [programId, inHandOn]))
  return {
    broken: brokenRules.length,
    brokenRules: brokenRules.map(({ rule, subject, shortDays }) => ({ rule, subject, shortDays })),
    promises: promiseScore(plan, schedule.promises()),
    reports: reportScores(plan, ({ id }) => inHand.get(id)),
    peakLoad: peakLoad(schedule),
    cost: cost.total,
    fees: cost.fees,
    coverGapDays: cover.gap,
    wastedDays: cover.wasted,
    moved: against ? movedActivities(schedule, against) : 0,
  }
}
