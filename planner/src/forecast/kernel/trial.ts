import { afterLags } from '../../schedule/arc-limits.ts'
import type { Dated } from '../../schedule/dated.ts'
import { startReaching } from '../../schedule/own-clock.ts'
import { AS_LATE_AS, ENTERS_FINISH, FREE, LEAVES_FINISH, type Problem, STARTED } from '../../schedule/problem.ts'
import { withOwnColumns } from '../../schedule/problem-columns.ts'
import type { Block, BlockDates } from './kernel.ts'
import { ENDS_KEPT, Lengths } from './lengths.ts'
import { type Links, linksOf } from './links.ts'
import { type OpenWork, openWorkOf } from './open-work.ts'
import { type Recourse, recourseOf } from './recourse.ts'

/** A dated plan laid out to be dated again with other lengths and hours, iteration by iteration. */
export type Trial = {
  /** The problem with columns of its own: lengths and hours of one iteration are written into them. */
  readonly p: Problem
  readonly mode: Int32Array
  /** Tasks that are neither finished, under way nor pinned, in the order in which they are placed. */
  readonly order: Int32Array
  /** The first day on which each may start, before links are asked. */
  readonly floor: Int32Array
  readonly planned: Int32Array
  readonly isOpen: Uint8Array
  readonly lengths: Lengths
  readonly links: Links
  readonly recourse: Recourse
  readonly open: OpenWork
}

/**
 * The trial of `dated`, tasks placed in `order`, none before its day in `floors` (0: none). What should lie as late as
 * possible starts no earlier than the plan has it: nobody knows in advance how late that may be.
 */
export function trialOf({ compiled, dates }: Dated, order: Int32Array, floors: Int32Array): Trial {
  const p = withOwnColumns(compiled.problem)
  const { mode } = compiled
  const recourse = recourseOf(compiled, dates)
  const lengths = new Lengths(p, mode, dates)
  const open = openWorkOf(compiled)
  const floor = p.floor.map((day, i) => Math.max(day, floors[i]!))
  for (let arc = 0; arc < p.arcs.sense.length; arc++)
    if (p.arcs.sense[arc] === AS_LATE_AS) {
      const i = p.arcs.to[arc]!
      floor[i] = Math.max(floor[i]!, dates.start[i]!)
    }
  const links = linksOf(p, order, recourse.cap, floor)
  const planned = Int32Array.from(mode, (row) => p.duration[row]!)
  open.task.forEach((i, k) => {
    planned[i] = open.left[k]!
  })
  return {
    p,
    mode,
    order: order.filter((i) => p.held[i] === FREE),
    floor,
    planned,
    isOpen: p.held.map((by, i) => Number((by === FREE && lengths.runs[i] !== ENDS_KEPT) || by === STARTED)),
    lengths,
    links,
    recourse,
    open,
  }
}

/** The first day on which the links let task `i` start in iteration `b`, its own calendar not yet asked. */
export function readyIn(trial: Trial, i: number, b: number, { size, duration }: Block, dates: BlockDates): number {
  const { firstPlain, from, atFinish, lag, cap, firstRest, rest } = trial.links
  const { start, finish } = dates
  let ready = trial.floor[i]!
  for (let k = firstPlain[i]!, end = firstPlain[i + 1]!; k < end; k++) {
    const at = from[k]! * size + b
    const pushed = (atFinish[k] === 1 ? finish[at]! : start[at]!) + lag[k]!
    if (pushed > ready) ready = pushed < cap[k]! ? pushed : Math.max(ready, cap[k]!)
  }
  for (let k = firstRest[i]!, end = firstRest[i + 1]!; k < end; k++) {
    const before = trial.p.arcs.from[rest[k]!]! * size + b
    const pushed = pushThroughCalendar(trial, rest[k]!, duration[i * size + b]!, start[before]!, finish[before]!)
    if (pushed > ready) ready = pushed
  }
  return ready
}

/** What an at-least arc leaves to the start of its successor, which takes `length`, when its predecessor has these dates. */
export function pushThroughCalendar(
  { p, mode }: Trial,
  arc: number,
  length: number,
  start: number,
  finish: number,
): number {
  const { to, ends } = p.arcs
  const limit = afterLags(p, arc, ends[arc]! & LEAVES_FINISH ? finish : start)
  if ((ends[arc]! & ENTERS_FINISH) === 0) return limit
  const i = to[arc]!
  p.duration[mode[i]!] = length
  return startReaching(p, i, mode[i]!, limit)
}
