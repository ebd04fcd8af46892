import { condition } from '@temporalio/workflow'
import { answer } from '../answers.ts'
import { beside } from '../beside.ts'
import { dateIn } from '../date-in.ts'
import { actOnDates, type DatedAct } from '../dated-acts.ts'
import type { FactAnswer } from '../answer-types.ts'
import { tell } from '../phase-changes.ts'
import { isOver } from '../phase-facts.ts'
import { RUN } from '../program-event.ts'
import type { Program } from '../program-state.ts'
import { refuse } from '../refusals.ts'
import { pauseReminders, resumeReminders } from './agenda-messages.ts'
import { seeTo, tellUnanswered } from './agenda-turn.ts'
import { letGoOfReminders, nextItemAt, takeDueItems, takeLastItems } from './due-items.ts'

/**
 * Keeps a program's agenda: evidence opens and closes on its dates, people are reminded before a due date and others
 * hear of what nobody answered. One timer for all of it, and a run that is awake sees to as much as it can, so that its
 * history stays small: notices of the next two weeks, which are heard on their own days, and all that is over since.
 */
export function keepAgenda(program: Program): void {
  const { agenda } = program.facts
  answer(program, pauseReminders, {
    may: () => agenda.paused && refuse('reminders-already-paused'),
    then: ({ actor }) => {
      agenda.paused = true
      letGoOfReminders(program)
      return tellReminders(program, 'reminders-paused', actor)
    },
  })
  answer(program, resumeReminders, {
    may: () => agenda.paused ?? refuse('reminders-not-paused'),
    then: ({ actor }) => {
      delete agenda.paused
      return tellReminders(program, 'reminders-resumed', actor)
    },
  })
  beside(
    actOnDates(
      () => nextAct(program),
      () => isOver(program),
    ),
  )
  beside(seeToWhatWasTaken(program))
}

function nextAct(program: Program): DatedAct | undefined {
  const items = nextItemAt(program)
  const end = endOfAgenda(program)
  if (end !== undefined && (items === undefined || end < items)) return { at: end, act: () => askForMore(program) }
  return items === undefined ? undefined : { at: items, act: () => takeDueItems(program) }
}

/** When the orders have no more to say although there is more, unless that was told. */
function endOfAgenda({ orders, facts }: Program): number | undefined {
  const through = orders.agenda?.through
  return through === undefined || through === facts.agenda.spent ? undefined : Date.parse(through)
}

/** The API answers with new orders. */
function askForMore(program: Program): void {
  const { through } = program.orders.agenda ?? {}
  if (through !== undefined) program.facts.agenda.spent = through
  tell(program, { kind: 'agenda-spent', effectiveOn: today(program), actor: RUN })
}

/** One after the other, beside the story, which waits for nobody's answer. What is over is settled before the end is told. */
async function seeToWhatWasTaken(program: Program): Promise<void> {
  const { agenda } = program.facts
  const waiting = () => [...(agenda.taken ?? []), ...(agenda.unanswered ?? [])]
  for (;;) {
    await condition(() => isOver(program) || waiting().length > 0)
    if (isOver(program)) takeLastItems(program)
    const { taken = [], unanswered = [] } = agenda
    if (unanswered.length > 0) await tellUnanswered(unanswered)
    if (taken.length > 0) await seeTo(program, taken)
    agenda.taken = (agenda.taken ?? []).slice(taken.length)
    agenda.unanswered = (agenda.unanswered ?? []).slice(unanswered.length)
    if (isOver(program) && waiting().length === 0) break
  }
  agenda.closed = true
}

/** When a program that is over has settled what its agenda still had. */
export const agendaIsClosed = ({ facts }: Program): boolean => facts.agenda.closed === true

function tellReminders(program: Program, kind: 'reminders-paused' | 'reminders-resumed', actor: string): FactAnswer {
  const state = kind === 'reminders-paused' ? 'paused' : 'running'
  const subject = { kind: 'reminders', id: 'reminders' } as const
  tell(program, { kind, subject, state, effectiveOn: today(program), actor })
  return { subject, state }
}

const today = ({ orders }: Program): string => dateIn(orders.timeZone, Date.now())
