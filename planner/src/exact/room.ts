import { emptyLaid, type Laid, layDemand } from '../schedule/demand.ts'
import { PINNED, type Problem } from '../schedule/problem.ts'
import { type FixedTasks, HELD, KEPT } from './fixed-tasks.ts'

/**
 * What every resource has left on every day, in thousandths of an hour: row `resource * days + day`. Days on which a
 * resource does not work have nothing.
 */
export type Room = { readonly days: number; readonly left: Int32Array }

/** What the tasks that do not move leave. They may ask for more than there is: then nothing is left; `overloaded` when a pin does. */
export function roomLeft(p: Problem, { by, dates, mode }: FixedTasks): { room: Room; overloaded: boolean } {
  const days = p.horizon
  const left = new Int32Array(p.resources.length * days)
  p.resources.forEach(({ axis, capacity }, r) => {
    const worked = p.axes[axis]!.days
    for (let k = 0; k < worked.length; k++) left[r * days + worked[k]!] = capacity[k]!
  })
  const room = { days, left }
  const laid = emptyLaid()
  let overloaded = false
  for (const i of inOrder(p, by))
    for (let d = p.firstDemand[mode[i]!]!; d < p.firstDemand[mode[i]! + 1]!; d++) {
      const isShort = layDemand(p, d, dates.start[i]!, dates.finish[i]!, laid) && take(p, room, d, laid)
      if (isShort && (by[i] === KEPT || p.held[i] === PINNED)) overloaded = true
    }
  return { room, overloaded }
}

/** What has begun takes first, and is no fault; then what is pinned, then what this run keeps. */
function inOrder(p: Problem, by: Uint8Array): readonly number[] {
  const turn = (i: number) => (by[i] === KEPT ? 2 : p.held[i] === PINNED ? 1 : 0)
  return Array.from(by.keys())
    .filter((i) => by[i] === HELD || by[i] === KEPT)
    .toSorted((a, b) => turn(a) - turn(b) || a - b)
}

/** Takes what a laid demand asks for, as far as it is there; true when it is not. */
function take(p: Problem, { days, left }: Room, d: number, { first, middle, last, rate, restRate }: Laid): boolean {
  const axis = p.axes[p.demandAxis[d]!]!
  const row = p.resource[d]! * days
  let short = false
  for (let k = first; k < last; k++) {
    const at = row + axis.days[k]!
    const rest = left[at]! - (k < middle ? rate : restRate)
    if (rest < 0) short = true
    left[at] = Math.max(0, rest)
  }
  return short
}

/** Whether a laid demand fits into what is left. */
export function roomFor(p: Problem, { days, left }: Room, d: number, { first, middle, last, rate, restRate }: Laid) {
  const axis = p.axes[p.demandAxis[d]!]!
  const row = p.resource[d]! * days
  for (let k = first; k < last; k++) if (left[row + axis.days[k]!]! < (k < middle ? rate : restRate)) return false
  return true
}
