import { beside } from '../beside.ts'
import { actOnDates } from '../dated-acts.ts'
import { isOver } from '../phase-facts.ts'
import type { Program } from '../program-state.ts'
import { nextOfCertification } from './certification.ts'
import { nextOfDraft } from './draft.ts'
import { nextOfFieldwork } from './fieldwork.ts'
import { nextTestable } from './incubation.ts'
import { earliest } from './limits.ts'
import { nextOfQaBlock } from './qa-block.ts'
import { nextOfTasks } from './qa-tasks.ts'

/** Has an assessment act on every date of its own, one wait for all of them. */
export function keepDates(program: Program): void {
  const next = () =>
    earliest([
      nextTestable(program),
      nextOfFieldwork(program),
      nextOfQaBlock(program),
      nextOfTasks(program),
      nextOfDraft(program),
      nextOfCertification(program),
    ])
  beside(actOnDates(next, () => isOver(program)))
}
