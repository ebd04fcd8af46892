import { setHandler } from '@temporalio/workflow'
import { answer } from './answers.ts'
import * as messages from './messages.ts'
import { beginPhase, finishPhase, reopenPhase } from './phase-changes.ts'
import { isOver, openPhases, stateOf } from './phase-facts.ts'
import type { Program } from './program-state.ts'
import { mayFinish, mayReopen, mayStart, mustHaveHappened } from './refusals.ts'
import { takeOrders } from './revised-orders.ts'

/** Has a program answer what both standards' programs are told. */
export function answerMessages(program: Program): void {
  const change = (to: typeof beginPhase) => (report: messages.PhaseReport) => {
    to(program, report.phaseId, report.effectiveOn, report.actor)
    return answerAbout(program, report.phaseId)
  }
  setHandler(messages.planRevised, (orders) => takeOrders(program, orders))
  answer(program, messages.startPhase, { may: mayStart, then: change(beginPhase) })
  answer(program, messages.finishPhase, { may: mayFinish, then: change(finishPhase) })
  answer(program, messages.reopenPhase, { may: mayReopen, then: change(reopenPhase) })
  answer(program, messages.abandonProgram, {
    may: mustHaveHappened,
    then({ effectiveOn, actor }) {
      program.facts.abandoned = { on: effectiveOn, actor }
      return { state: 'abandoned' }
    },
  })
  setHandler(messages.programState, () => lookAt(program))
}

const answerAbout = (program: Program, phaseId: string): messages.PhaseAnswer => ({
  phaseId,
  state: stateOf(program, phaseId),
  openPhases: openPhases(program),
})

function lookAt(program: Program): messages.ProgramLook {
  const { orders, facts } = program
  return {
    revision: orders.revision,
    openPhases: openPhases(program),
    phases: orders.phases.map(({ phaseId, endsAt }) => ({ phaseId, state: stateOf(program, phaseId), endsAt })),
    ...(facts.assessment.qaBlock && { qaBlock: facts.assessment.qaBlock }),
    over: isOver(program),
  }
}
