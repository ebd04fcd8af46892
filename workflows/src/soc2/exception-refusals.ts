import { stateOf } from '../phase-facts.ts'
import type { Program } from '../program-state.ts'
import { mustHaveHappened, refuse } from '../refusals.ts'
import type { ExceptionRecord } from './examination-facts.ts'
import { fieldworkHasBegun, reportCycle } from './report-cycles.ts'
import type { ExceptionClosing, ExceptionDecision, ExceptionFound, ExceptionResponse } from './examination-messages.ts'

/** `exception-needs-fieldwork`: the CPA reports what was tested. `exception-already-open` for one of that kind about the control. */
export function mayRecord(program: Program, found: ExceptionFound): void {
  mustHaveHappened(program, found)
  const { controlId, kind } = found
  if (kind === 'reported' && !fieldworkHasBegun(program, reportCycle(program, 'type2') ?? 1))
    refuse('exception-needs-fieldwork', { controlId })
  const same = program.facts.examination.exceptions.find((one) => one.controlId === controlId && one.kind === kind)
  if (same) refuse('exception-already-open', { controlId, exceptionId: same.id })
}

/**
 * `exception-reported-by-cpa`, `exception-not-late`: only what is late for a window is decided in this way.
 * `exception-already-decided`; `window-already-open`: what has begun does not begin later.
 */
export function mayDecide(program: Program, decision: ExceptionDecision): void {
  const { late, ...exception } = toldException(program, decision)
  const about = { exceptionId: exception.id, controlId: exception.controlId }
  if (exception.kind === 'reported') refuse('exception-reported-by-cpa', about)
  if (!late) return refuse('exception-not-late', about)
  if (exception.state === 'decided') refuse('exception-already-decided', { ...about, choice: exception.choice })
  const slides = decision.choice === 'slide-start' || decision.choice === 'slide-both'
  if (slides && stateOf(program, late.phaseId) !== 'planned')
    refuse('window-already-open', { ...about, phaseId: late.phaseId, opensOn: late.opensOn })
}

/** `exception-not-reported`: management answers the CPA, not itself. */
export function mayRespond(program: Program, response: ExceptionResponse): void {
  const { id, controlId, kind } = toldException(program, response)
  if (kind !== 'reported') refuse('exception-not-reported', { exceptionId: id, controlId })
}

/** `exception-undecided` for a late control, `exception-without-response` for the CPA's. */
export function mayClose(program: Program, closing: ExceptionClosing): void {
  const { id, controlId, kind, state, late } = toldException(program, closing)
  const about = { exceptionId: id, controlId }
  if (state === 'open' && late) refuse('exception-undecided', { ...about, decideBy: late.decideBy })
  if (state === 'open' && kind === 'reported') refuse('exception-without-response', about)
}

/** `exception-unknown`; one that is closed is unknown too. */
export function knownException({ facts }: Program, exceptionId: string): ExceptionRecord {
  const exception = facts.examination.exceptions.find(({ id }) => id === exceptionId)
  return exception ?? refuse('exception-unknown', { exceptionId })
}

/** `effective-date-in-future`, `exception-unknown`. */
function toldException(
  program: Program,
  told: ExceptionDecision | ExceptionResponse | ExceptionClosing,
): ExceptionRecord {
  mustHaveHappened(program, told)
  return knownException(program, told.exceptionId)
}
