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
  const { from, to } = problem.arcs
  const found: Violation[] = []
  for (let arc = 0; arc < origins.length; arc++) {
    const short = shortfallOf(problem, arc, dates)
    if (short <= 0) continue
    const link = origins[arc]?.linkId
    const held = problem.held[to[arc]!]
    const [before, after] = [index.plan.activities[from[arc]!], index.plan.activities[to[arc]!]]
    if (!link || !before || !after || held === FINISHED || held === STARTED) continue
    found.push(violation('N01', after, short, { from: before.id, link }))
  }
  return found
}

function missedLimits({ index, problem }: Compiled, dates: Dates): Violation[] {
  return index.plan.activities.flatMap((activity, i) => {
    const late = dates.finish[i]! - problem.ceiling[i]!
    return late > 0 && problem.held[i] !== FINISHED ? [violation('N02', activity, late, {})] : []
  })
}

function outsideSlots({ index, problem }: Compiled, dates: Dates): Violation[] {
  return index.plan.activities
    .filter((_, i) => problem.held[i] !== FINISHED && !isInside(problem, i, dates))
    .map((activity) => violation('N03', activity, 0, {}))
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
