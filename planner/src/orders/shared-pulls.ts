import { type DaySpan, isoOf, lastDay } from '../day.ts'
import { programWindows, registerCalendar, registerControls } from '../register/plan-windows.ts'
import type { ProgramWindow } from '../register/program-window.ts'
import { type MappedControl, type Pull, pullsOf } from '../register/pulls.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { requestId as requestIdOf } from '../register/request-id.ts'
import type { SharedPull } from './dual-orders.ts'
import type { WorkingCalendar } from '../calendar.ts'

/**
 * Every pull that serves two of the programs that run, by due date, in any of their windows. The program whose period
 * ends first asks for it: what is in time for that one is in time for the other.
 */
export function sharedPulls(schedule: Schedule, running: readonly string[]): readonly SharedPull[] {
  const windows = programWindows(schedule).filter(({ programId }) => running.includes(programId))
  const pairs = windows.flatMap((a, i) =>
    windows.slice(i + 1).flatMap((b) => (a.programId === b.programId ? [] : [[a, b] as const])),
  )
  if (pairs.length === 0) return []
  const calendar = registerCalendar(schedule, windows)
  const pulls = registerControls(schedule).flatMap((control) =>
    pairs.flatMap(([a, b]) => pairsOf(control, a, b, calendar)),
  )
  return eachOnce(pulls).toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : Number(one.dueOn > other.dueOn)))
}

/** With three programs, or beside two windows, a request may fit two pairs: it is shared in the first. */
function eachOnce(pulls: readonly SharedPull[]): readonly SharedPull[] {
  const taken = new Set<string>()
  return pulls.filter(({ requests }) => {
    const keys = requests.map(({ programId, requestId }) => `${programId} ${requestId}`)
    const isFree = keys.every((key) => !taken.has(key))
    if (isFree) for (const key of keys) taken.add(key)
    return isFree
  })
}

/** A pull bears the period of the first program; seen from the other it is the same pull with the other's period. */
function pairsOf(control: MappedControl, a: ProgramWindow, b: ProgramWindow, calendar: WorkingCalendar): SharedPull[] {
  const both = (pulls: readonly Pull[]) => pulls.filter(({ programIds }) => programIds.length > 1)
  const ofB = both(pullsOf(control, [b], [a], calendar))
  return both(pullsOf(control, [a], [b], calendar)).flatMap((pull, i) => {
    const other = ofB[i]
    if (!other) return []
    const askedBy = endsFirst(pull.period, other.period) ? a : b
    return [
      {
        controlId: control.id,
        requests: [requestIn(a, control, pull), requestIn(b, control, other)],
        opensOn: isoOf(pull.within.start),
        dueOn: isoOf(lastDay(pull.within.end)),
        askedBy: askedBy.programId,
      },
    ]
  })
}

const requestIn = (
  { programId, turn }: ProgramWindow,
  { id }: MappedControl,
  pull: Pull,
): SharedPull['requests'][number] => ({ programId, requestId: requestIdOf(id, pull, turn !== undefined) })

const endsFirst = (one: DaySpan, other: DaySpan): boolean => one.end <= other.end
