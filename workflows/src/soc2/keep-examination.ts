import { beside } from '../beside.ts'
import type { Program } from '../program-state.ts'
import { watchBridge } from './bridge.ts'
import { answerExceptions } from './exceptions.ts'
import { watchLateControls } from './late-controls.ts'
import { watchRenewal } from './renewal.ts'
import { answerReports } from './report.ts'
import { answerScopeChanges } from './scope-changes.ts'
import { answerWindowChanges, watchWindows } from './window-life.ts'

/** Has the program of an examination hear what happens beside its phases, and act on the dates of its windows. */
export function keepExamination(program: Program): void {
  answerExceptions(program)
  answerWindowChanges(program)
  answerScopeChanges(program)
  answerReports(program)
  beside(watchLateControls(program))
  beside(watchWindows(program))
  beside(watchBridge(program))
  beside(watchRenewal(program))
}
