import { type DaySpan, isoOf, lastDay } from '../day.ts'
import { registerCalendar, registerControls, windowsInTurn } from '../register/plan-windows.ts'
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
  const windows = windowsInTurn(schedule).flatMap((turn, at) =>
    turn.flatMap((window) => (running.includes(window.programId) ? [{ window, isRenewed: at > 0 }] : [])),
  )
  const pairs = windows.flatMap((a, i) =>
    windows.slice(i + 1).flatMap((b) => (a.window.programId === b.window.programId ? [] : [[a, b] as const])),
  )
  if (pairs.length === 0) return []
  const calendar = registerCalendar(
    schedule,
    windows.map(({ window }) => window),
  )
  const pulls = registerControls(schedule).flatMap((control) =>
    pairs.flatMap(([a, b]) => pairsOf(control, a, b, calendar)),
  )
  return eachOnce(pulls).toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : Number(one.dueOn > other.dueOn)))
}

/** A window of a program, the first one or one that a renewal begins: that says how its requests are called. */
type Turn = { readonly window: ProgramWindow; readonly isRenewed: boolean }

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
function pairsOf(control: MappedControl, a: Turn, b: Turn, calendar: WorkingCalendar): SharedPull[] {
  const both = (pulls: readonly Pull[]) => pulls.filter(({ programIds }) => programIds.length > 1)
  const ofB = both(pullsOf(control, b.window, a.window, calendar))
  return both(pullsOf(control, a.window, b.window, calendar)).flatMap((pull, i) => {
    const other = ofB[i]
    if (!other) return []
    const askedBy = endsFirst(pull.period, other.period) ? a : b
    return [
      {
        controlId: control.id,
        requests: [requestIn(a, control, pull), requestIn(b, control, other)],
        opensOn: isoOf(pull.within.start),
        dueOn: isoOf(lastDay(pull.within.end)),
        askedBy: askedBy.window.programId,
      },
    ]
  })
}

const requestIn = ({ window, isRenewed }: Turn, { id }: MappedControl, pull: Pull): SharedPull['requests'][number] => ({
  programId: window.programId,
  requestId: requestIdOf(id, pull, isRenewed),
})

const endsFirst = (one: DaySpan, other: DaySpan): boolean => one.end <= other.end
