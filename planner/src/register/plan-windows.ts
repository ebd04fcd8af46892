import { type WorkingCalendar, workingCalendar } from '../calendar.ts'
import { type DaySpan, dayNumber, dayOf, plusDays } from '../day.ts'
import type { Control } from '../plan/controls.ts'
import type { Program } from '../plan/programs.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { CAUTIOUS, hitrustEvidenceSpan, type ProgramWindow, type WindowsInTurn } from './program-window.ts'
import type { SharingControl } from './sharing.ts'

/**
 * What the programs of a plan look at in the course of years: the first windows of all of them in plan order, then those
 * of the first renewals, and so on. A program without a window or fieldwork looks at nothing. A calendar period may end
 * in one window and go on in the next.
 */
export const programWindows = (schedule: Schedule): readonly ProgramWindow[] =>
  schedule.plan.programs
    .flatMap((program) => windowsOf(program, schedule))
    .toSorted((a, b) => (a.turn ?? 0) - (b.turn ?? 0))

/** Everything that one program looks at; undefined where that is nothing. */
export function windowsInTurn(windows: readonly ProgramWindow[], programId: string): WindowsInTurn | undefined {
  const [first, ...later] = windows.filter((window) => window.programId === programId)
  return first && [first, ...later]
}

function windowsOf(program: Program, schedule: Schedule): ProgramWindow[] {
  const common = { programId: program.id, settings: program.firmSettings ?? CAUTIOUS }
  if (program.kind === 'soc2')
    return schedule.index.windows(program.id).flatMap(({ id }, turn): ProgramWindow[] => {
      const span = schedule.spanOf(id)
      return span ? [{ ...common, kind: 'soc2', span, ...(turn > 0 && { turn }) }] : []
    })
  const fieldwork = fieldworkOf(program.id, schedule)
  if (!fieldwork) return []
  return [{ ...common, kind: 'hitrust', level: program.level, span: hitrustEvidenceSpan(fieldwork), fieldwork }]
}

/** From the first test to submission. */
function fieldworkOf(programId: string, schedule: Schedule): DaySpan | undefined {
  const firsts = schedule.index.steps(programId, 'first-test').flatMap(({ id }) => schedule.spanOf(id)?.start ?? [])
  const submission = schedule.index.steps(programId, 'submission').at(-1)
  const [start] = firsts.toSorted((a, b) => a - b)
  const end = submission && schedule.spanOf(submission.id)?.end
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined
}

/** The plan's controls as the register reads them: what they serve, and since when they operate. */
export const registerControls = (schedule: Schedule): readonly SharingControl[] =>
  schedule.plan.controls.map((control) => ({
    id: control.id,
    cadence: control.cadence,
    evidence: control.evidence ?? 'period',
    programIds: control.programIds,
    serves: control.serves ?? [],
    items: control.items.map(({ kind }) => kind),
    ...operating(control, schedule),
  }))

/** The day on which its practice went live: a date, or the day after the activity that implements it. */
function operating({ items }: Control, schedule: Schedule): Pick<SharingControl, 'operatesFrom'> {
  const practice = items.find(({ kind }) => kind === 'implemented')
  if (!practice) return {}
  if ('liveSince' in practice) return { operatesFrom: dayOf(practice.liveSince) }
  const made = schedule.spanOf(practice.implementedBy)
  return made ? { operatesFrom: made.end } : {}
}

/** Yearly controls and moved windows look this many days beyond what a program looks at now. */
const REACH_DAYS = 800

/** The team's working days over everything that any program looks at. */
export function registerCalendar({ plan }: Schedule, windows: readonly ProgramWindow[]): WorkingCalendar {
  const [calendar] = plan.calendars
  if (!calendar) throw new RangeError('a plan has a calendar')
  const days = [dayOf(plan.startsOn), ...windows.flatMap(({ span }) => [span.start, span.end])]
  const from = plusDays(dayNumber(Math.min(...days)), -REACH_DAYS)
  return workingCalendar(calendar, [], from, plusDays(dayNumber(Math.max(...days)), REACH_DAYS))
}
