import type { IsoDate } from '../day.ts'
import { HopelessDemands } from '../levelling/hopeless-demands.ts'
import { SerialScheme } from '../levelling/serial-scheme.ts'
import type { Plan } from '../plan/plan.ts'
import type { Progress } from '../progress.ts'
import { type Compiled, compile, HORIZONS } from '../schedule/compile.ts'
import { dated } from '../schedule/dated.ts'
import type { Decoded } from '../schedule/decode.ts'
import { type Dates, FREE, type Problem } from '../schedule/problem.ts'
import { earliestEnds } from './earliest-ends.ts'
import { impossibleDemands } from './impossible-demands.ts'
import type { ImpossibleDemand, LevelOptions } from './levelling-proposal.ts'
import type { KnownOrder } from './known-order.ts'
import { searched } from './searched.ts'

/** The best dates found for a plan, how they are decoded, and what is proven about them. */
export type BestDates = KnownOrder & {
  readonly compiled: Compiled
  readonly impossible: readonly ImpossibleDemand[]
  /** For each program the exclusive end that no dates of its report can beat, counted from the problem's origin. */
  readonly earliestEnds: readonly number[]
}

/** Searches, in tables that reach as far as it takes. Throws as `schedule` does. */
export function bestDates(
  plan: Plan,
  progress: readonly Progress[],
  statusDate: IsoDate,
  options: LevelOptions,
): BestDates {
  const { compiled, decoded } = dated(plan, progress, statusDate)
  const first = tried(compiled, options, decoded)
  if (first.pastHorizon === 0) return first.found
  const farthest = HORIZONS[HORIZONS.length - 1]!
  const fewer = { ...options, schedules: Math.min(options.schedules, SCHEDULES_IN_LONG_TABLES) }
  return tried(compile(plan, progress, statusDate, farthest), fewer, undefined).found
}

/** Tables of two centuries make each schedule dear, and what reaches so far wants no polish. */
const SCHEDULES_IN_LONG_TABLES = 200

function tried(compiled: Compiled, options: LevelOptions, accepted: Decoded | undefined) {
  const { problem } = compiled
  const best = searched(compiled, options, accepted)
  const again: Dates = { start: new Int32Array(problem.count), finish: new Int32Array(problem.count) }
  const { pastHorizon, impossible } = new SerialScheme(problem).decode(best.order, best.mode, best.floors, again)
  const found: BestDates = {
    ...best,
    compiled,
    impossible: impossibleDemands(compiled, impossible),
    isInfeasible: best.isInfeasible || impossible.some(({ task }) => isForNobody(problem, task)),
    earliestEnds: earliestEnds(compiled, best, options),
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
