import { type Day, lastDay } from '../day.ts'
import type { Activity } from '../plan/activities.ts'
import type { Plan } from '../plan/plan.ts'
import type { Phase, Program } from '../plan/programs.ts'
import { occurrencesOf } from '../register/occurrences.ts'
import { programWindows, registerCalendar, registerControls } from '../register/plan-windows.ts'
import { requestId } from '../register/request-id.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { AgendaSubject } from './agenda-orders.ts'

/** Something that is due on a day, and who answers for it. */
export type DueSubject = {
  readonly about: AgendaSubject
  readonly id: string
  readonly phaseId?: string
  /** The first day on which it can be done; absent where that is nobody's concern. */
  readonly opens?: Day
  /** The last day that is in time. */
  readonly due: Day
  readonly ownerIds: readonly string[]
}

/** The evidence that a program asks for, each piece by the control's owner, else by whoever runs the program. */
export function evidenceSubjects(schedule: Schedule, { id: programId }: Program): DueSubject[] {
  const windows = programWindows(schedule)
  const calendar = registerCalendar(schedule, windows)
  const own = windows.filter((window) => window.programId === programId)
  const owners = new Map(schedule.plan.controls.map(({ id, ownerId }) => [id, ownerId]))
  return registerControls(schedule)
    .filter(({ programIds }) => programIds.includes(programId))
    .flatMap((control) =>
      own.flatMap((window) =>
        occurrencesOf(control, window, calendar).map((occurrence): DueSubject => {
          const { start: opens, end } = occurrence.within
          const ownerIds = orManager(schedule.plan, [owners.get(control.id) ?? []].flat())
          const id = requestId(control.id, occurrence, window.turn !== undefined)
          return { about: 'evidence', id, opens, due: lastDay(end), ownerIds }
        }),
      ),
    )
}

/** The phases that somebody ends, and their milestones that fall on another day, as far as they are not done. */
export function phaseSubjects(schedule: Schedule, program: Program): DueSubject[] {
  return program.phases
    .filter(({ advance }) => advance !== 'clock')
    .flatMap((phase) => {
      const undone = undoneIn(schedule, program, phase)
      const [first, ...rest] = undone
      if (!first) return []
      const whole: DueSubject = {
        about: 'phase',
        id: phase.id,
        opens: rest.reduce((early, { start }) => (start < early ? start : early), first.start),
        due: rest.reduce((late, { due }) => (due > late ? due : late), first.due),
        ownerIds: ownersOf(schedule.plan, undone),
      }
      return [whole, ...milestoneSubjects(phase, undone, whole)]
    })
}

/** An activity with the last day on which it is in time. */
type Undone = { readonly activity: Activity; readonly start: Day; readonly due: Day }

function undoneIn(schedule: Schedule, { id: programId }: Program, phase: Phase): Undone[] {
  return schedule.plan.activities
    .filter((activity) => activity.programId === programId && activity.phaseId === phase.id)
    .flatMap((activity) => {
      const span = schedule.spanOf(activity.id)
      if (!span || schedule.activity(activity.id)?.state === 'done') return []
      const due = lastDay(span.end)
      return [{ activity, start: span.start < due ? span.start : due, due }]
    })
}

/** A milestone on the phase's own last day would say the same thing twice. */
const milestoneSubjects = (phase: Phase, undone: readonly Undone[], whole: DueSubject): DueSubject[] =>
  undone
    .filter(({ activity, due }) => activity.kind === 'milestone' && activity.step && due !== whole.due)
    .map(({ activity, due }) => {
      const own = activity.assignments.map(({ personId }) => personId)
      const ownerIds = own.length > 0 ? own : whole.ownerIds
      return { about: 'milestone', id: activity.id, phaseId: phase.id, due, ownerIds }
    })

/** A phase is owned by everybody who is assigned to what is left of it, else by whoever runs the program. */
const ownersOf = (plan: Plan, undone: readonly Undone[]): readonly string[] =>
  orManager(plan, [...new Set(undone.flatMap(({ activity }) => activity.assignments.map(({ personId }) => personId)))])

const orManager = ({ people }: Plan, ownerIds: readonly string[]): readonly string[] =>
  ownerIds.length > 0
    ? ownerIds
    : people
        .filter(({ role }) => role === 'program-manager')
        .slice(0, 1)
        .map(({ id }) => id)
