import { DAYS_A_WEEK, dayOf, isoOf, plusDays } from '../day.ts'
import type { Program } from '../plan/programs.ts'
import { compareScores } from '../score/compare-scores.ts'
import { type Future, futureOf, type Present } from './futures.ts'
import { isCombined, waitsUntil, withoutOrder } from './orders.ts'
import { isFinished, type PlannedWork } from './planned-work.ts'
import type { NotApplicable } from './scenario.ts'

/** The offset found: days for which the later programs' work waits, negative when it is the earlier ones', and what it leads to. */
export type Staggered = {
  readonly offsetDays: number
  readonly waitingIds: readonly string[]
  readonly future: Future
}

/** Which programs are set against which, and what is known of the plan. */
type Search = {
  readonly early: readonly Program[]
  readonly late: readonly Program[]
  readonly work: PlannedWork
  readonly present: Present
}

/** An offset with the future it leads to; null when it contradicts the plan. */
type Trial = { readonly weeks: number; readonly future: Future | null }

/** Offsets tried on each side before the search closes in on the best. */
const COARSE_STEPS = 6
/** Trials are only compared with each other: a part of the budget is enough for each. */
const TRIAL_SHARE = 4

/**
 * The offset between the programs, in whole weeks, that gives the best score: a grid over both directions, as far as the
 * other side's report, then half steps around the best. Of equals the smaller offset. The best is levelled with the
 * whole budget, and so are both at once: no offset is proposed that is worse than none.
 */
export function staggered(work: PlannedWork, present: Present): Staggered | NotApplicable {
  const [early, late] = sides(work)
  if (early.length === 0 || late.length === 0) return 'one-program'
  if (isCombined(work)) return 'already-combined'
  const search = { early, late, work, present }
  const wholly = (weeks: number) => trial(weeks, search, present.options.schedules)
  const together = wholly(0)
  const offset = bestOffset(search)
  const { weeks, future } = offset === 0 ? together : better(together, wholly(offset))
  if (!future) return 'contradicts-plan'
  const waitingIds = waitingFor(weeks, search).map(({ id }) => id)
  return { offsetDays: weeks * DAYS_A_WEEK, waitingIds, future }
}

/** The programs whose reports are ahead: one standard against the other or, of one standard alone, the first against the rest. */
function sides(work: PlannedWork): readonly [readonly Program[], readonly Program[]] {
  const ahead = work.plan.programs.filter((program) => !isFinished(work, program))
  const soc2 = ahead.filter(({ kind }) => kind === 'soc2')
  const hitrust = ahead.filter(({ kind }) => kind === 'hitrust')
  return soc2.length > 0 && hitrust.length > 0 ? [soc2, hitrust] : [ahead.slice(0, 1), ahead.slice(1)]
}

/** The best offset in weeks, by trials with a part of the budget. */
function bestOffset(search: Search): number {
  const { schedules, keepGoing = () => true } = search.present.options
  const trials = new Map<number, Trial>()
  const tried = (weeks: number): Trial => {
    const one = trials.get(weeks) ?? trial(weeks, search, Math.ceil(schedules / TRIAL_SHARE))
    trials.set(weeks, one)
    return one
  }
  const bestOf = (all: readonly number[], best: Trial) =>
    all.reduce((so, weeks) => (keepGoing() ? better(so, tried(weeks)) : so), best)
  const { grid, step } = gridOf(tried(0), search)
  let best = bestOf(grid, tried(0))
  for (let half = Math.floor(step / 2); half >= 1; half = Math.floor(half / 2))
    best = bestOf([best.weeks - half, best.weeks + half], best)
  return best.weeks
}

/** Offsets to try first, smaller ones before larger ones, and the weeks between two of them. */
function gridOf({ future }: Trial, search: Search): { readonly grid: readonly number[]; readonly step: number } {
  if (!future) return { grid: [], step: 0 }
  const steps = [-weeksTo(search.late, future, search), weeksTo(search.early, future, search)].map(
    (weeks) => Math.sign(weeks) * Math.ceil(Math.abs(weeks) / COARSE_STEPS),
  )
  const grid = Array.from({ length: COARSE_STEPS }, (_, k) => steps.map((step) => (k + 1) * step)).flat()
  return { grid, step: Math.max(...steps.map(Math.abs)) }
}

/** The one with the better score; of equals the smaller offset, then the one that was there first. */
function better(one: Trial, other: Trial): Trial {
  if (!one.future || !other.future) return one.future ? one : other
  const difference = compareScores(one.future.score, other.future.score)
  return difference < 0 || (difference === 0 && Math.abs(one.weeks) <= Math.abs(other.weeks)) ? one : other
}

/** Weeks from the status date to the last report of these programs. */
function weeksTo(programs: readonly Program[], { schedule }: Future, { present }: Search): number {
  const today = dayOf(present.statusDate)
  const ends = programs.map(({ reportInHandId }) => schedule.spanOf(reportInHandId)?.end ?? today)
  return Math.max(0, Math.ceil((Math.max(...ends) - today) / DAYS_A_WEEK))
}

const waitingFor = (weeks: number, { early, late }: Search): readonly Program[] =>
  weeks === 0 ? [] : weeks > 0 ? late : early

/** The future in which the later programs' work waits `weeks`, or, for a negative number, the earlier ones'. */
function trial(weeks: number, search: Search, schedules: number): Trial {
  const { early, late, work, present } = search
  const startOn = isoOf(plusDays(dayOf(present.statusDate), Math.abs(weeks) * DAYS_A_WEEK))
  const others = weeks > 0 ? early : late
  const waits = waitingFor(weeks, search).flatMap((program) => waitsUntil(program, others, startOn, work))
  return { weeks, future: futureOf([...withoutOrder(work), ...waits], present, schedules) }
}
