import { isoOf, lastDay } from '../day.ts'
import type { ProgramOrders } from '../orders/orders.ts'
import type { Activity } from '../plan/activities.ts'
import type { Schedule } from '../schedule/schedule.ts'

/** A day in the life of a program that its standard knows by name: the object is created, the letter signed. */
export type PlannedStep = {
  readonly step: NonNullable<Activity['step']>
  readonly on: string
  readonly phaseId: string
  /** It lies behind, and the ledger says so. */
  readonly isDone: boolean
}

/**
 * The named steps of a program by date. A milestone lies at the end of a day, and one before all work of its phase at the
 * end of the day before it: it is told on the phase's first.
 */
export const stepsOf = (schedule: Schedule, { programId, phases }: ProgramOrders): readonly PlannedStep[] =>
  schedule.plan.activities
    .filter((activity) => activity.programId === programId)
    .flatMap(({ id, step, phaseId }): PlannedStep[] => {
      const span = schedule.spanOf(id)
      const phase = phases.find((one) => one.phaseId === phaseId)
      if (!step || !span || !phase) return []
      const day = isoOf(lastDay(span.end))
      const on = day < phase.startOn ? phase.startOn : day
      return [{ step, on, phaseId, isDone: schedule.activity(id)?.state === 'done' }]
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
