import { dayNumber, type DaySpan } from '../day.ts'
import type { Compiled } from './compile.ts'
import type { Dates } from './network.ts'
import { shortfall } from './shortfall.ts'
import { NEVER } from './task.ts'
import type { Violation } from './violation.ts'

/**
 * What the network itself could not keep, because somebody pinned a date or because it happened so: a link (N01), a
 * latest date (N02), a booking slot (N03). What lies in the past is not held against its links.
 */
export function networkViolations(compiled: Compiled, dates: Dates): Violation[] {
  return [...brokenLinks(compiled, dates), ...missedLimits(compiled, dates), ...outsideSlots(compiled, dates)]
}

function brokenLinks({ index, network }: Compiled, dates: Dates): Violation[] {
  const spanAt = (i: number): DaySpan => ({
    start: dayNumber(dates.start[i] ?? 0),
    end: dayNumber(dates.finish[i] ?? 0),
  })
  return network.arcs.flatMap((arc) => {
    const activity = index.plan.activities[arc.to]
    const from = index.plan.activities[arc.from]
    const task = network.tasks[arc.to]
    const isPast = task?.held?.by === 'finished' || task?.held?.by === 'started'
    if (!activity || !from || !task || !arc.origin.linkId || isPast) return []
    const short = shortfall(arc, spanAt(arc.from), spanAt(arc.to), task.calendar)
    return short > 0 ? [violation('N01', activity, short, { from: from.id, link: arc.origin.linkId })] : []
  })
}

function missedLimits({ index, network }: Compiled, dates: Dates): Violation[] {
  return index.plan.activities.flatMap((activity, i) => {
    const ceiling = network.ceilings[i] ?? NEVER
    const late = (dates.finish[i] ?? 0) - ceiling
    return late > 0 && network.tasks[i]?.held?.by !== 'finished' ? [violation('N02', activity, late, {})] : []
  })
}

function outsideSlots({ index, network }: Compiled, dates: Dates): Violation[] {
  return index.plan.activities.flatMap((activity, i) => {
    const slots = network.tasks[i]?.slots ?? []
    const [start, end] = [dates.start[i] ?? 0, dates.finish[i] ?? 0]
    const inside = slots.length === 0 || slots.some((slot) => slot.start <= start && end <= slot.end)
    return inside || network.tasks[i]?.held?.by === 'finished' ? [] : [violation('N03', activity, 0, {})]
  })
}

const violation = (
  rule: string,
  { id, programId }: { id: string; programId: string },
  shortDays: number,
  facts: Violation['facts'],
): Violation => ({ rule, severity: 'forbids', subject: { programId, activityId: id }, shortDays, facts })
