import { epochOf } from './epoch.ts'
import type { ObservedWindow } from '../orders/window-orders.ts'
import type { DiaryEntry } from './diary-entry.ts'
import { cycleOfWindow, heldPhases } from './held-phases.ts'
import type { PlannedProgram } from './planned-life.ts'

/** The days for which a letter may stand behind a report: from its issue to its cap, or to the next report. */
export type PlannedBridge = {
  readonly window: ObservedWindow
  readonly from: string
  /** When the report is issued, in epoch milliseconds. */
  readonly beginsAt: number
  /** When it is over, in epoch milliseconds. */
  readonly endsAt: number
  readonly supersededOn?: string
}

/** The bridges of an examination, in order. */
export function bridgesOf({ orders, words }: PlannedProgram): readonly PlannedBridge[] {
  const held = heldPhases(orders)
  const reports = words.filter(
    ({ word }) => word.says === 'issueReport' && word.type === 'type2' && !held.has(word.phaseId),
  )
  return reports.flatMap(({ on, at, word }, place) => {
    const window = orders.window?.windows.find(
      ({ phaseId }) =>
        word.says === 'issueReport' &&
        orders.phases.some((phase) => phase.phaseId === phaseId && cycleOfWindow(phase) === word.cycle),
    )
    if (!window?.bridge || epochOf(window.bridge.endsAt) <= at) return []
    const capAt = epochOf(window.bridge.endsAt)
    const next = reports[place + 1]
    return [
      next && next.at < capAt
        ? { window, from: on, beginsAt: at, endsAt: next.at, supersededOn: next.on }
        : { window, from: on, beginsAt: at, endsAt: capAt },
    ]
  })
}

/** What an examination tells of its bridges. */
export const bridgeEntries = (program: PlannedProgram): DiaryEntry[] =>
  bridgesOf(program).flatMap(({ window, from, endsAt, supersededOn }) => {
    const { bridge } = window
    if (!bridge) return []
    const told = (on: string, kind: string, state: string, byItself = true): DiaryEntry => ({
      on,
      programId: program.orders.programId,
      kind,
      about: `bridge/${window.phaseId}`,
      state,
      byItself,
    })
    return [
      told(from, 'bridge-cover-begun', 'covering'),
      ...(epochOf(bridge.warnAt) < endsAt ? [told(bridge.warnOn, 'bridge-cover-ending', 'ending')] : []),
      supersededOn
        ? told(supersededOn, 'bridge-cover-ended', 'superseded')
        : told(bridge.until, 'bridge-cover-ended', 'ended'),
    ]
  })
