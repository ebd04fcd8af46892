import { dayOf } from '../day.ts'
import type { Score } from '../score/score.ts'

/** What a future costs in each of the senses that leadership weighs; less is better in all of them. */
export type Weighed = readonly number[]

/** Missed revenue, the day of each report, peak load, cost (fees where the whole is not known) and days without cover. */
export const weighed = ({ promises, reports, peakLoad, cost, fees, coverGapDays }: Score): Weighed => [
  promises.missedRevenue?.minor ?? promises.missed.length,
  ...reports.map(({ inHandOn }) => (inHandOn === null ? Infinity : dayOf(inHandOn))),
  peakLoad?.percent ?? 0,
  (cost ?? fees)?.minor ?? 0,
  coverGapDays,
]

/** Whether `a` is nowhere worse than `b`, and better somewhere. */
export const dominates = (a: Weighed, b: Weighed): boolean =>
  a.every((value, i) => value <= (b[i] ?? Infinity)) && a.some((value, i) => value < (b[i] ?? Infinity))

/** Which of them no other one dominates; equals stay together (Pareto). */
export const paretoFront = (all: readonly Weighed[]): readonly boolean[] =>
  all.map((one) => !all.some((other) => dominates(other, one)))
