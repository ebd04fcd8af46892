import { FINISHED, PINNED, type Problem } from '../../schedule/problem.ts'
import type { Block, BlockDates } from './kernel.ts'
import { ENDS_KEPT, RUNS_WORKING, workedPast } from './lengths.ts'
import { pushThroughCalendar, type Trial } from './trial.ts'

/** By resource, the tasks that ask it for hours and whose dates are not settled, in the order in which they take them. */
export type Askers = readonly (readonly number[])[]

/**
 * Marks where an activity, one unit of its own clock later, would make `target` later: from the target back through every
 * link that would then push further, and through the people waited for: those who had the hours and ended just before.
 * Work that was done again counts where what waited for it does. A delay that only makes an activity miss the whole of
 * its slot is seen as far as its own calendar shows it.
 */
export function markCritical(
  trial: Trial,
  askers: Askers,
  block: Block,
  dates: BlockDates,
  target: number,
  into: Uint8Array,
): void {
  const { order } = trial
  const { size } = block
  into.fill(0)
  into.fill(1, target * size, (target + 1) * size)
  for (let at = order.length - 1; at >= 0; at--) {
    const i = order[at]!
    if (!isMarked(into, i * size, size)) continue
    markPlain(trial, i, block, dates, into)
    markRest(trial, i, block, dates, into)
    markRedone(trial, i, block, dates, into)
    markWaited(trial, askers, i, block, dates, into)
  }
}

function isMarked(into: Uint8Array, row: number, size: number): boolean {
  for (let at = row; at < row + size; at++) if (into[at] === 1) return true
  return false
}

const isSettled = ({ held }: Problem, i: number): boolean => held[i] === FINISHED || held[i] === PINNED

/** Whether task `i` would start later in iteration `b` if it were pushed to `pushed`. */
function wouldMove({ p, lengths }: Trial, i: number, at: number, { duration }: Block, start: number, pushed: number) {
  if (pushed <= start) return false
  const isBound = p.firstSlot[i] !== p.firstSlot[i + 1] || p.alignMonths[i] !== 0
  return !isBound || lengths.startOn(i, duration[at]!, pushed) > start
}

/** A side of a task that is one unit of its own clock later; a kept end stays. */
function laterSide({ p, lengths }: Trial, i: number, isFinish: boolean, side: number): number {
  const runs = lengths.runs[i]!
  if (runs === ENDS_KEPT) return isFinish ? side : side + 1
  if (runs !== RUNS_WORKING) return side + 1
  const axis = p.axes[p.axis[i]!]!
  return isFinish ? workedPast(axis, side) + 1 : workedPast(axis, side + 1)
}

function markPlain(trial: Trial, i: number, block: Block, { start, finish }: BlockDates, into: Uint8Array): void {
  const { firstPlain, from, atFinish, lag, cap } = trial.links
  const { size } = block
  for (let k = firstPlain[i]!; k < firstPlain[i + 1]!; k++) {
    const isFinish = atFinish[k] === 1
    const side = isFinish ? finish : start
    for (let b = 0; b < size; b++) {
      const at = i * size + b
      const before = from[k]! * size + b
      if (into[at] === 0 || into[before] === 1) continue
      const later = Math.min(cap[k]!, laterSide(trial, from[k]!, isFinish, side[before]!) + lag[k]!)
      if (wouldMove(trial, i, at, block, start[at]!, later)) into[before] = 1
    }
  }
}

function markRest(trial: Trial, i: number, block: Block, { start, finish }: BlockDates, into: Uint8Array): void {
  const { firstRest, rest } = trial.links
  const { size, duration } = block
  for (let k = firstRest[i]!; k < firstRest[i + 1]!; k++) {
    const arc = rest[k]!
    const j = trial.p.arcs.from[arc]!
    if (isSettled(trial.p, j)) continue
    for (let b = 0; b < size; b++) {
      const at = i * size + b
      const before = j * size + b
      if (into[at] === 0 || into[before] === 1) continue
      const [laterStart, laterFinish] = [
        laterSide(trial, j, false, start[before]!),
        laterSide(trial, j, true, finish[before]!),
      ]
      const later = pushThroughCalendar(trial, arc, duration[at]!, laterStart, laterFinish)
      if (wouldMove(trial, i, at, block, start[at]!, later)) into[before] = 1
    }
  }
}

function markRedone(
  { p, recourse }: Trial,
  i: number,
  { size }: Block,
  { redone }: BlockDates,
  into: Uint8Array,
): void {
  for (const { arc, rows } of recourse.redo) {
    if (p.arcs.to[arc] !== i) continue
    for (const row of rows) {
      const early = row * size
      for (let b = 0; b < size; b++) if (into[i * size + b] === 1 && redone[early + b]! > 0) into[early + b] = 1
    }
  }
}

function markWaited(
  trial: Trial,
  askers: Askers,
  i: number,
  { size }: Block,
  { start, finish, waited }: BlockDates,
  into: Uint8Array,
): void {
  for (let b = 0; b < size; b++) {
    const at = i * size + b
    if (into[at] === 0 || waited[at] === 0) continue
    for (const j of askers[waited[at]! - 1]!) {
      if (j === i) break
      const before = j * size + b
      if (finish[before]! > start[at]! || laterSide(trial, j, true, finish[before]!) <= start[at]!) continue
      into[before] = 1
    }
  }
}
