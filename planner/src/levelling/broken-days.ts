import { shortfallOf } from '../schedule/arc-limits.ts'
import {
  AS_LATE_AS,
  AT_LEAST,
  type Dates,
  ENTERS_FINISH,
  FINISHED,
  FREE,
  NEVER,
  type Problem,
  STARTED,
} from '../schedule/problem.ts'

/** What a decode may leave broken: everything else holds by the way tasks are placed. */
export type Breakable = { readonly arcs: Int32Array; readonly tasks: Int32Array }

/** The arcs and tasks of a problem that need a look after a decode: most problems have few. */
export function breakableOf(p: Problem): Breakable {
  const arcs: number[] = []
  for (let arc = 0; arc < p.arcs.from.length; arc++) if (canBreak(p, arc)) arcs.push(arc)
  const tasks: number[] = []
  for (let i = 0; i < p.count; i++)
    if (p.held[i] === FREE && (p.ceiling[i]! < NEVER || p.firstSlot[i]! < p.firstSlot[i + 1]!)) tasks.push(i)
  return { arcs: Int32Array.from(arcs), tasks: Int32Array.from(tasks) }
}

/** Wishes cannot break, nor what already happened, nor at-least arcs into a start that is placed after what pushes it. */
function canBreak({ arcs, held }: Problem, arc: number): boolean {
  const { from, to, ends, sense, place } = arcs
  const [i, j] = [from[arc]!, to[arc]!]
  const intoFinish = (ends[arc]! & ENTERS_FINISH) !== 0
  if (sense[arc] === AS_LATE_AS || (held[i] !== FREE && held[j] !== FREE)) return false
  if (sense[arc] !== AT_LEAST || intoFinish) return !(sense[arc] === AT_LEAST && held[j] === FINISHED)
  if (held[j] !== FREE) return held[j] !== FINISHED && held[j] !== STARTED
  return held[i] === FREE && place[i]! >= place[j]!
}

/** Days by which arcs, ceilings and slots of free tasks are missed, added up. */
export function brokenDaysOf(p: Problem, breakable: Breakable, dates: Dates): number {
  let days = 0
  for (let k = 0; k < breakable.arcs.length; k++) {
    const short = shortfallOf(p, breakable.arcs[k]!, dates)
    if (short > 0) days += short
  }
  for (let k = 0; k < breakable.tasks.length; k++) {
    const i = breakable.tasks[k]!
    const late = dates.finish[i]! - p.ceiling[i]!
    if (late > 0) days += late
    days += daysOutside(p, i, dates.start[i]!, dates.finish[i]!)
  }
  return days
}

/** How far past its last slot a task ends that lies in none of them; at least a day. 0 inside one, and without slots. */
function daysOutside(p: Problem, i: number, start: number, finish: number): number {
  const [first, end] = [p.firstSlot[i]!, p.firstSlot[i + 1]!]
  if (first === end) return 0
  for (let slot = first; slot < end; slot++) if (p.slotStart[slot]! <= start && finish <= p.slotEnd[slot]!) return 0
  return Math.max(1, finish - p.slotEnd[end - 1]!)
}
