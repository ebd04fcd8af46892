import { MOST_TASKS } from '../exact/solve-exactly.ts'
import { lowerBound } from '../exact/lower-bound.ts'
import { energyBound } from '../levelling/energy-bound.ts'
import type { Compiled } from '../schedule/compile.ts'
import { type Dates, FREE, type Problem } from '../schedule/problem.ts'
import type { LevelOptions } from './levelling-proposal.ts'
import { shortestModes } from './network-bound.ts'
import type { KnownOrder } from './known-order.ts'

/**
 * For each program's report the end that nothing can beat: that of `network` (see `networkBound`); where tasks have one way only, the energy
 * that must happen before it, and what the exact method refutes beyond that.
 */
export function earliestEnds(
  { index, problem: p, ways }: Compiled,
  best: KnownOrder,
  network: Dates | undefined,
  options: LevelOptions,
): readonly number[] {
  const mayProve = options.proves !== false && ways.every((own) => own.length === 1)
  return index.plan.programs.map(({ reportInHandId }) => {
    const target = index.position(reportInHandId)
    if (!network) return p.held[target] === FREE ? p.floor[target]! : p.heldEnd[target]!
    return mayProve ? oneWayEnd(p, shortestModes(p), network, target, best, options) : network.finish[target]!
  })
}

/** Conflicts that the exact method may spend on a report. */
const CONFLICTS = 500

function oneWayEnd(
  p: Problem,
  mode: Int32Array,
  network: Dates,
  target: number,
  best: KnownOrder,
  { keepGoing }: LevelOptions,
): number {
  const found = best.brokenDays === 0 ? best.dates.finish[target]! : p.horizon
  if (best.isOptimal && p.objective.target.length === 1 && p.objective.promised.length === 0) return found
  const byEnergy = energyBound(p, mode, network, target, found)
  if (byEnergy >= found || p.count > MOST_TASKS || best.brokenDays > 0) return byEnergy
  const alone = { ...p, objective: onlyTarget(target) }
  const refuted = lowerBound(alone, { conflicts: CONFLICTS, mode, upper: found, ...(keepGoing && { keepGoing }) })
  return Math.min(found, Math.max(byEnergy, Math.ceil(refuted)))
}

const NONE = new Int32Array(0)

const onlyTarget = (task: number): Problem['objective'] => ({
  target: Int32Array.of(task),
  weight: Float64Array.of(1),
  promised: NONE,
  due: NONE,
  missed: new Float64Array(0),
  dayLate: new Float64Array(0),
})
