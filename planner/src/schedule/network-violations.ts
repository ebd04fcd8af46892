import { shortfallOf } from './arc-limits.ts'
import type { Compiled } from './compile.ts'
import { type Dates, FINISHED, type Problem, STARTED } from './problem.ts'
import type { Violation } from './violation.ts'

/**
 * What the network itself could not keep, because somebody pinned a date or because it happened so: a link (N01), a
 * latest date (N02), a booking slot (N03). What lies in the past is not held against its links.
 */
export function networkViolations(compiled: Compiled, dates: Dates): Violation[] {
  return [...brokenLinks(compiled, dates), ...missedLimits(compiled, dates), ...outsideSlots(compiled, dates)]
}

function brokenLinks({ index, problem, origins }: Compiled, dates: Dates): Violation[] {
  return origins.flatMap(({ linkId }, arc) => {
    const [i, j] = [problem.arcs.from[arc]!, problem.arcs.to[arc]!]
    const isPast = problem.held[j] === FINISHED || problem.held[j] === STARTED
    const [from, to] = [index.plan.activities[i], index.plan.activities[j]]
    if (!from || !to || !linkId || isPast) return []
    const short = shortfallOf(problem, arc, dates)
    return short > 0 ? [violation('N01', to, short, { from: from.id, link: linkId })] : []
  })
}

function missedLimits({ index, problem }: Compiled, dates: Dates): Violation[] {
  return index.plan.activities.flatMap((activity, i) => {
    const late = dates.finish[i]! - problem.ceiling[i]!
    return late > 0 && problem.held[i] !== FINISHED ? [violation('N02', activity, late, {})] : []
  })
}

function outsideSlots({ index, problem }: Compiled, dates: Dates): Violation[] {
  return index.plan.activities.flatMap((activity, i) =>
    problem.held[i] === FINISHED || isInside(problem, i, dates) ? [] : [violation('N03', activity, 0, {})],
  )
}

function isInside({ firstSlot, slotStart, slotEnd }: Problem, i: number, { start, finish }: Dates): boolean {
  if (firstSlot[i] === firstSlot[i + 1]) return true
  for (let k = firstSlot[i]!; k < firstSlot[i + 1]!; k++)
    if (slotStart[k]! <= start[i]! && finish[i]! <= slotEnd[k]!) return true
  return false
}

const violation = (
  rule: string,
  { id, programId }: { id: string; programId: string },
  shortDays: number,
  facts: Violation['facts'],
): Violation => ({ rule, severity: 'forbids', subject: { programId, activityId: id }, shortDays, facts })
