import { energyBound } from '../levelling/energy-bound.ts'
import type { Compiled } from '../schedule/compile.ts'
import { earliestDates } from '../schedule/network.ts'
import type { Problem } from '../schedule/problem.ts'
import type { Searched } from './searched.ts'

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

/** The shortest mode of each task: no dates of any mix of modes are earlier than those of these in the network. */
function shortestModes(p: Problem): Int32Array {
  return Int32Array.from({ length: p.count }, (_, i) => {
    let shortest = p.firstMode[i]!
    for (let mode = shortest; mode < p.firstMode[i + 1]!; mode++)
      if (p.duration[mode]! < p.duration[shortest]!) shortest = mode
    return shortest
  })
}
