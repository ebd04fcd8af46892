import type { Polish } from './polish.ts'
import { afterPeak, WHOLE_WEEK } from './weekly-peak.ts'

/** Lets what lies in the busiest week wait until it is over, where nothing that counts more pays for it (Burgess & Killebrew 1962). */
export function lowerPeaks(polish: Polish): void {
  for (let better = true; better && !polish.isOver; ) {
    const { dates, mode } = polish.now
    const peak = polish.scores.weekly.peak(dates, mode)
    if (peak.percent <= WHOLE_WEEK) return
    better = peak.tasks.some((i) => polish.tries({ floors: polish.now.floors.with(i, afterPeak(peak)) }))
  }
}
