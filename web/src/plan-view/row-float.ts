import type { Dated } from './outline-marks.ts'

/**
 * By how many days something may slip before a report does, on its own clock: elapsed days, or working ones. `programIds`:
 * whose report that is, several where they slip together; none where it leads to no report, and only the plan ends later.
 */
export type RowFloat = { readonly days: number; readonly isElapsed: boolean; readonly programIds: readonly string[] }

/**
 * The float of an activity: the least towards any report. Once levelled, work of one program binds the other through
 * people, so that the row's own report is not always the first to slip. Critical is what has none towards some report.
 */
export function floatOf({ activity: { estimate }, scheduled: { floatFor, totalFloat, choice } }: Dated): RowFloat {
  const reports = Object.entries(floatFor)
  const days = reports.reduce((least, [, own]) => Math.min(least, own), reports[0]?.[1] ?? totalFloat)
  const length = choice?.duration ?? estimate?.likely ?? 0
  return {
    days,
    // As the planner counts: a moment is worth nothing to anybody on a day off.
    isElapsed: estimate !== undefined && estimate.unit !== 'wd' && length > 0,
    programIds: reports.flatMap(([id, own]) => (own === days ? [id] : [])),
  }
}

export const isUsedUp = ({ days, programIds }: RowFloat): boolean => days <= 0 && programIds.length > 0

/** The float of several: that of the one with the least. Of as many, elapsed days are fewer, and those towards a report count. */
export const leastFloat = (floats: readonly RowFloat[]): RowFloat | undefined =>
  floats.toSorted(
    (a, b) => Number(isUsedUp(b)) - Number(isUsedUp(a)) || a.days - b.days || Number(b.isElapsed) - Number(a.isElapsed),
  )[0]
