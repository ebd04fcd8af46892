import { afterLags } from '../../schedule/arc-limits.ts'
import { AT_LEAST, ELAPSED, ENTERS_FINISH, LEAVES_FINISH, NEVER, type Problem } from '../../schedule/problem.ts'
import type { Block, BlockDates } from './kernel.ts'

/** What `brokenRule` can count to. */
const MOST_COUNTED = 255

/** Looks at every arc of `checked` in every iteration, and counts what is broken by iteration. */
export function lookAtLimits(p: Problem, checked: Int32Array, { size }: Block, dates: BlockDates): void {
  dates.brokenRule.fill(0)
  for (let k = 0; k < checked.length; k++) lookAt(p, checked[k]!, k * size, size, dates)
}

function lookAt(p: Problem, arc: number, row: number, size: number, dates: BlockDates): void {
  const { from, to, ends, sense } = p.arcs
  const { start, finish, broken, brokenRule } = dates
  const side = ends[arc]! & LEAVES_FINISH ? finish : start
  const limited = ends[arc]! & ENTERS_FINISH ? finish : start
  const before = from[arc]! * size
  const after = to[arc]! * size
  const lag = elapsedLag(p, arc)
  const sign = sense[arc] === AT_LEAST ? -1 : 1
  for (let b = 0; b < size; b++) {
    const limit = lag === NEVER ? afterLags(p, arc, side[before + b]!) : side[before + b]! + lag
    const isBroken = sign * (limited[after + b]! - limit) > 0
    broken[row + b] = Number(isBroken)
    if (isBroken && brokenRule[b]! < MOST_COUNTED) brokenRule[b] = brokenRule[b]! + 1
  }
}

/** The lags of an arc in elapsed days, `NEVER` when one of them needs a calendar. */
function elapsedLag({ arcs }: Problem, arc: number): number {
  let days = 0
  for (let k = arcs.firstLag[arc]!; k < arcs.firstLag[arc + 1]!; k++) {
    if (arcs.lagUnit[k] !== ELAPSED) return NEVER
    days += arcs.lag[k]!
  }
  return days
}
