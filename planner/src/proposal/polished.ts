import type { Compiled } from '../schedule/compile.ts'
import type { Dates } from '../schedule/problem.ts'
import { closeCoverGaps } from './cover-gaps.ts'
import { lowerPeaks } from './lower-peaks.ts'
import { takeCheaperWays, takeOwnWays } from './other-ways.ts'
import { type Decoding, Polish } from './polish.ts'
import { certifyLater } from './later-letters.ts'
import { stayPut } from './stay-put.ts'

/**
 * Of dates that are as good for promises and reports, better ones by the whole order of `compareScores`: the lower peak,
 * then what costs less, leaves less time without cover, gives less validity away, and moves less against `present`. One
 * change at a time is tried. `schedules`: how many may be built; the result is never worth less than `best`.
 */
export function polished(compiled: Compiled, best: Decoding, present: Dates, schedules: number) {
  const polish = new Polish(compiled, best, present, schedules)
  takeOwnWays(polish)
  lowerPeaks(polish)
  takeCheaperWays(polish)
  closeCoverGaps(polish)
  certifyLater(polish)
  stayPut(polish)
  return { ...polish.now, schedules: polish.built }
}
