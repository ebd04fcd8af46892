import { Temporal } from 'temporal-polyfill'
import { type Day, dayNumber, isoOf, lastDay } from '../day.ts'
import type { Organization } from '../plan/plan.ts'
import type { Phase, Program } from '../plan/programs.ts'
import { refuse } from '../refusal.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { driftOrders } from './compile-drift.ts'
import { type IsoInstant, ORDERS_FORMAT, type PhaseOrders, type ProgramOrders } from './orders.ts'

/**
 * What the run of one program must know of a schedule. `revision` grows with every order sent; the newest wins. Phases
 * without activities are left out. Throws `id-unknown` for a program that the plan does not have.
 */
export function compileOrders(schedule: Schedule, programId: string, revision: number): ProgramOrders {
  const { plan } = schedule
  const program = schedule.index.program(programId)
  if (!program) return refuse('id-unknown', '/programs', { id: programId })
  return {
    format: ORDERS_FORMAT,
    organizationId: plan.organization.id,
    planId: plan.id,
    programId,
    revision,
    kind: program.kind,
    variant: program.kind === 'soc2' ? program.type : program.level,
    timeZone: plan.organization.timeZone,
    wakeAt: plan.organization.wakeAt,
    phases: program.phases.flatMap((phase) => phaseOrders(phase, program, schedule)),
    drift: driftOrders(program),
  }
}

function phaseOrders(phase: Phase, program: Program, schedule: Schedule): PhaseOrders[] {
  const { plan } = schedule
  const dated = plan.activities
    .filter(({ programId, phaseId }) => programId === program.id && phaseId === phase.id)
    .flatMap(({ id }) => {
      const span = schedule.spanOf(id)
      const activity = schedule.activity(id)
      return span && activity ? [{ id, span, state: activity.state }] : []
    })
  if (dated.length === 0) return []
  const end = dayNumber(Math.max(...dated.map(({ span }) => span.end)))
  // A phase of nothing but a milestone starts on the milestone's day, which lies before its boundary.
  const start = dayNumber(Math.min(lastDay(end), ...dated.map(({ span }) => span.start)))
  return [
    {
      phaseId: phase.id,
      kind: phase.kind,
      name: phase.name,
      advance: phase.advance,
      activityIds: dated.map(({ id }) => id),
      startOn: isoOf(start),
      finishOn: isoOf(lastDay(end)),
      startsAt: wakeInstant(start, plan.organization),
      endsAt: wakeInstant(end, plan.organization),
      state: phaseState(dated.map(({ state }) => state)),
    },
  ]
}

function phaseState(states: readonly ('planned' | 'open' | 'done')[]): PhaseOrders['state'] {
  if (states.every((state) => state === 'done')) return 'done'
  return states.some((state) => state !== 'planned') ? 'open' : 'planned'
}

/** The organization's wake-up minute on `day` as an instant; a minute that daylight saving skips moves forward. */
export function wakeInstant(day: Day, { timeZone, wakeAt }: Pick<Organization, 'timeZone' | 'wakeAt'>): IsoInstant {
  return Temporal.PlainDate.from(isoOf(day)).toZonedDateTime({ timeZone, plainTime: wakeAt }).toInstant().toString()
}
