import { epochOf, instantOf } from './epoch.ts'
import { dateIn } from '../day.ts'
import { wakeInstantOn } from '../orders/local-dates.ts'
import type { DiaryEntry } from './diary-entry.ts'
import type { PlannedLife } from './planned-life.ts'
import { endOf } from './program-end.ts'

/** Days on which several programs ask for one person, told when they begin to the first of those programs that still runs. */
export function sharedPeopleEntries({ dual, programs, startsAt }: PlannedLife): DiaryEntry[] {
  if (!dual) return []
  const ends = new Map(programs.map((program) => [program.orders.programId, endOf(program)]))
  return dual.people.flatMap(({ personId, from, programIds }) => {
    const at = Math.max(epochOf(startsAt), epochOf(wakeInstantOn(from, dual)))
    const isCoordinated = [...ends.values()].some((end) => end > at)
    const programId = programIds.find((id) => (ends.get(id) ?? 0) > at)
    if (!isCoordinated || programId === undefined) return []
    const on = dateIn(instantOf(at), dual.timeZone)
    return [{ on, programId, kind: 'person-shared', personId, byItself: true }]
  })
}
