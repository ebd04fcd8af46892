import { dayOf, type IsoDate, type WireCoverage, type WireSpan } from '@stagger/planner'
import { type Counts, countsOf, plus } from './register-rows.ts'

/** What ends on one day of a window, or on neighbouring ones: `missed` when anything can no longer be made up, `done` when all is there. */
export type OccurrenceTick = {
  /** The days after the last that count, of the first and of the last that ends here. */
  readonly from: IsoDate
  readonly end: IsoDate
  readonly state: 'done' | 'due' | 'missed'
  readonly counts: Counts
}

/** The days on which occurrences of a program end inside `window`, in order; none for a window that is not one of its own. */
export function occurrenceTicks(
  coverage: WireCoverage,
  programId: string,
  window: WireSpan,
): readonly OccurrenceTick[] {
  const own = coverage.windows.find(
    (one) => one.programId === programId && one.start === window.start && one.end === window.end,
  )
  if (!own) return []
  const ending = new Map<IsoDate, WireCoverage['controls'][number]['occurrences'][number][]>()
  for (const { occurrences } of coverage.controls) {
    for (const occurrence of occurrences) {
      const { end } = occurrence.within
      if (occurrence.programId !== programId || occurrence.turn !== own.turn) continue
      if (end <= window.start || end > window.end) continue
      const known = ending.get(end)
      if (known) known.push(occurrence)
      else ending.set(end, [occurrence])
    }
  }
  return [...ending]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([end, occurrences]) => {
      const counts = countsOf(occurrences)
      return { from: end, end, state: stateOf(counts), counts }
    })
}

const stateOf = ({ missed, due }: Counts): OccurrenceTick['state'] => (missed > 0 ? 'missed' : due > 0 ? 'due' : 'done')

/** The same with ticks less than `days` apart as one, so that each can be seen; what is past stays apart from what is to come. */
export function spaced(ticks: readonly OccurrenceTick[], days: number, today: IsoDate): readonly OccurrenceTick[] {
  const found: OccurrenceTick[] = []
  for (const tick of ticks) {
    const last = found.at(-1)
    const isNear = last && dayOf(tick.end) - dayOf(last.from) < days && last.end <= today === tick.end <= today
    if (!isNear) {
      found.push(tick)
      continue
    }
    const counts = plus(last.counts, tick.counts)
    found[found.length - 1] = { from: last.from, end: tick.end, state: stateOf(counts), counts }
  }
  return found
}
