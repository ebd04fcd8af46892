import type { ChangeCause, Gain, Slip } from '../../change/change-cause.ts'
import type { ChangedReport, ChangeProposal, ChangeStep, ChangeVerdict } from '../../change/change-proposal.ts'
import type { Move } from '../../proposal/levelling-proposal.ts'
import { reasonSentence } from './reasons.ts'
import type { ChangeNames } from '../names.ts'

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`

const SLIPS: Readonly<Record<Slip['how'], (slip: Slip, name: string) => string>> = {
  'finished-late': ({ agreed, now }, name) => `${name} was finished on ${now} instead of ${agreed}.`,
  'started-late': ({ agreed, now }, name) => `${name} started late: it ends on ${now} instead of ${agreed}.`,
  'still-open': ({ agreed, now }, name) =>
    `${name} was to end on ${agreed} and is still open: it ends on ${now} at the earliest.`,
  'not-started': ({ agreed, now }, name) =>
    `${name} was to start on ${agreed} and has not: it starts on ${now} at the earliest.`,
}

const GAINS: Readonly<Record<Gain['how'], (gain: Gain, name: string) => string>> = {
  'finished-early': ({ agreed, now }, name) => `${name} was finished early, on ${now} instead of ${agreed}.`,
  'started-early': ({ agreed, now }, name) => `${name} started early: it ends on ${now} instead of ${agreed}.`,
  'less-left': ({ agreed, now }, name) =>
    `Less of ${name} is left than was agreed: it ends on ${now} instead of ${agreed}.`,
}

/** What happened, in one sentence. */
export function changeCauseSentence(cause: ChangeCause, names: ChangeNames): string {
  switch (cause.kind) {
    case 'slip':
      return SLIPS[cause.how](cause, `“${names.activity(cause.activityId)}”`)
    case 'gain':
      return GAINS[cause.how](cause, `“${names.activity(cause.activityId)}”`)
    case 'phase-overdue':
      return `${names.program(cause.programId)}: ${names.phase(cause.phaseId)} was due on ${cause.dueOn} and nobody has reported it done.`
    case 'exception':
      return `${names.program(cause.programId)}: an exception of ${cause.on} is on record.`
    case 're-incubation':
      return `${names.program(cause.programId)}: changed on ${cause.from}, so their days run again: ${cause.controlIds.map(names.control).join(', ')}.`
    case 'qa-block-lost':
      return `${names.program(cause.programId)}: the reserved QA week was lost on ${cause.on}, for nothing was submitted in time.`
    case 'fieldwork-too-long':
      return `${names.program(cause.programId)}: on ${cause.on} the 90 days from the first test were over without a submission.`
  }
}

/** What to do, in one sentence. */
export function changeStepSentence(step: ChangeStep, names: ChangeNames): string {
  switch (step.kind) {
    case 'restart-incubation':
      return `Count HITRUST’s days of incubation of “${names.control(step.controlId)}” from ${step.liveSince} again.`
    case 'wait-with-test':
      return `Let “${names.activity(step.activityId)}” start on ${step.startOn} at the earliest, when the ${days(step.days)} are full.`
    case 'repeat-tests':
      return `Test again what would be more than 90 days old when it is submitted: ${step.activityIds.map((id) => `“${names.activity(id)}”`).join(', ')}.`
    case 'another-slot':
      return `Ask for another slot for “${names.activity(step.activityId)}”, from ${step.start} to before ${step.end}.`
    case 'keep-window-end':
      return `Open “${names.activity(step.activityId)}” later and keep its end on ${step.keepEndOn}: the window is shorter, to which the auditor has to agree.`
    case 're-level':
      return 'Level the plan again, moving only what gains something.'
    case 'state-remaining':
      return `Say how many working days of “${names.activity(step.activityId)}” are left.`
    case 'reserve-qa-block':
      return `Reserve another QA week for ${names.program(step.programId)}.`
    case 'tell-customer':
      return `Speak with ${names.customer(step.commitmentId)}: what was promised comes late.`
  }
}

const VERDICTS: Readonly<Record<ChangeVerdict, string>> = {
  edits: 'Something of the plan should change.',
  'new-dates': 'No edit brings the agreed dates back: these are the new ones.',
  'float-absorbs': 'Nothing to do: float absorbs it, and no report, promise or rule suffers.',
  'moves-nothing': 'Nothing to do: it moves no dates.',
  'nothing-happened': 'Nothing happened that the plan did not expect.',
}

/** What it comes to. */
export const changeVerdictSentence = ({ verdict }: Pick<ChangeProposal, 'verdict'>): string => VERDICTS[verdict]

/** A report's old and new date, and what would come of doing nothing. */
export function changedReportSentence(
  { programId, agreed, unaided, proposed }: ChangedReport,
  { program }: ChangeNames,
): string {
  const moved = proposed === agreed ? `in hand on ${agreed} as agreed` : `in hand on ${proposed} instead of ${agreed}`
  const alone = unaided === proposed ? '' : `; on ${unaided} if nothing is done`
  return `${program(programId)}: ${moved}${alone}.`
}

/** An activity's old and new date, and why not earlier. */
export function changeMoveSentence({ activityId, from, to, finishDays, reasons }: Move, names: ChangeNames): string {
  const name = `“${names.activity(activityId)}”`
  const moved = from === to ? `${name} starts on ${to} as agreed` : `${name} starts on ${to} instead of ${from}`
  const end = finishDays === 0 ? '' : `, ends ${days(Math.abs(finishDays))} ${finishDays > 0 ? 'later' : 'earlier'}`
  const [reason] = reasons
  return `${moved}${end}.${reason ? ` ${reasonSentence(reason, names)}.` : ''}`
}
