import { dayOf, isoOf, plusDays } from '../day.ts'
import type { Program } from '../plan/programs.ts'
import { compareScores } from '../score/compare-scores.ts'
import { type Future, futureOf, type Present } from './futures.ts'
import { isCombined, waitsUntil, withoutOrder } from './orders.ts'
import { isFinished, type PlannedWork } from './planned-work.ts'
import type { NotApplicable } from './scenario.ts'

/** The offset found: days for which the later programs' work waits, negative when it is the earlier ones', and what it leads to. */
export type Staggered = { readonly offsetDays: number; readonly future: Future }

/** Which programs are set against which, and what is known of the plan. */
type Search = {
  readonly early: readonly Program[]
  readonly late: readonly Program[]
  readonly work: PlannedWork
  readonly present: Present
}

const DAYS_A_WEEK = 7
/** Offsets tried on each side before the search closes in on the best. */
const COARSE_STEPS = 6
/** Trials are only compared with each other: a part of the budget is enough for each. */
const TRIAL_SHARE = 4

/**
 * The offset between the programs, in whole weeks, that gives the best score: a grid over both directions, as far as the
 * other side's report, then half steps around the best. Of equals the smaller offset. The best is levelled with the
 * whole budget.
 */
export function staggered(work: PlannedWork, present: Present): Staggered | NotApplicable {
  const [early, late] = sides(work)
  if (early.length === 0 || late.length === 0) return 'one-program'
  if (isCombined(work)) return 'already-combined'
  const search = { early, late, work, present }
  const weeks = bestOffset(search)
  const future = offsetBy(weeks, search, present.options.schedules)
  return future ? { offsetDays: weeks * DAYS_A_WEEK, future } : 'contradicts-plan'
}

/** The programs whose reports are ahead: one standard against the other or, of one standard alone, the first against the rest. */
function sides(work: PlannedWork): readonly [readonly Program[], readonly Program[]] {
  const ahead = work.plan.programs.filter((program) => !isFinished(work, program))
  const soc2 = ahead.filter(({ kind }) => kind === 'soc2')
  const hitrust = ahead.filter(({ kind }) => kind === 'hitrust')
  return soc2.length > 0 && hitrust.length > 0 ? [soc2, hitrust] : [ahead.slice(0, 1), ahead.slice(1)]
}

/** The best offset in weeks. */
function bestOffset(search: Search): number {
  const trials = new Map<number, Future | null>()
  const tried = (weeks: number): Future | null => {
    const known = trials.get(weeks)
    if (known !== undefined) return known
    const future = offsetBy(weeks, search, Math.ceil(search.present.options.schedules / TRIAL_SHARE))
    trials.set(weeks, future)
    return future
  }
  const together = tried(0)
  if (!together) return 0
  const reach = [-farthest(search.late, together, search), farthest(search.early, together, search)]
  const steps = reach.map((weeks) => Math.ceil(Math.abs(weeks) / COARSE_STEPS))
  const grid = reach.flatMap((weeks, side) =>
    Array.from({ length: COARSE_STEPS }, (_, k) => Math.sign(weeks) * (k + 1) * (steps[side] ?? 0)),
  )
  const isAsked = () => search.present.options.keepGoing?.() ?? true
  const better = (best: number, weeks: number) =>
    isAsked() && isBetter(tried(weeks), tried(best), weeks, best) ? weeks : best
  let best = grid.reduce(better, 0)
  for (let step = Math.floor(Math.max(...steps) / 2); step >= 1; step = Math.floor(step / 2))
    best = [best - step, best + step].reduce(better, best)
  return best
}

function isBetter(one: Future | null, other: Future | null, weeks: number, than: number): boolean {
  if (!one || !other) return one !== null
  const difference = compareScores(one.score, other.score)
  return difference < 0 || (difference === 0 && Math.abs(weeks) < Math.abs(than))
}

/** Weeks from the status date to the last report of these programs. */
function farthest(programs: readonly Program[], { schedule }: Future, { present }: Search): number {
  const today = dayOf(present.statusDate)
  const ends = programs.map(({ reportInHandId }) => schedule.spanOf(reportInHandId)?.end ?? today)
  return Math.max(0, Math.ceil((Math.max(...ends) - today) / DAYS_A_WEEK))
}

/** The future in which the later programs' work waits `weeks`, or, for a negative number, the earlier ones'. */
function offsetBy(weeks: number, { early, late, work, present }: Search, schedules: number): Future | null {
  const startOn = isoOf(plusDays(dayOf(present.statusDate), Math.abs(weeks) * DAYS_A_WEEK))
  const waiting = weeks === 0 ? [] : weeks > 0 ? late : early
  const waits = waiting.flatMap((program) => waitsUntil(program, startOn, work))
  return futureOf([...withoutOrder(work), ...waits], present, schedules)
}
