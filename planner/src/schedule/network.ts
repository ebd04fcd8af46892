import { type Day, dayNumber, plusDays } from '../day.ts'
import { refuse } from '../refusal.ts'
import { type Arc, entersFinish, leavesFinish } from './arc.ts'
import { earliestBefore, latestBefore, shiftAll } from './clock.ts'
import { allowedStart, finishFrom, NEVER, startFor, startReaching, type Task } from './task.ts'

/** Tasks and arcs as columns. `floors`: before this day an unheld task may not start, `ceilings`: the end it should keep. */
export type Network = {
  readonly tasks: readonly Task[]
  readonly arcs: readonly Arc[]
  readonly floors: Int32Array
  readonly ceilings: Int32Array
  /** Positions in an order in which most arcs point forward. */
  readonly order: readonly number[]
  /** For each task the arcs that can push it later: `min` and `as-late-as` into it, `max` out of it. */
  readonly pushing: readonly (readonly Arc[])[]
  /** For each task the arcs that can pull it earlier in the backward pass: `min` out of it, `max` into it. */
  readonly pulling: readonly (readonly Arc[])[]
}

/** Dates of every task as columns of day numbers; `finish` is exclusive. */
export type Dates = { readonly start: Int32Array; readonly finish: Int32Array }

/** A network from its tasks and arcs. */
export function network(
  tasks: readonly Task[],
  arcs: readonly Arc[],
  floors: Int32Array,
  ceilings: Int32Array,
): Network {
  const pushing: Arc[][] = tasks.map(() => [])
  const pulling: Arc[][] = tasks.map(() => [])
  for (const arc of arcs) {
    const [pushed, pulled] = arc.sense === 'max' ? [arc.from, arc.to] : [arc.to, arc.from]
    pushing[pushed]?.push(arc)
    if (arc.sense !== 'as-late-as') pulling[pulled]?.push(arc)
  }
  return { tasks, arcs, floors, ceilings, order: forwardOrder(tasks.length, arcs), pushing, pulling }
}

/** Kahn's algorithm over the minimum lags; whatever a contradiction leaves unordered comes last, in plan order. */
function forwardOrder(count: number, arcs: readonly Arc[]): number[] {
  const followers: number[][] = Array.from({ length: count }, () => [])
  const waitingFor = new Int32Array(count)
  for (const { from, to, sense } of arcs) {
    if (sense !== 'min') continue
    followers[from]?.push(to)
    waitingFor[to] = (waitingFor[to] ?? 0) + 1
  }
  const order: number[] = []
  for (let i = 0; i < count; i++) if (waitingFor[i] === 0) order.push(i)
  for (let k = 0; k < order.length; k++) {
    for (const next of followers[order[k] ?? 0] ?? []) {
      waitingFor[next] = (waitingFor[next] ?? 0) - 1
      if (waitingFor[next] === 0) order.push(next)
    }
  }
  for (let i = 0; i < count; i++) if ((waitingFor[i] ?? 0) > 0) order.push(i)
  return order
}

/** The earliest start that `arc` alone leaves to the task it pushes, before the task's own calendar is asked. */
export function pushOf({ tasks }: Network, arc: Arc, { start, finish }: Dates): Day {
  const { from, to } = arc
  const successor = taskAt(tasks, to)
  if (arc.sense === 'as-late-as')
    return startFor(successor, shiftAll(dayNumber(start[from] ?? 0), arc.lags, successor.calendar))
  if (arc.sense === 'min') {
    const limit = shiftAll(sideOf(from, leavesFinish(arc), start, finish), arc.lags, successor.calendar)
    return entersFinish(arc) ? startReaching(successor, limit) : limit
  }
  const limit = earliestBefore(sideOf(to, entersFinish(arc), start, finish), arc.lags, successor.calendar)
  return leavesFinish(arc) ? startReaching(taskAt(tasks, from), limit) : limit
}

const sideOf = (i: number, atFinish: boolean, start: Int32Array, finish: Int32Array): Day =>
  dayNumber((atFinish ? finish[i] : start[i]) ?? 0)

function taskAt(tasks: readonly Task[], i: number): Task {
  const task = tasks[i]
  if (!task) throw new RangeError(`no task at ${i}`)
  return task
}

/**
 * The earliest dates that keep every arc: label-correcting longest paths (Bellman and Ford, in precedence order, so a
 * plan without maximum lags takes two sweeps). Held tasks stay where they are even when an arc is broken for it.
 * Throws `lags-contradict` with the activities of the loop when maximum and minimum lags cannot hold together.
 */
export function earliestDates(net: Network): Dates {
  const { tasks, order, pushing } = net
  const dates = { start: new Int32Array(tasks.length), finish: new Int32Array(tasks.length) }
  const pushedBy: (Arc | undefined)[] = tasks.map(() => undefined)
  tasks.forEach((task, i) =>
    place(dates, i, task, task.held?.start ?? allowedStart(task, dayNumber(net.floors[i] ?? 0))),
  )
  let moved = -1
  for (let sweep = 0; sweep <= tasks.length + 1; sweep++) {
    moved = -1
    for (const i of order) {
      const task = taskAt(tasks, i)
      if (task.held) continue
      for (const arc of pushing[i] ?? []) {
        const start = allowedStart(task, pushOf(net, arc, dates))
        if (start <= (dates.start[i] ?? 0)) continue
        place(dates, i, task, start)
        pushedBy[i] = arc
        moved = i
      }
    }
    if (moved < 0) return dates
  }
  return refuse('lags-contradict', '/links', { activities: loopFrom(moved, pushedBy, tasks), links: linksOf(pushedBy) })
}

function place({ start, finish }: Dates, i: number, task: Task, day: Day): void {
  start[i] = day
  finish[i] = task.held?.end ?? finishFrom(task, day)
}

/** Walks back from a task that never came to rest, arc by arc, until one comes round again. */
function loopFrom(last: number, pushedBy: readonly (Arc | undefined)[], tasks: readonly Task[]): string[] {
  const path: number[] = []
  let i: number | undefined = last
  while (i !== undefined && !path.includes(i)) {
    path.push(i)
    const arc: Arc | undefined = pushedBy[i]
    i = arc && (arc.sense === 'max' ? arc.to : arc.from)
  }
  return path.slice(i === undefined ? 0 : path.indexOf(i)).map((at) => taskAt(tasks, at).id)
}

const linksOf = (arcs: readonly (Arc | undefined)[]): string[] =>
  arcs.flatMap((arc) => (arc?.origin.linkId && arc.origin.kind === 'max-lag' ? [arc.origin.linkId] : []))

/**
 * The latest dates that keep `targets` (position → exclusive end) and every ceiling; `NEVER` for what leads to none of
 * them. As-late-as arcs do not count: what is placed as late as possible has no float of its own.
 */
export function latestDates(net: Network, targets: ReadonlyMap<number, Day>): Dates {
  const { tasks, order } = net
  const start = new Int32Array(tasks.length).fill(NEVER)
  const finish = new Int32Array(tasks.length).fill(NEVER)
  const pull = (i: number, end: Day) => {
    finish[i] = end
    start[i] =
      taskAt(tasks, i).held?.by === 'pin' ? (taskAt(tasks, i).held?.start ?? end) : startFor(taskAt(tasks, i), end)
  }
  for (const [i, end] of targets) pull(i, end)
  for (let sweep = 0, moved = true; moved && sweep <= tasks.length + 1; sweep++) {
    moved = false
    for (const i of order.toReversed()) {
      const end = pulledEnd(net, i, { start, finish })
      if (end >= (finish[i] ?? NEVER)) continue
      pull(i, end)
      moved = true
    }
  }
  return { start, finish }
}

/** The latest exclusive end that the arcs around task `i` and its ceiling leave to it. */
function pulledEnd(net: Network, i: number, late: Dates): Day {
  let end: number = late.finish[i] ?? NEVER
  for (const arc of net.pulling[i] ?? []) {
    const other = arc.sense === 'max' ? arc.from : arc.to
    if ((late.finish[other] ?? NEVER) >= NEVER) continue
    end = Math.min(end, pullOf(net, arc, late))
  }
  return dayNumber(end < NEVER ? Math.min(end, net.ceilings[i] ?? NEVER) : end)
}

/** The latest exclusive end that one arc leaves to the task it pulls. */
function pullOf({ tasks }: Network, arc: Arc, late: Dates): Day {
  const successor = taskAt(tasks, arc.to)
  if (arc.sense === 'max') {
    const limit = shiftAll(sideOf(arc.from, leavesFinish(arc), late.start, late.finish), arc.lags, successor.calendar)
    return entersFinish(arc) ? limit : finishFrom(successor, limit)
  }
  const limit = latestBefore(sideOf(arc.to, entersFinish(arc), late.start, late.finish), arc.lags, successor.calendar)
  return leavesFinish(arc)
    ? limit
    : finishFrom(taskAt(tasks, arc.from), startOnOrBefore(taskAt(tasks, arc.from), limit))
}

/** The last allowed working start on or before `day`. */
const startOnOrBefore = (task: Task, day: Day): Day =>
  task.worked ? task.calendar.latestStart(plusDays(day, 1), 1) : day
