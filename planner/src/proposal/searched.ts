import { isoOf, lastDay, plusDays } from '../day.ts'
import { MOST_TASKS, solveExactly } from '../exact/solve-exactly.ts'
import { searchLevelling } from '../levelling/levelling-search.ts'
import type { Found } from '../levelling/search-options.ts'
import type { Compiled } from '../schedule/compile.ts'
import type { Decoded } from '../schedule/decode.ts'
import { costOf, type Dates, PINNED, type Problem } from '../schedule/problem.ts'
import type { LevellingProgress, LevelOptions } from './levelling-proposal.ts'
import { triedInEveryMode } from './every-mode.ts'
import type { KnownOrder } from './known-order.ts'
import { polished } from './polished.ts'

/** The dates that people see now, and the accepted order that they are decoded from, if there is one. */
export type Present = { readonly dates: Dates; readonly from: Decoded | undefined }

/** The best order for a problem within the budget, no worse than the accepted one. `bound`: dates that nothing beats. */
export function searched(
  compiled: Compiled,
  options: LevelOptions,
  { dates, from }: Present,
  bound: Dates | undefined,
): KnownOrder {
  const { problem: p, mode } = compiled
  const { seed, schedules, keepGoing, onProgress } = options
  const above = bound ? costOf(p, bound.finish) : Number.NEGATIVE_INFINITY
  const found = searchLevelling(p, {
    seed,
    schedules,
    above,
    ...(keepGoing && { keepGoing }),
    ...(from && { from: { order: from.order, mode, floors: from.floors } }),
    ...(onProgress && { onBetter: (best: Found) => onProgress(progressOf(compiled, best, schedules)) }),
  })
  const best = {
    ...found,
    isOptimal: found.brokenDays === 0 && found.proven === 'optimal',
    isInfeasible: found.proven === 'infeasible' || pinsCollide(p),
  }
  const isDecided = best.isOptimal || best.isInfeasible
  const decided = isDecided ? best : triedInEveryMode(p, mode, best, keepGoing)
  const polish = polished(compiled, decided, dates, Math.ceil(schedules * POLISH_SHARE))
  return { ...decided, ...polish, schedules: found.schedules + polish.schedules }
}

/** The share of the budget that goes on top for what counts after promises and report dates. */
const POLISH_SHARE = 0.1

function progressOf({ index, problem }: Compiled, best: Found, budget: number): LevellingProgress {
  const reports = index.plan.programs.map(({ id, reportInHandId }) => {
    const end = best.dates.finish[index.position(reportInHandId)]!
    return { programId: id, on: isoOf(lastDay(plusDays(problem.origin, end))) }
  })
  return { schedules: best.schedules, budget, reports }
}

/** Whether pins break each other, or ask together for more than there is: the first look at the problem shows it. */
function pinsCollide(p: Problem): boolean {
  if (p.count > MOST_TASKS || p.duration.length > p.count || !p.held.includes(PINNED)) return false
  return solveExactly(p, { conflicts: 1, firstOnly: true, strict: true, wishless: true }).status === 'infeasible'
}
