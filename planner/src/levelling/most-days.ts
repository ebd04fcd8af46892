import type { DayAxis } from '../schedule/day-axis.ts'
import { ELAPSED, NEVER, type Problem, WORKING } from '../schedule/problem.ts'

/**
 * The most days on which each demand can lie, wherever its task starts: the length of an elapsed task, and that of a
 * working one whose calendar has every day of the demand's axis; `NEVER` where nothing simple is known.
 */
export function mostDaysOf(p: Problem): Int32Array {
  const most = new Int32Array(p.resource.length).fill(NEVER)
  const known = new Map<number, boolean>()
  const includes = (axis: number, other: number): boolean => {
    const key = axis * p.axes.length + other
    const answer = known.get(key) ?? isWithin(p.axes[other]!, p.axes[axis]!)
    known.set(key, answer)
    return answer
  }
  for (let i = 0; i < p.count; i++) {
    if (p.keptEnd[i]! >= 0) continue
    for (let mode = p.firstMode[i]!; mode < p.firstMode[i + 1]!; mode++)
      for (let d = p.firstDemand[mode]!; d < p.firstDemand[mode + 1]!; d++)
        if (p.unit[i] === ELAPSED || (p.unit[i] === WORKING && includes(p.axis[i]!, p.demandAxis[d]!)))
          most[d] = p.duration[mode]!
  }
  return most
}

/** Whether every day of one axis is a day of the other. */
function isWithin(inner: DayAxis, outer: DayAxis): boolean {
  return outer.everyDay || inner.days.every((day) => outer.before[day + 1]! > outer.before[day]!)
}
