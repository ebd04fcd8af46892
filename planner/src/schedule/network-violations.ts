import { dayNumber } from '../day.ts'
import { type Arc, entersFinish, leavesFinish } from './arc.ts'
import { shiftAll } from './clock.ts'
import type { Compiled } from './compile.ts'
import type { Dates } from './network.ts'
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
  return network.arcs.flatMap((arc) => {
    const activity = index.plan.activities[arc.to]
    const from = index.plan.activities[arc.from]
    const past = network.tasks[arc.to]?.held?.by
    if (!activity || !from || !arc.origin.linkId || past === 'finished' || past === 'started') return []
    const short = shortBy(arc, compiledCalendar(network.tasks[arc.to]), dates)
    return short > 0 ? [violation('N01', activity, short, { from: from.id, link: arc.origin.linkId })] : []
  })
}

const compiledCalendar = (task: Compiled['network']['tasks'][number] | undefined) => {
  if (!task) throw new RangeError('an arc leads to no task')
  return task.calendar
}

function shortBy(arc: Arc, calendar: ReturnType<typeof compiledCalendar>, { start, finish }: Dates): number {
  const leaves = dayNumber((leavesFinish(arc) ? finish[arc.from] : start[arc.from]) ?? 0)
  const enters = (entersFinish(arc) ? finish[arc.to] : start[arc.to]) ?? 0
  const limit = shiftAll(leaves, arc.lags, calendar)
  return arc.sense === 'min' ? limit - enters : enters - limit
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
