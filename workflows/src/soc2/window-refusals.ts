import type { ObservedWindow } from '@stagger/planner/orders'
import { phasesOf, stateOf } from '../phase-facts.ts'
import type { Program } from '../program-state.ts'
import { mustHaveHappened, refuse } from '../refusals.ts'
import type { ScopeChangeAgreed, WindowChange } from './examination-messages.ts'
import { currentWindow, windowsOf } from './windows.ts'

/** `auditor-not-engaged`, `window-not-open`, `window-end-before-start`. */
export function mayChangeWindow(program: Program, change: WindowChange): void {
  mustHaveHappened(program, change)
  mustHaveAuditor(program)
  const { phaseId, opensOn } = openWindow(program)
  if (change.endOn < opensOn) refuse('window-end-before-start', { phaseId, endOn: change.endOn, opensOn })
}

/** The window that is open. `window-not-open` when none is: until then its dates are the plan's alone. */
export function openWindow(program: Program): ObservedWindow {
  const open = windowsOf(program).find(({ phaseId }) => stateOf(program, phaseId) === 'open')
  return open ?? refuse('window-not-open')
}

/**
 * A change of scope belongs into a window that has not begun, by agreement with the CPA; else into the next one, or it
 * is disclosed. `scope-change-after-start`, `no-next-window`, `scope-change-not-in-window`.
 */
export function mayChangeScope(program: Program, change: ScopeChangeAgreed): void {
  mustHaveHappened(program, change)
  mustHaveAuditor(program)
  const { place } = change
  const begun = begunExamination(program)
  if (place === 'this-window' && begun) refuse('scope-change-after-start', { phaseId: begun })
  if (place === 'disclosure' && !begun) refuse('scope-change-not-in-window')
  if (place === 'next-window' && !hasNextWindow(program)) refuse('no-next-window')
}

/** The phase that looks at the scope and has begun: the current window, or the Type I examination where there is none. */
function begunExamination(program: Program): string | undefined {
  if (windowsOf(program).length === 0)
    return phasesOf(program, ['type1-examination']).find((id) => stateOf(program, id) !== 'planned')
  const current = currentWindow(program)
  if (!current) return windowsOf(program).at(-1)?.phaseId
  return stateOf(program, current.phaseId) === 'planned' ? undefined : current.phaseId
}

function hasNextWindow(program: Program): boolean {
  const current = currentWindow(program)
  return current !== undefined && current !== windowsOf(program).at(-1)
}

function mustHaveAuditor(program: Program): void {
  const open = phasesOf(program, ['auditor-engagement']).find((id) => stateOf(program, id) !== 'done')
  if (open !== undefined) refuse('auditor-not-engaged', { phaseId: open })
}
