import { epochOf, instantOf } from './epoch.ts'
import { dateIn } from '../day.ts'
import { digestDateFrom, digestMinuteOn } from '../orders/digest-minute.ts'
import type { IsoInstant } from '../orders/local-dates.ts'
import type { DiaryEntry } from './diary-entry.ts'
import type { PlannedLife, PlannedProgram } from './planned-life.ts'

/** What one person hears, and when, in epoch milliseconds. */
export type PlannedNotice = { readonly entry: DiaryEntry; readonly personId: string; readonly heardAt: number }

/** What somebody is to hear of a program from an instant on; `about` is the kind and id of what it speaks of. */
type Said = {
  readonly kind: string
  readonly about: string
  readonly personId: string
  readonly lead?: number | undefined
  readonly at: IsoInstant
}

/** It is heard at the person's digest minute; undefined where the plan has no such person. */
export function plannedNotice(
  { kind, about, personId, lead, at }: Said,
  { orders }: PlannedProgram,
  { clocks, startsAt }: PlannedLife,
): PlannedNotice | undefined {
  const clock = clocks[personId]
  if (!clock) return undefined
  const minute = epochOf(digestMinuteOn(digestDateFrom(at, clock), clock))
  const entry: DiaryEntry = {
    on: dateIn(at, kind === 'reminder' ? clock.timeZone : orders.timeZone),
    programId: orders.programId,
    kind,
    about,
    personId,
    ...(lead !== undefined && { lead }),
    byItself: true,
  }
  return { entry, personId, heardAt: Math.max(minute, epochOf(startsAt)) }
}

/** One digest a person and day, of everything that became theirs to hear by their digest minute. */
export function digestEntries(notices: readonly PlannedNotice[], { clocks }: PlannedLife): DiaryEntry[] {
  const days = notices.flatMap(({ personId, heardAt }) => {
    const clock = clocks[personId]
    return clock ? [`${dateIn(instantOf(heardAt), clock.timeZone)} ${personId}`] : []
  })
  return [...new Set(days)].map((day) => {
    const [on = '', personId = ''] = day.split(' ')
    return { on, kind: 'digest', personId, byItself: true }
  })
}
