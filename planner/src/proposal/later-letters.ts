import { FREE } from '../schedule/problem.ts'
import { letterOf } from './dates-score.ts'
import type { Polish } from './polish.ts'

/**
 * A certification counts from its letter, and from before the old one's expiry days of validity are given away: the letter
 * waits for as many of them as cost nothing that counts more. Found by bisection.
 */
export function certifyLater(polish: Polish): void {
  const { index, problem: p } = polish.compiled
  for (const cover of polish.scores.covers) {
    const letter = index.position(letterOf(cover.program) ?? '')
    if (letter < 0 || p.held[letter] !== FREE) continue
    const { start } = polish.now.dates
    const waits = (days: number) => polish.tries({ floors: polish.now.floors.with(letter, start[letter]! + days) })
    let [most, tooMany] = [0, polish.scores.coverOf(cover, polish.now.dates).wasted]
    if (tooMany === 0 || waits(tooMany)) continue
    while (tooMany - most > 1 && !polish.isOver) {
      const days = Math.floor((most + tooMany) / 2)
      if (waits(days)) most = days
      else tooMany = days
    }
  }
}
