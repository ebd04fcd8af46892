import { isoOf, lastDay, plusDays } from '../day.ts'
import { solveExactly } from '../exact/solve-exactly.ts'
import { type Found, searchLevelling } from '../levelling/levelling-search.ts'
import type { Compiled } from '../schedule/compile.ts'
import type { Decoded } from '../schedule/decode.ts'
import { earliestDates } from '../schedule/network.ts'
import { costOf, type Dates, type Problem } from '../schedule/problem.ts'
import type { LevellingProgress, LevelOptions } from './levelling-proposal.ts'
import { shortestModes } from './shortest-modes.ts'

/** An order with its dates, and what is known of them. */
export type Searched = {
  readonly order: Int32Array
  readonly mode: Int32Array
  readonly floors: Int32Array
  readonly dates: Dates
  readonly brokenDays: number
  readonly schedules: number
  /** Proven: nothing is worth more, or nothing keeps every limit. */
  readonly isOptimal: boolean
  readonly isInfeasible: boolean
}

/** The best order for a problem within the budget, no worse than the accepted one. */
export function searched(compiled: Compiled, options: LevelOptions, accepted: Decoded | undefined): Searched {
  const { problem: p, mode } = compiled
  const { seed, schedules, keepGoing, onProgress } = options
  const above = networkCost(p)
  const found = searchLevelling(p, {
    seed,
    schedules,
    above,
    ...(keepGoing && { keepGoing }),
    ...(accepted && { from: { order: accepted.order, mode, floors: accepted.floors } }),
    ...(onProgress && { onBetter: (best: Found) => onProgress(progressOf(compiled, best, schedules)) }),
  })
  const isInfeasible = found.brokenDays > 0 && isProvenInfeasible(p, options)
  return { ...found, isOptimal: found.brokenDays === 0 && found.cost <= above, isInfeasible }
}

/** What the reports would cost if people were never short: nothing can be better. */
function networkCost(p: Problem): number {
  const network = earliestDates(p, shortestModes(p))
  return network.kind === 'dates' ? costOf(p, network.dates.finish) : Number.NEGATIVE_INFINITY
}

function progressOf({ index, problem }: Compiled, best: Found, budget: number): LevellingProgress {
  const reports = index.plan.programs.map(({ id, reportInHandId }) => {
    const end = best.dates.finish[index.position(reportInHandId)]!
    return { programId: id, on: isoOf(lastDay(plusDays(problem.origin, end))) }
  })
  return { schedules: best.schedules, budget, reports }
}

/** Conflicts after which a proof is given up, and tasks beyond which none is tried. */
const CONFLICTS = 20_000
const TOO_LARGE = 400

/** Whether it is proven that no dates keep every limit, pins included. Activities that may be done in several ways prove nothing. */
function isProvenInfeasible(p: Problem, { keepGoing }: LevelOptions): boolean {
  if (p.count > TOO_LARGE || p.duration.length > p.count) return false
  const proof = { conflicts: CONFLICTS, firstOnly: true, strict: true, ...(keepGoing && { keepGoing }) }
  return solveExactly(p, proof).status === 'infeasible'
}
