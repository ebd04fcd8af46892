import { afterLags } from '../../schedule/arc-limits.ts'
import { ENTERS_FINISH, LEAVES_FINISH } from '../../schedule/problem.ts'
import type { Block, BlockDates } from './kernel.ts'
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
 * Nobody knows that before the day has passed on which `j` had to come: on that day the early work begins once more, as
 * long as before, and the maximum lag counts from its new dates.
 */
export function repeatEarlyWork(
  trial: Trial,
  j: number,
  b: number,
  block: Block,
  dates: BlockDates,
  placing: Placing,
): void {
  const { p, recourse } = trial
  const at = j * block.size + b
  for (const arc of recourse.redo) {
    if (p.arcs.to[arc] !== j) continue
    const i = p.arcs.from[arc]!
    const early = i * block.size + b
    let limit = limitAfter(trial, arc, dates.start[early]!, dates.finish[early]!)
    for (let round = 0; round < MOST_ROUNDS && limitedSide(trial, arc, dates, at) > limit; round++) {
      const start = placing.startOf(i, b, block, limit)
      const { finish } = placing
      placing.take(i, start, finish)
      dates.redone[early] = dates.redone[early]! + 1
      const ready = Math.max(readyIn(trial, j, b, block, dates), dates.start[at]!, finish)
      dates.start[at] = placing.startOf(j, b, block, ready)
      dates.finish[at] = placing.finish
      limit = limitAfter(trial, arc, start, finish)
    }
  }
}

/** The last day that a maximum lag leaves to the start, or the last exclusive end to the finish, of its successor. */
const limitAfter = ({ p }: Trial, arc: number, start: number, finish: number): number =>
  afterLags(p, arc, p.arcs.ends[arc]! & LEAVES_FINISH ? finish : start)

const limitedSide = ({ p }: Trial, arc: number, { start, finish }: BlockDates, at: number): number =>
  p.arcs.ends[arc]! & ENTERS_FINISH ? finish[at]! : start[at]!
