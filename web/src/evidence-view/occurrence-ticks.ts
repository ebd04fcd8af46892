import type { IsoDate, WireCoverage, WireSpan } from '@stagger/planner'
import { type Counts, countsOf } from './register-rows.ts'

/** What ends on one day of a window: `missed` when anything can no longer be made up, `done` when all is there. */
export type OccurrenceTick = {
  /** The day after the last that counts. */
  readonly end: IsoDate
  readonly state: 'done' | 'due' | 'missed'
  readonly counts: Counts
}

/** The days on which occurrences of a program end inside `window`, in order; none for another window than its own. */
export function occurrenceTicks(
  coverage: WireCoverage,
  programId: string,
  window: WireSpan,
): readonly OccurrenceTick[] {
  const isItsOwn = coverage.windows.some(
    (one) => one.programId === programId && one.start === window.start && one.end === window.end,
  )
  if (!isItsOwn) return []
  const ending = new Map<IsoDate, WireCoverage['controls'][number]['occurrences'][number][]>()
  for (const { occurrences } of coverage.controls) {
    for (const occurrence of occurrences) {
      const { end } = occurrence.within
      if (occurrence.programId !== programId || end <= window.start || end > window.end) continue
      const known = ending.get(end)
      if (known) known.push(occurrence)
      else ending.set(end, [occurrence])
    }
  }
  return [...ending]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([end, occurrences]) => {
      const counts = countsOf(occurrences)
      return { end, state: counts.missed > 0 ? 'missed' : counts.due > 0 ? 'due' : 'done', counts }
    })
}
