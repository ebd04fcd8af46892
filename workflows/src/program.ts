import { allHandlersFinished, condition, workflowInfo } from '@temporalio/workflow'
import { agendaIsClosed, keepAgenda } from './agenda/keep-agenda.ts'
import { beside } from './beside.ts'
import { tellCoordinator } from './coordinator.ts'
import { dateIn } from './date-in.ts'
import { keepDrift } from './drift/keep-drift.ts'
import { programEnded } from './dual/dual-messages.ts'
import { hearOfDual } from './dual/hear-of-dual.ts'
import type { ProgramInput, ProgramOutcome } from './messages.ts'
import { keepProjecting } from './outbox.ts'
import { tell } from './phase-changes.ts'
import { isOver, latest, recordOf } from './phase-facts.ts'
import { livePhase } from './phase-life.ts'
import { RUN } from './program-event.ts'
import { answerMessages } from './program-handlers.ts'
import type { Awaited, CarriedProgram, Laws, Program } from './program-state.ts'
import { showInSearch } from './search-shown.ts'
import { nothingExamined } from './soc2/examination-facts.ts'
import type { Story } from './story.ts'

/**
 * Enters a program: at its open phases when it is mid-flight, or where the run before this one left it. `awaited` holds
 * phases back for what people have to settle first; `laws` forbid what its order alone would allow.
 */
export function enterProgram(input: ProgramInput, story: Story, awaited: Awaited = () => [], laws: Laws = {}): Program {
  const { orders, historyLimit, carried } = input
  const facts = carried ?? nothingYet()
  const program: Program = { story, historyLimit, awaited, laws, orders, turned: false, facts }
  if (!carried) tell(program, { kind: 'run-started', effectiveOn: today(program), actor: RUN })
  answerMessages(program)
  keepDrift(program)
  hearOfDual(program)
  keepAgenda(program)
  return program
}

/**
 * Lives through a program until every phase is done or it is abandoned. `continueAsNew` is called, with what the next
 * run needs, when the history has grown long or a cycle of the standard is over; nothing is lost by it and nobody notices.
 */
export async function runProgram(
  program: Program,
  continueAsNew: (next: ProgramInput) => Promise<never>,
): Promise<ProgramOutcome> {
  beside(keepProjecting(program))
  beside(showInSearch(program))
  beside(liveAllPhases(program))
  await condition(() => isOver(program) || program.turned || historyIsLong(program))
  if (isOver(program)) return endProgram(program)
  await atQuietMoment(program)
  return isOver(program) ? endProgram(program) : continueAsNew(nextInput(program))
}

/** Every phase of the plan lives at the same time: its gates tell the story's order. Edits may add phases. */
async function liveAllPhases(program: Program): Promise<void> {
  const living = new Set<string>()
  const unborn = () => program.orders.phases.filter(({ phaseId }) => !living.has(phaseId))
  while (!isOver(program)) {
    for (const { phaseId } of unborn()) {
      living.add(phaseId)
      beside(livePhase(program, phaseId).finally(() => living.delete(phaseId)))
    }
    await condition(() => isOver(program) || unborn().length > 0)
  }
}

const nothingYet = (): CarriedProgram => ({
  phases: {},
  answered: [],
  sequence: 0,
  outbox: [],
  examination: nothingExamined(),
  assessment: {},
  agenda: {},
  drift: {},
})

async function endProgram(program: Program): Promise<ProgramOutcome> {
  const { abandoned } = program.facts
  const endedOn = abandoned?.on ?? lastFinish(program)
  await condition(() => agendaIsClosed(program))
  tell(program, { kind: 'program-ended', effectiveOn: endedOn, actor: abandoned?.actor ?? RUN })
  tellCoordinator(program, programEnded, { programId: program.orders.programId })
  await atQuietMoment(program)
  return { outcome: abandoned ? 'abandoned' : 'completed', endedOn }
}

/** When every message is answered and the API knows everything. */
async function atQuietMoment({ facts }: Program): Promise<void> {
  await condition(() => allHandlersFinished() && facts.outbox.length === 0)
}

const historyIsLong = ({ historyLimit }: Program): boolean => {
  const { continueAsNewSuggested, historyLength } = workflowInfo()
  return continueAsNewSuggested || (historyLimit !== undefined && historyLength >= historyLimit)
}

/** What happened since the quiet moment goes along: the outbox is part of the facts. */
const nextInput = ({ orders, historyLimit, facts }: Program): ProgramInput => ({
  orders,
  ...(historyLimit !== undefined && { historyLimit }),
  carried: facts,
})

const lastFinish = (program: Program): string => {
  const finishes = program.orders.phases.map(
    ({ phaseId, finishOn }) => recordOf(program, phaseId).finishedOn ?? finishOn,
  )
  return latest('', ...finishes)
}

const today = ({ orders }: Program): string => dateIn(orders.timeZone, Date.now())
