import { dayOf, type IsoDate, isoOf, lastDay } from '../day.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { EvidenceRecord } from './ledger.ts'
import type { OccurrenceState } from './occurrence-states.ts'
import { coverageToWire } from './plan-register.ts'

/** Evidence that a program asks of a control for a period, and how it stands on the schedule's status date. */
export type EvidenceRequest = {
  /** `controlId/first day of the period`: the same for every program that asks for it. */
  readonly id: string
  readonly programId: string
  readonly controlId: string
  readonly ownerId?: string
  /** The first and the last day that count. */
  readonly opensOn: IsoDate
  readonly dueOn: IsoDate
  readonly state: OccurrenceState
  readonly have: number
  readonly need: number
}

/** Every request of a plan's programs, control by control and in the order of dates. */
export function evidenceRequests(schedule: Schedule, evidence: readonly EvidenceRecord[]): EvidenceRequest[] {
  const owners = new Map(schedule.plan.controls.map(({ id, ownerId }) => [id, ownerId]))
  return coverageToWire(schedule, evidence).controls.flatMap(({ controlId, occurrences }) =>
    occurrences.map(({ turn = 0, programId, period, within, state, have, need }) => {
      const ownerId = owners.get(controlId)
      return {
        id: `${controlId}/${turn > 0 ? within.start : period.start}`,
        programId,
        controlId,
        ...(ownerId !== undefined && { ownerId }),
        opensOn: within.start,
        dueOn: isoOf(lastDay(dayOf(within.end))),
        state,
        have,
        need,
      }
    }),
  )
}
