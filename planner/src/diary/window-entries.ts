import { epochOf } from './epoch.ts'
import type { PhaseOrders, ProgramOrders } from '../orders/orders.ts'
import type { ObservedWindow } from '../orders/window-orders.ts'
import type { DiaryEntry } from './diary-entry.ts'
import { cycleOfWindow, heldPhases, undecidedIn } from './held-phases.ts'
import type { PlannedLife, PlannedProgram } from './planned-life.ts'

/** What an examination tells of its windows by itself: controls that are late for them, that they open, close or are held. */
export function windowEntries({ orders, words }: PlannedProgram, life: PlannedLife): DiaryEntry[] {
  const { programId, window: observation, phases } = orders
  return (observation?.windows ?? []).flatMap((window) => {
    const phase = phases.find(({ phaseId }) => phaseId === window.phaseId)
    if (!phase) return []
    const said = [
      ...lateControls(window, phase, life),
      ...exceptionsReported(window, phase, words),
      ...turns(window, phase, orders, life),
    ]
    return said.map((one) => ({ programId, ...one }))
  })
}

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

const exceptionId = ({ phaseId }: ObservedWindow, { controlId }: { readonly controlId: string }): string =>
  `exception/late.${phaseId}.${controlId}`

/** What was expected and the CPA did not find is closed when the report of its cycle is issued. */
function exceptionsReported(window: ObservedWindow, phase: PhaseOrders, words: PlannedProgram['words']): Own[] {
  const issued = words.find(
    ({ word }) => word.says === 'issueReport' && word.type === 'type2' && word.cycle >= cycleOfWindow(phase),
  )
  if (!issued || phase.state === 'done' || undecidedIn(window).length > 0) return []
  return window.notOperating.map((late) => ({
    on: issued.on,
    kind: 'exception-closed',
    about: exceptionId(window, late),
    state: 'closed',
    byItself: false,
  }))
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
