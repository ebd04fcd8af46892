import { noteAsked } from '../agenda/unanswered.ts'
import type { FactAnswer } from '../answer-types.ts'
import { rememberSignificantChange } from '../hitrust/significant-changes.ts'
import type { Program } from '../program-state.ts'
import { today } from '../today.ts'
import { expectException } from '../soc2/exceptions.ts'
import { deadlineAfter } from './deadline-after.ts'
import type { Deadline, Triage } from './drift-facts.ts'
import type { NoticeGiven, TriageClosing } from './drift-messages.ts'
import { forgetTriage, keepTriage, questionOf, tellOf, triageOf } from './triages.ts'

/** A person has said what the changes mean: the triage is over, or there is somebody to tell. */
export function judge(program: Program, closing: TriageClosing): FactAnswer {
  const triage = triageNamed(program, closing)
  switch (closing.outcome) {
    case 'harmless':
    case 're-incubation':
      return conclude(program, triage, closing)
    case 'exception':
      for (const controlId of closing.controlIds ?? triage.controlIds)
        expectException(program, `${triage.id}/${controlId}`, controlId, closing)
      return conclude(program, triage, closing)
    case 'significant-change':
      rememberSignificantChange(program, triage.id)
      return awaitNotice(program, triage, closing)
    case 'security-event':
      return closing.confirmed ? awaitNotice(program, triage, closing) : investigate(program, triage, closing)
  }
}

/** HITRUST was told, or the description of the system says so. */
export function concludeNotice(program: Program, { triageId, effectiveOn, actor }: NoticeGiven): FactAnswer {
  const triage = triageNamed(program, { triageId })
  const state = triage.state === 'disclosure-due' ? 'disclosed' : 'noticed'
  forgetTriage(program, triage)
  tellOf(program, triage, { kind: 'notice-given', state, effectiveOn, actor })
  return answerAbout(triage, state)
}

/** What follows of it follows elsewhere: days of incubation start again in the plan. */
function conclude(program: Program, triage: Triage, closing: TriageClosing): FactAnswer {
  forgetTriage(program, triage)
  return tellJudged(program, triage, closing, closing.outcome)
}

/** HITRUST hears of it at once (M12, W20); a CPA reads of it in the description of the system (DC 4). */
function awaitNotice(program: Program, triage: Triage, closing: TriageClosing): FactAnswer {
  const { noticeDays } = program.orders.drift ?? {}
  const state = program.orders.kind === 'hitrust' ? 'notice-due' : 'disclosure-due'
  const due = noticeDays === undefined ? undefined : deadlineAfter(program.orders, today(program), noticeDays)
  return awaitUntil(program, triage, closing, state, due)
}

/** HITRUST is told when it is confirmed, or when the investigation has been open for its days (W20). */
function investigate(program: Program, triage: Triage, closing: TriageClosing): FactAnswer {
  const days = program.orders.drift?.investigationDays
  const due = days === undefined ? undefined : deadlineAfter(program.orders, triage.openedOn, days)
  return awaitUntil(program, triage, closing, 'investigating', due)
}

/** Whoever answers for its controls is reminded that HITRUST hears of it by that day. */
function awaitUntil(
  program: Program,
  { deadline: _, ...triage }: Triage,
  closing: TriageClosing,
  state: Triage['state'],
  due: Deadline | undefined,
): FactAnswer {
  const awaiting = { ...triage, state, ...(due && { deadline: due }) }
  keepTriage(program, awaiting)
  if (due) noteAsked(program, questionOf('notice', awaiting, due))
  return tellJudged(program, awaiting, closing, state, due && { noticeDueOn: due.on })
}

function tellJudged(
  program: Program,
  triage: Triage,
  { outcome, effectiveOn, actor, controlIds = triage.controlIds }: TriageClosing,
  state: string,
  facts: Readonly<Record<string, string>> = {},
): FactAnswer {
  const said = { ...facts, outcome, judgedControls: controlIds.length }
  tellOf(program, triage, { kind: 'triage-closed', state, effectiveOn, actor, facts: said })
  return answerAbout(triage, state)
}

const answerAbout = ({ id }: Triage, state: string): FactAnswer => ({ subject: { kind: 'drift', id }, state })

function triageNamed(program: Program, { triageId }: Pick<TriageClosing, 'triageId'>): Triage {
  const triage = triageOf(program, triageId)
  if (!triage) throw new TypeError(`the triage ${triageId} was there when its message was let in`)
  return triage
}
