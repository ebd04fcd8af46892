import { setHandler } from '@temporalio/workflow'
import { answer } from '../answers.ts'
import { beside } from '../beside.ts'
import { actOnDates, type DatedAct } from '../dated-acts.ts'
import { isOver } from '../phase-facts.ts'
import type { Program } from '../program-state.ts'
import { closeTriage, driftReported, giveNotice } from './drift-messages.ts'
import { mayClose, mayGiveNotice } from './drift-refusals.ts'
import { hearOf } from './reported-drift.ts'
import { noteDeadline } from './triage-deadlines.ts'
import { concludeNotice, judge } from './triage-outcomes.ts'
import { triagesOf } from './triages.ts'

/**
 * Has a program hear of changes that other systems report, and keep them until a person has said what they mean. Each
 * triage has a date for that; the passing of the date is told once.
 */
export function keepDrift(program: Program): void {
  setHandler(driftReported, (report) => hearOf(program, report))
  answer(program, closeTriage, { may: mayClose, then: (closing) => judge(program, closing) })
  answer(program, giveNotice, { may: mayGiveNotice, then: (notice) => concludeNotice(program, notice) })
  beside(
    actOnDates(
      () => nextDeadline(program),
      () => isOver(program),
    ),
  )
}

/** The first date of any triage that has not passed yet. */
function nextDeadline(program: Program): DatedAct | undefined {
  const acts = triagesOf(program).flatMap((triage): DatedAct[] => {
    const { deadline } = triage
    return deadline ? [{ at: Date.parse(deadline.at), act: () => noteDeadline(program, triage, deadline) }] : []
  })
  return acts.toSorted((a, b) => a.at - b.at)[0]
}
