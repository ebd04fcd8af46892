import { FREE } from '../schedule/problem.ts'
import type { Polish } from './polish.ts'

/** The plan's own way of doing a task, wherever another one gains nothing. */
export function takeOwnWays(polish: Polish): void {
  const { mode: own } = polish.compiled
  for (let i = 0; i < own.length; i++)
    if (polish.now.mode[i] !== own[i]) polish.tries({ mode: polish.now.mode.with(i, own[i]!) })
}

/** The cheapest person, or length, for each task that leaves a choice, where nothing that counts more pays for it. */
export function takeCheaperWays(polish: Polish): void {
  const { problem: p } = polish.compiled
  const { priced } = polish.scores
  for (let i = 0; i < p.count; i++) {
    if (p.held[i] !== FREE) continue
    for (let row = p.firstMode[i]!; row < p.firstMode[i + 1]!; row++)
      if (priced.isCheaper(row, polish.now.mode[i]!)) polish.tries({ mode: polish.now.mode.with(i, row) })
  }
}
