import { type DaySpan, dayNumber, isoOf, lastDay } from '../day.ts'
import type { Phase, Program } from '../plan/programs.ts'
import { refuse } from '../refusal.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { compileAssessment } from './compile-assessment.ts'
import { agendaBeside } from './compile-dual.ts'
import { type AgendaReach, agendaOrders } from './compile-agenda.ts'
import { driftOrders } from './compile-drift.ts'
import { windowOrders, windowsOf } from './compile-window.ts'
import { wakeInstant } from './local-dates.ts'
import { ORDERS_FORMAT, type PhaseOrders, type ProgramOrders } from './orders.ts'

/**
 * What the run of one program must know of a schedule. `revision` grows with every order sent; the newest wins. Phases
 * without activities are left out. `running`: the programs of the plan that run, where several share evidence; `reach`: how
 * far ahead the agenda looks. Throws `id-unknown` for a program that the plan does not have.
 */
export function compileOrders(
  schedule: Schedule,
  programId: string,
  revision: number,
  running: readonly string[] = [],
  reach?: AgendaReach,
): ProgramOrders {
  const { plan } = schedule
  const program = schedule.index.program(programId)
  if (!program) return refuse('id-unknown', '/programs', { id: programId })
  const window = windowOrders(program, schedule)
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
    ...(running.length > 1 && { coordinated: true as const }),
    phases: program.phases.flatMap((phase, at) => phaseOrders(phase, cycleAt(program, at), program, schedule)),
    ...(window && { window }),
    agenda: agendaBeside(agendaOrders(schedule, program, reach), schedule, programId, running),
    drift: driftOrders(program),
    ...(program.kind === 'hitrust' && { assessment: compileAssessment(schedule, program) }),
  }
}

/** A program's renewal closes its cycle: what the plan lists after it is the next one's. */
const cycleAt = ({ phases }: Program, at: number): number =>
  1 + phases.slice(0, at).filter(({ kind }) => kind === 'renewal').length

function phaseOrders(phase: Phase, cycle: number, program: Program, schedule: Schedule): PhaseOrders[] {
  const { plan } = schedule
  const dated = plan.activities
    .filter(({ programId, phaseId }) => programId === program.id && phaseId === phase.id)
    .flatMap(({ id }) => {
      const span = schedule.spanOf(id)
      const activity = schedule.activity(id)
      return span && activity ? [{ id, span, state: activity.state }] : []
    })
  if (dated.length === 0) return []
  const spans = windowSpans(phase, program, schedule) ?? dated.map(({ span }) => span)
  const end = dayNumber(Math.max(...spans.map((span) => span.end)))
  // A phase of nothing but a milestone starts on the milestone's day, which lies before its boundary.
  const start = dayNumber(Math.min(lastDay(end), ...spans.map((span) => span.start)))
  return [
    {
      phaseId: phase.id,
      kind: phase.kind,
      name: phase.name,
      ...(cycle > 1 && { cycle }),
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

/** A window is over on its own last day, whatever else happens in its phase and goes on. */
function windowSpans({ id }: Phase, program: Program, schedule: Schedule): readonly DaySpan[] | undefined {
  const window = windowsOf(program, schedule.index).find(({ phaseId }) => phaseId === id)
  const span = window && schedule.spanOf(window.id)
  return span && [span]
}

function phaseState(states: readonly ('planned' | 'open' | 'done')[]): PhaseOrders['state'] {
  if (states.every((state) => state === 'done')) return 'done'
  return states.some((state) => state !== 'planned') ? 'open' : 'planned'
}
