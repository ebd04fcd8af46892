import { beside } from '../beside.ts'
import type { Laws, Program } from '../program-state.ts'
import { watchBridge } from './bridge.ts'
import { answerExceptions } from './exceptions.ts'
import { watchLateControls } from './late-controls.ts'
import { watchRenewal } from './renewal.ts'
import { answerReports } from './report.ts'
import { answerScopeChanges } from './scope-changes.ts'
import { answerWindowChanges, hasUntoldEnd, watchWindows } from './window-life.ts'

/** A letter may bridge the days after the last report; and the end of the last window is told before the program's. */
export const examinationLaws: Laws = {
  outlives: (program) => program.facts.examination.bridge !== undefined || hasUntoldEnd(program),
}

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
