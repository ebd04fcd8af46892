import { FINISHED, PINNED } from '../../schedule/problem.ts'
import type { Block, BlockDates } from './kernel.ts'
import { openEndOf } from './open-work.ts'
import type { Trial } from './trial.ts'

/** Writes the dates of what is finished, pinned or under way: only the end of the last differs between iterations. */
export function writeHeld(trial: Trial, block: Block, dates: BlockDates): void {
  writeSettled(trial, block.size, dates)
  writeOpen(trial, block, dates)
}

/** Writes the dates of what is finished or pinned: the same in every iteration. */
export function writeSettled({ p }: Trial, size: number, { start, finish }: BlockDates): void {
  for (let i = 0; i < p.count; i++) {
    if (p.held[i] !== FINISHED && p.held[i] !== PINNED) continue
    start.fill(p.heldStart[i]!, i * size, (i + 1) * size)
    finish.fill(p.heldEnd[i]!, i * size, (i + 1) * size)
  }
}

/** Writes the dates of what is under way. */
export function writeOpen({ p, open }: Trial, { size, duration }: Block, { start, finish }: BlockDates): void {
  for (let k = 0; k < open.task.length; k++) {
    const row = open.task[k]! * size
    start.fill(p.heldStart[open.task[k]!]!, row, row + size)
    for (let b = 0; b < size; b++) finish[row + b] = openEndOf(p, open, k, duration[row + b]!)
  }
}
