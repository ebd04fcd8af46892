import { type Day, dayNumber } from '../day.ts'
import { type Arc, entersFinish, leavesFinish } from './arc.ts'
import { latestBefore } from './clock.ts'
import { type Dates, latestDates, type Network } from './network.ts'
import { NEVER, type Task } from './task.ts'

/**
 * Days from `early` to `late` on the task's own clock: working days for work and for milestones (a weekend before the
 * work that follows is no float to anybody), elapsed days for windows and for time that has to pass.
 */
export const daysBetween = (task: Task, early: Day, late: Day): number =>
  task.worked || task.duration.value === 0 ? task.calendar.workingDays(early, late) : late - early

/** Float towards one end: for each task how many days its finish may slip, or undefined when it does not lead there. */
export type FloatTowards = { readonly late: Dates; readonly days: readonly (number | undefined)[] }

/** Late dates and float against `targets` (position → exclusive end that must not slip). */
export function floatTowards(net: Network, dates: Dates, targets: ReadonlyMap<number, Day>): FloatTowards {
  const late = latestDates(net, targets)
  const days = net.tasks.map((task, i) => {
    const end = dayNumber(late.finish[i] ?? NEVER)
    return end >= NEVER ? undefined : daysBetween(task, dayNumber(dates.finish[i] ?? 0), end)
  })
  return { late, days }
}

/** For each task how many days its finish may slip before anything after it moves; without successors, `none`. */
export function freeFloats(net: Network, dates: Dates, none: (i: number) => number): Int32Array {
  return Int32Array.from(net.tasks, (task, i) => {
    const after = (net.pulling[i] ?? []).filter(({ sense }) => sense === 'min')
    if (after.length === 0) return none(i)
    const finish = dayNumber(dates.finish[i] ?? 0)
    return Math.min(...after.map((arc) => slackOf(net, arc, task, finish, dates)))
  })
}

function slackOf({ tasks }: Network, arc: Arc, task: Task, finish: Day, dates: Dates): number {
  const calendar = (tasks[arc.to] ?? task).calendar
  const side = dayNumber((entersFinish(arc) ? dates.finish[arc.to] : dates.start[arc.to]) ?? 0)
  const limit = latestBefore(side, arc.lags, calendar)
  const from = leavesFinish(arc) ? finish : dayNumber(dates.start[arc.from] ?? 0)
  return daysBetween(task, from, limit)
}
