import { energyBound } from '../levelling/energy-bound.ts'
import type { Compiled } from '../schedule/compile.ts'
import { earliestDates } from '../schedule/network.ts'
import type { Searched } from './searched.ts'
import { shortestModes } from './shortest-modes.ts'

/**
 * For each program's report the end that nothing can beat: the network with every task in its shortest mode, and, where
 * tasks have one way only, the energy that must happen before it. What is proven optimal cannot be beaten at all.
 */
export function earliestEnds({ index, problem, ways }: Compiled, best: Searched): readonly number[] {
  const mode = shortestModes(problem)
  const network = earliestDates(problem, mode)
  const hasOneWay = ways.every((own) => own.length === 1)
  return index.plan.programs.map(({ reportInHandId }) => {
    const target = index.position(reportInHandId)
    if (network.kind !== 'dates') return 0
    const latest = best.brokenDays === 0 ? best.dates.finish[target]! : problem.horizon
    return hasOneWay ? energyBound(problem, mode, network.dates, target, latest) : network.dates.finish[target]!
  })
}
