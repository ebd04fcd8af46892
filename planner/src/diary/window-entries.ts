import { epochOf } from './epoch.ts'
import type { PhaseOrders, ProgramOrders } from '../orders/orders.ts'
import type { LateControl, ObservedWindow } from '../orders/window-orders.ts'
import type { DiaryEntry } from './diary-entry.ts'
import { cycleOfWindow, heldPhases, undecidedIn } from './held-phases.ts'
import type { PlannedLife, PlannedProgram } from './planned-life.ts'
import type { TimedEntry } from './word-entries.ts'

/** What an examination tells of its windows by itself: controls that are late for them, that they open, close or are held. */
export function windowEntries(program: PlannedProgram, life: PlannedLife): DiaryEntry[] {
  const { orders } = program
  const said = windowsOf(program).flatMap(({ window, phase }) => [
    ...lateControls(window, phase, life),
    ...turns(window, phase, orders, life),
  ])
  return [
    ...said.map((one) => ({ programId: orders.programId, ...one })),
    ...exceptionsClosed(program).map(({ entry }) => entry),
  ]
}

const windowsOf = ({ orders: { window: observation, phases } }: PlannedProgram) =>
  (observation?.windows ?? []).flatMap((window) =>
    phases.filter(({ phaseId }) => phaseId === window.phaseId).map((phase) => ({ window, phase })),
  )

type Own = Omit<DiaryEntry, 'programId'>

function lateControls(window: ObservedWindow, { state }: PhaseOrders, { startsOn }: PlannedLife): Own[] {
  if (state === 'done') return []
  return window.notOperating.flatMap((late) => {
    const about = exceptionId(window, late)
    const opened = { on: startsOn, kind: 'exception-opened', about, state: 'open', byItself: true }
    if (late.decided) {
      const decided = { on: late.decided.decidedOn, kind: 'exception-decided', about, state: 'decided', byItself: true }
      return [opened, decided]
    }
    return [opened, { on: window.decideBy, kind: 'exception-undecided', about, state: 'open', byItself: true }]
  })
}

const exceptionId = (window: ObservedWindow, late: LateControl): string => `exception/${lateExceptionId(window, late)}`

/** What the run calls the exception of a control that is late for a window. */
export const lateExceptionId = ({ phaseId }: ObservedWindow, { controlId }: LateControl): string =>
  `late.${phaseId}.${controlId}`

/** What was expected and the CPA did not find is closed when the report of its cycle is issued. */
export function exceptionsClosed(program: PlannedProgram): readonly TimedEntry[] {
  const { orders, words } = program
  const held = heldPhases(orders)
  return windowsOf(program).flatMap(({ window, phase }) => {
    const issued = words.find(
      ({ word }) => word.says === 'issueReport' && word.type === 'type2' && word.cycle >= cycleOfWindow(phase),
    )
    if (!issued || phase.state === 'done' || held.has(phase.phaseId)) return []
    const { on, at } = issued
    const common = { on, programId: orders.programId, kind: 'exception-closed', state: 'closed', byItself: false }
    return window.notOperating.map((late) => ({ at, entry: { ...common, about: exceptionId(window, late) } }))
  })
}

/** One that had run before anybody looked is only told to be over. A later window begins a cycle. */
function turns(window: ObservedWindow, phase: PhaseOrders, orders: ProgramOrders, { startsAt }: PlannedLife): Own[] {
  const { phaseId, opensOn, closesOn, closesAt } = window
  const about = `window/${phaseId}`
  if (heldPhases(orders).has(phaseId)) {
    if (undecidedIn(window).length === 0) return []
    return [{ on: opensOn, kind: 'window-held', about, state: 'awaiting-decisions', byItself: true }]
  }
  const hasRun = phase.state === 'done' || epochOf(closesAt) <= epochOf(startsAt)
  const isNext = phase.kind === 'renewal'
  return [
    ...(hasRun ? [] : [{ on: opensOn, kind: 'window-opened', about, state: 'open', byItself: true }]),
    ...(isNext ? [{ on: opensOn, kind: 'cycle-begun', about: phaseId, byItself: true }] : []),
    { on: closesOn, kind: 'window-closed', about, state: 'closed', byItself: true },
  ]
}
