import type { WorkingCalendar } from '../calendar.ts'
import { type Day, type DaySpan, plusDays } from '../day.ts'
import type { DatedEvidence } from './ledger.ts'
import type { Occurrence } from './occurrences.ts'

/**
 * `due`: not there, and still possible, today included. `collected`: it happened on a day that counts and was recorded
 * before its days were over. `late`: it happened in time and was recorded afterwards. `missed`: nothing is recorded and
 * its days are over: it can no longer be made up. A later record of an earlier day turns `missed` into `late`.
 */
export const OCCURRENCE_STATES = ['due', 'collected', 'late', 'missed'] as const
export type OccurrenceState = (typeof OCCURRENCE_STATES)[number]

/** How an occurrence stands on a status date. */
export type Standing = {
  readonly state: OccurrenceState
  /** How many of `need` happened on days that count and are recorded by the status date. */
  readonly have: number
  /** The day on which it was fulfilled; absent while it is not. */
  readonly effectiveOn?: Day
}

/**
 * How each occurrence stands on `statusDate`, as far as was recorded by its end and had happened by then. `evidence`
 * is one control's, earliest first; `occurrences` in order and disjoint.
 */
export function occurrenceStates(
  occurrences: readonly Occurrence[],
  evidence: readonly DatedEvidence[],
  statusDate: Day,
  calendar: WorkingCalendar,
): readonly Standing[] {
  let at = 0
  return occurrences.map((occurrence) => {
    const { start, end } = occurrence.within
    while (at < evidence.length && (evidence[at]?.effectiveOn ?? end) < start) at++
    const inside: DatedEvidence[] = []
    for (let known = evidence[at]; known && known.effectiveOn < end; known = evidence[++at]) {
      if (known.effectiveOn <= statusDate && known.recordedOn <= statusDate) inside.push(known)
    }
    return standing(occurrence, inside, statusDate, calendar)
  })
}

function standing(
  { within, need, population }: Occurrence,
  inside: readonly DatedEvidence[],
  statusDate: Day,
  calendar: WorkingCalendar,
): Standing {
  const counts = population > 1 ? inside.filter(({ effectiveOn }) => calendar.isWorked(effectiveOn)) : inside
  const all = daysOf(counts)
  const inTime = daysOf(counts.filter(({ recordedOn }) => recordedOn < within.end))
  const fulfilledOn = inTime[need - 1] ?? all[need - 1]
  if (fulfilledOn !== undefined)
    return { state: inTime.length >= need ? 'collected' : 'late', have: all.length, effectiveOn: fulfilledOn }
  const possible = all.length + daysLeft(within, population, statusDate, all.includes(statusDate), calendar)
  return { state: possible >= need ? 'due' : 'missed', have: all.length }
}

/** The different days, in order. */
function daysOf(evidence: readonly DatedEvidence[]): readonly Day[] {
  return evidence.map(({ effectiveOn }) => effectiveOn).filter((day, i, days) => day !== days[i - 1])
}

/** On how many more days it can happen: any day will do for one thing, a population needs working days. */
function daysLeft(
  { start, end }: DaySpan,
  population: number,
  statusDate: Day,
  doneToday: boolean,
  calendar: WorkingCalendar,
): number {
  const next = doneToday ? plusDays(statusDate, 1) : statusDate
  const from = next > start ? next : start
  if (from >= end) return 0
  return population > 1 ? calendar.workingDays(from, end) : end - from
}
