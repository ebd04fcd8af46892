import type { Program } from '../program-state.ts'
import { mustHaveHappened, refuse } from '../refusals.ts'
import { MOST_CONTROLS, type TriageOutcome } from './drift-codes.ts'
import type { Triage } from './drift-facts.ts'
import type { NoticeGiven, TriageClosing } from './drift-messages.ts'
import { triageOf } from './triages.ts'

/** What a change can be to each standard: days of incubation and notices are HITRUST's, an exception is an examination's. */
const OUTCOMES: Readonly<Record<'soc2' | 'hitrust', readonly TriageOutcome[]>> = {
  soc2: ['harmless', 'exception', 'security-event'],
  hitrust: ['harmless', 're-incubation', 'significant-change', 'security-event'],
}

/** `triage-not-open`, `triage-outcome-other-standard`, `triage-control-unknown`, `effective-date-in-future`. */
export function mayClose(program: Program, closing: TriageClosing): void {
  const { triageId, outcome, controlIds = [] } = closing
  const triage = triageOf(program, triageId)
  if (!triage || !mayBecome(triage, closing)) return refuse('triage-not-open', { triageId })
  const { kind } = program.orders
  if (!OUTCOMES[kind].includes(outcome)) refuse('triage-outcome-other-standard', { outcome, standard: kind })
  const unknown = triage.controlIds.length < MOST_CONTROLS && controlIds.find((id) => !triage.controlIds.includes(id))
  if (unknown) refuse('triage-control-unknown', { triageId, controlId: unknown })
  mustHaveHappened(program, closing)
}

/** An investigation ends in nothing, or in an event that is confirmed. */
const mayBecome = ({ state }: Triage, { outcome, confirmed }: TriageClosing): boolean =>
  state === 'open' ||
  (state === 'investigating' && (outcome === 'harmless' || (outcome === 'security-event' && confirmed === true)))

/** `triage-not-open`, `notice-not-due`, `effective-date-in-future`. */
export function mayGiveNotice(program: Program, notice: NoticeGiven): void {
  const { triageId } = notice
  const triage = triageOf(program, triageId)
  if (!triage) return refuse('triage-not-open', { triageId })
  if (triage.state === 'open') refuse('notice-not-due', { triageId })
  mustHaveHappened(program, notice)
}
