import type { Impossible } from '../levelling/outcome.ts'
import type { Compiled } from '../schedule/compile.ts'
import { HEAVY_SHARE } from '../schedule/demand.ts'
import { EVEN, FINEST, type Problem } from '../schedule/problem.ts'
import type { ImpossibleDemand } from './levelling-proposal.ts'

/** Demands that no start could ever satisfy, as people read them. */
export const impossibleDemands = (compiled: Compiled, found: readonly Impossible[]): readonly ImpossibleDemand[] =>
  found.map(({ task, demand }) => {
    const { problem: p, index } = compiled
    const { kind, id, capacity } = p.resources[p.resource[demand]!]!
    return {
      activityId: index.plan.activities[task]?.id ?? '',
      resource: { kind, id },
      askedHours: leastRate(p, task, demand) / FINEST,
      capacityHours: capacity.reduce((most, hours) => Math.max(most, hours), 0) / FINEST,
    }
  })

const HEAVY_DAYS = 1 / 2

/** What the demand asks on its heaviest day, spread over all the working days that the task's length has. */
function leastRate(p: Problem, task: number, demand: number): number {
  const mode = modeOfDemand(p, task, demand)
  const share = p.spread[demand] === EVEN ? 1 : HEAVY_SHARE / HEAVY_DAYS
  return (share * p.total[demand]!) / Math.max(1, p.duration[mode]!)
}

function modeOfDemand(p: Problem, task: number, demand: number): number {
  let mode = p.firstMode[task]!
  while (p.firstDemand[mode + 1]! <= demand) mode++
  return mode
}
