import { type DayAxis, ordinalOf } from '../../schedule/day-axis.ts'
import { emptyLaid, layDemand } from '../../schedule/demand.ts'
import { FINISHED, PINNED, type Problem } from '../../schedule/problem.ts'

/**
 * What every resource has left for whatever is not settled, in thousandths by the ordinals of its own axis: all it has but
 * for what the past and pins take, whether that was there or not.
 */
export function givenHours(p: Problem, mode: Int32Array): readonly Int32Array[] {
  const given = p.resources.map(({ capacity }) => capacity.slice())
  for (let i = 0; i < p.count; i++) {
    if (p.held[i] !== FINISHED && p.held[i] !== PINNED) continue
    for (let d = p.firstDemand[mode[i]!]!; d < p.firstDemand[mode[i]! + 1]!; d++)
      takeFrom(given[p.resource[d]!]!, p, d, p.heldStart[i]!, p.heldEnd[i]!)
  }
  return given
}

function takeFrom(hours: Int32Array, p: Problem, d: number, start: number, finish: number): void {
  const laid = emptyLaid()
  if (!layDemand(p, d, start, finish, laid)) return
  const own = p.axes[p.resources[p.resource[d]!]!.axis]!
  const { days } = p.axes[p.demandAxis[d]!]!
  for (let k = laid.first; k < laid.last; k++) {
    const at = ordinalOn(own, days[k]!)
    if (at >= 0) hours[at] = hours[at]! - (k < laid.middle ? laid.rate : laid.restRate)
  }
}

/** The ordinal of a day on an axis, or -1 where it is none of its days. */
export function ordinalOn(axis: DayAxis, day: number): number {
  const k = ordinalOf(axis, day)
  return axis.days[k] === day ? k : -1
}
