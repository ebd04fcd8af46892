import { solveExactly } from '../exact/solve-exactly.ts'
import { AS_LATE_AS, type Dates, type Problem } from '../schedule/problem.ts'
import type { Individual } from './individual.ts'
import { orderOfDates } from './order-of-dates.ts'

/** What the exact method is worth to a search: dates as something to decode, a proof, and what it took. */
export type ExactStep = {
  readonly found?: { readonly order: Int32Array; readonly mode: Int32Array; readonly floors: Int32Array }
  /** Nothing is cheaper than what is known, or nothing keeps every limit. */
  readonly proven?: 'optimal' | 'infeasible'
  readonly conflicts: number
}

type Limits = { readonly conflicts: number; readonly keepGoing: () => boolean; readonly above: number }

/**
 * Dates that break nothing in the modes of `x`, whatever they cost; for plans with tight maximum lags. Where none keep
 * the wishes to be as late as something, dates that do not: only when there are none of these either is it proven.
 */
export function findFeasible(p: Problem, { mode }: Individual, limits: Limits): ExactStep {
  const wished = solveExactly(p, { ...limits, mode, firstOnly: true })
  const isRefused = wished.status === 'infeasible' && p.arcs.sense.includes(AS_LATE_AS)
  const result = isRefused ? solveExactly(p, { ...limits, mode, firstOnly: true, wishless: true }) : wished
  const isProven = result.status === 'infeasible' && hasOneModeEach(p)
  return {
    ...(result.dates && decoded(p, result.dates, mode)),
    ...(isProven && { proven: 'infeasible' }),
    conflicts: wished.conflicts + (isRefused ? result.conflicts : 0),
  }
}

/** Anything cheaper than `x` in its modes, or the proof that there is nothing. */
export function improveExactly(p: Problem, { mode, dates, cost }: Individual, limits: Limits): ExactStep {
  const result = solveExactly(p, { ...limits, mode, incumbent: dates })
  const better = result.cost !== undefined && result.cost < cost ? result.dates : undefined
  const isProven = result.status === 'optimal' && hasOneModeEach(p)
  return {
    ...(better && decoded(p, better, mode)),
    ...(isProven && { proven: 'optimal' }),
    conflicts: result.conflicts,
  }
}

/** Anything cheaper than `x` when only the tasks that are `free` may move: a large neighbourhood (Shaw 1998). */
export function improveAround(
  p: Problem,
  { mode, dates, cost }: Individual,
  free: Uint8Array,
  limits: Limits,
): ExactStep {
  const result = solveExactly(p, { ...limits, mode, incumbent: dates, free })
  const better = result.cost !== undefined && result.cost < cost ? result.dates : undefined
  return { ...(better && decoded(p, better, mode)), conflicts: result.conflicts }
}

const hasOneModeEach = ({ duration, count }: Problem): boolean => duration.length === count

const decoded = (p: Problem, dates: Dates, mode: Int32Array): Pick<Required<ExactStep>, 'found'> => ({
  found: { ...orderOfDates(p, dates, mode), mode: mode.slice() },
})
