import type { IsoDate } from '../day.ts'
import { HopelessDemands } from '../levelling/hopeless-demands.ts'
import { SerialScheme } from '../levelling/serial-scheme.ts'
import type { Progress } from '../progress.ts'
import { type Compiled, compile, HORIZONS } from '../schedule/compile.ts'
import type { Dated } from '../schedule/dated.ts'
import { type Dates, FREE, type Problem } from '../schedule/problem.ts'
import { earliestEnds } from './earliest-ends.ts'
import { impossibleDemands } from './impossible-demands.ts'
import type { ImpossibleDemand, LevelOptions } from './levelling-proposal.ts'
import type { KnownOrder } from './known-order.ts'
import { networkBound } from './network-bound.ts'
import { type Present, searched } from './searched.ts'

/** The best dates found for a plan, how they are decoded, and what is proven about them. */
export type BestDates = KnownOrder & {
  readonly compiled: Compiled
  readonly impossible: readonly ImpossibleDemand[]
  /** For each program the exclusive end that no dates of its report can beat, counted from the problem's origin. */
  readonly earliestEnds: readonly number[]
}

/** Searches beside the dates of now, in tables that reach as far as it takes. */
export function bestDates(
  now: Dated,
  progress: readonly Progress[],
  statusDate: IsoDate,
  options: LevelOptions,
): BestDates {
  const { compiled, network, dates, decoded } = now
  const first = tried(compiled, options, { dates, from: decoded })
  if (first.pastHorizon === 0) return first.found
  const farthest = HORIZONS[HORIZONS.length - 1]!
  const fewer = { ...options, schedules: Math.min(options.schedules, SCHEDULES_IN_LONG_TABLES) }
  const longer = compile(compiled.index.plan, progress, statusDate, farthest)
  return tried(longer, fewer, { dates: network, from: undefined }).found
}

/** Tables of two centuries make each schedule dear, and what reaches so far wants no polish. */
const SCHEDULES_IN_LONG_TABLES = 200

function tried(compiled: Compiled, options: LevelOptions, present: Present) {
  const { problem } = compiled
  const bound = networkBound(problem)
  const best = searched(compiled, options, present, bound)
  const again: Dates = { start: new Int32Array(problem.count), finish: new Int32Array(problem.count) }
  const { pastHorizon, impossible } = new SerialScheme(problem).decode(best.order, best.mode, best.floors, again)
  const found: BestDates = {
    ...best,
    compiled,
    impossible: impossibleDemands(compiled, impossible),
    isInfeasible: best.isInfeasible || impossible.some(({ task }) => isForNobody(problem, task)),
    earliestEnds: earliestEnds(compiled, best, bound, options),
  }
  return { found, pastHorizon }
}

/** Whether a task asks in each of its modes for what nobody ever has. */
function isForNobody(p: Problem, task: number): boolean {
  const hopeless = new HopelessDemands(p)
  for (let mode = p.firstMode[task]!; mode < p.firstMode[task + 1]!; mode++)
    if (hopeless.of(task, mode, p.floor[task]!).length === 0) return false
  return p.held[task] === FREE
}
