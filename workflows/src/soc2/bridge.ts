import { daysBetween } from '@stagger/planner/local-dates'
import type { ObservedWindow } from '@stagger/planner/orders'
import { noteUnanswered, noteWarned } from '../agenda/unanswered.ts'
import { actOnDates, type DatedAct } from '../dated-acts.ts'
import { type Happening, tell } from '../phase-changes.ts'
import { isOver } from '../phase-facts.ts'
import { RUN } from '../program-event.ts'
import type { Program } from '../program-state.ts'
import { today } from '../today.ts'
import { windowsOf } from './windows.ts'

/**
 * From the issue of a report management may vouch by letter for the days since its period ended, until the next report
 * or until the cap of the plan. A letter of the period before is superseded.
 */
export function beginBridge(program: Program, window: ObservedWindow, on: string): void {
  const before = program.facts.examination.bridge
  if (before) endBridge(program, before.phaseId, on, 'superseded')
  const { phaseId, bridge } = window
  if (!bridge || Date.parse(bridge.endsAt) <= Date.now()) return
  program.facts.examination.bridge = { phaseId, state: 'covering' }
  const facts = { from: bridge.from, until: bridge.until }
  tellOf(program, phaseId, { kind: 'bridge-cover-begun', effectiveOn: on, state: 'covering', facts })
}

/** Tells ahead of its end that cover ends, and that it did. */
export const watchBridge = (program: Program): Promise<void> =>
  actOnDates(
    () => nextAct(program),
    () => isOver(program),
  )

function nextAct(program: Program): DatedAct | undefined {
  const { examination } = program.facts
  if (!examination.bridge) return undefined
  const { phaseId, state } = examination.bridge
  const bridge = windowsOf(program).find((window) => window.phaseId === phaseId)?.bridge
  // A plan that allows no letters any more ends what one covered.
  if (!bridge) return { at: 0, act: () => endBridge(program, phaseId, today(program), 'ended') }
  if (state === 'ending')
    return {
      at: Date.parse(bridge.endsAt),
      act() {
        endBridge(program, phaseId, bridge.until, 'ended')
        noteUnanswered(program, questionOf(phaseId, bridge.until))
      },
    }
  const act = () => {
    examination.bridge = { phaseId, state: 'ending' }
    const facts = { until: bridge.until }
    noteWarned(program, questionOf(phaseId, bridge.until), daysBetween(today(program), bridge.until))
    tellOf(program, phaseId, { kind: 'bridge-cover-ending', effectiveOn: bridge.warnOn, state: 'ending', facts })
  }
  return { at: Date.parse(bridge.warnAt), act }
}

const questionOf = (subjectId: string, dueOn: string) => ({ about: 'bridge', subjectId, dueOn }) as const

function endBridge(program: Program, phaseId: string, on: string, state: 'ended' | 'superseded'): void {
  delete program.facts.examination.bridge
  tellOf(program, phaseId, { kind: 'bridge-cover-ended', effectiveOn: on, state })
}

const tellOf = (program: Program, id: string, happening: Omit<Happening, 'actor' | 'subject'>): void =>
  tell(program, { ...happening, actor: RUN, subject: { kind: 'bridge', id } })
