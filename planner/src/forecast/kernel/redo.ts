import { afterLags } from '../../schedule/arc-limits.ts'
import { ENTERS_FINISH, LEAVES_FINISH } from '../../schedule/problem.ts'
import type { Block, BlockDates } from './kernel.ts'
import type { Redo } from './recourse.ts'
import { readyIn, type Trial } from './trial.ts'

/** What is too old after so many rounds will be too old after any more. */
const MOST_ROUNDS = 8

/** Places one task of one iteration. */
export interface Placing {
  /** The exclusive end of the start found last. */
  readonly finish: number
  /** The first start on or after `ready` of task `i` in iteration `b`; nothing is taken from people yet. */
  startOf(i: number, b: number, block: Block, ready: number): number
  /** Takes what the task asks of people at the start found last. */
  take(i: number, start: number, finish: number): void
}

/**
 * Moves task `j`, placed in iteration `b`, behind the work that has to be done again because `j` comes too late after it.
 * Nobody knows that before the day has passed on which `j` had to come: on that day what is too old begins once more, as
 * long as before, and the maximum lag counts from its new dates. Younger work stays.
 */
export function repeatEarlyWork(
  trial: Trial,
  j: number,
  b: number,
  block: Block,
  dates: BlockDates,
  placing: Placing,
): void {
  if (trial.recourse.redo.length === 0) return
  for (const [which, redo] of trial.recourse.redo.entries()) {
    if (trial.p.arcs.to[redo.arc] !== j) continue
    const at = j * block.size + b
    const finish = dates.finish[at]!
    redo.rows.forEach((i, k) => {
      redo.start[k] = dates.start[i * block.size + b]!
      redo.finish[k] = dates.finish[i * block.size + b]!
    })
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const done = repeatOnce(trial, redo, b, block, dates, placing, at)
      if (done === NOTHING_OLD) break
      const ready = Math.max(readyIn(trial, j, b, block, dates), dates.start[at]!, done)
      dates.start[at] = placing.startOf(j, b, block, ready)
      dates.finish[at] = placing.finish
    }
    dates.redoneDays[which * block.size + b] = dates.finish[at]! - finish
  }
}

const NOTHING_OLD = -1

/** Does again what is too old for the task at `at`; the exclusive end of the last of it, or `NOTHING_OLD`. */
function repeatOnce(
  trial: Trial,
  { arc, rows, start, finish }: Redo,
  b: number,
  block: Block,
  dates: BlockDates,
  placing: Placing,
  at: number,
): number {
  const limited = limitedSide(trial, arc, dates, at)
  let done = NOTHING_OLD
  for (let k = 0; k < rows.length; k++) {
    const limit = limitAfter(trial, arc, start[k]!, finish[k]!)
    if (limited <= limit) continue
    const i = rows[k]!
    start[k] = placing.startOf(i, b, block, limit)
    finish[k] = placing.finish
    placing.take(i, start[k]!, finish[k]!)
    dates.redone[i * block.size + b] = dates.redone[i * block.size + b]! + 1
    done = Math.max(done, finish[k]!)
  }
  return done
}

/** The last day that a maximum lag leaves to the start, or the last exclusive end to the finish, of its successor. */
const limitAfter = ({ p }: Trial, arc: number, start: number, finish: number): number =>
  afterLags(p, arc, p.arcs.ends[arc]! & LEAVES_FINISH ? finish : start)

const limitedSide = ({ p }: Trial, arc: number, { start, finish }: BlockDates, at: number): number =>
  p.arcs.ends[arc]! & ENTERS_FINISH ? finish[at]! : start[at]!
