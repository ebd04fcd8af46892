import { answer } from '../answers.ts'
import type { FactAnswer } from '../messages.ts'
import { type Happening, tell } from '../phase-changes.ts'
import type { Program } from '../program-state.ts'
import type { ExceptionOutcome } from './examination-codes.ts'
import type { ExceptionRecord, LateRecord } from './examination-facts.ts'
import { knownException, mayClose, mayDecide, mayRecord, mayRespond } from './exception-refusals.ts'
import { examinedCycle, reportCycle } from './report-cycles.ts'
import { closeException, decideException, recordException, respondToException } from './examination-messages.ts'
import { windowsOf } from './windows.ts'

/** Has an examination answer what people say of exceptions. */
export function answerExceptions(program: Program): void {
  answer(program, recordException, {
    may: (_, found) => mayRecord(program, found),
    then({ key: id, kind, controlId, effectiveOn, actor }) {
      const cycle = kind === 'expected' ? examinedCycle(program) : (reportCycle(program, 'type2') ?? 1)
      return openException(program, { id, kind, controlId, cycle }, { effectiveOn, actor })
    },
  })
  answer(program, decideException, {
    may: (_, decision) => mayDecide(program, decision),
    then: ({ exceptionId, choice, effectiveOn, actor }) =>
      decide(program, knownException(program, exceptionId), choice, { effectiveOn, actor }),
  })
  answer(program, respondToException, {
    may: (_, response) => mayRespond(program, response),
    then({ exceptionId, response, effectiveOn, actor }) {
      const answered = { ...knownException(program, exceptionId), state: 'decided', response } as const
      keep(program, answered)
      return tellOf(program, answered, { kind: 'exception-decided', effectiveOn, actor, facts: { response } })
    },
  })
  answer(program, closeException, {
    may: (_, closing) => mayClose(program, closing),
    then: ({ exceptionId, outcome, effectiveOn, actor }) =>
      close(program, knownException(program, exceptionId), outcome, { effectiveOn, actor }),
  })
}

type Said = Pick<Happening, 'effectiveOn' | 'actor'>

/** An exception that we expect, whoever noticed it: a person, a late control, a change that somebody reported. */
export const expectException = (program: Program, id: string, controlId: string, said: Said): FactAnswer =>
  openException(program, { id, kind: 'expected', controlId, cycle: examinedCycle(program) }, said)

/** An exception is there. Its control, who looks after it and by when to decide are told with it. */
export function openException(
  program: Program,
  exception: Omit<ExceptionRecord, 'state'>,
  said: Said,
  more: Happening['facts'] = {},
): FactAnswer {
  const opened = { ...exception, state: 'open' } as const
  keep(program, opened)
  const { kind: found, controlId, cycle } = exception
  return tellOf(program, opened, { kind: 'exception-opened', ...said, facts: { found, controlId, cycle, ...more } })
}

/** Somebody decided what to do about a late control. Moving the window is an edit of the plan, which comes back as orders. */
export function decide(
  program: Program,
  exception: ExceptionRecord,
  choice: NonNullable<ExceptionRecord['choice']>,
  said: Said,
): FactAnswer {
  const decided = { ...exception, state: 'decided', choice } as const
  keep(program, decided)
  const window = windowsOf(program).find(({ phaseId }) => phaseId === exception.late?.phaseId)
  return tellOf(program, decided, {
    kind: 'exception-decided',
    ...said,
    facts: {
      choice,
      controlId: exception.controlId,
      ...(choice === 'slide-start' && window && { keepEndOn: window.closesOn }),
    },
  })
}

/** What was decided was taken back. */
export function reopen(program: Program, { choice: _, ...exception }: ExceptionRecord, said: Said): FactAnswer {
  const { late } = exception
  const open = { ...exception, state: 'open', ...(late && { late: withoutPlan(late) }) } as const
  keep(program, open)
  return tellOf(program, open, { kind: 'exception-reopened', ...said })
}

const withoutPlan = ({ inPlan: _, ...late }: LateRecord): LateRecord => late

/** How exceptions end beside what people say: with the report, or because the control is in time after all or dropped. */
export type Closed = ExceptionOutcome | 'in-time' | 'dropped' | 'reported' | 'not-reported'

/** Nothing is open about it any more; what is closed is the database's to remember. */
export function close(program: Program, exception: ExceptionRecord, outcome: Closed, said: Said): FactAnswer {
  const { examination } = program.facts
  examination.exceptions = examination.exceptions.filter(({ id }) => id !== exception.id)
  return tellOf(program, { ...exception, state: 'closed' }, { kind: 'exception-closed', ...said, facts: { outcome } })
}

/** Puts an exception in the place of the one with its id. */
export function keep({ facts: { examination } }: Program, exception: ExceptionRecord): void {
  const others = examination.exceptions.filter(({ id }) => id !== exception.id)
  examination.exceptions = [...others, exception]
}

export function tellOf(
  program: Program,
  { id, state }: Pick<ExceptionRecord, 'id'> & { readonly state: string },
  happening: Omit<Happening, 'subject' | 'state'>,
): FactAnswer {
  const subject = { kind: 'exception', id } as const
  tell(program, { ...happening, subject, state })
  return { subject, state }
}
