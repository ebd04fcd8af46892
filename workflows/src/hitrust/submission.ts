import { daysBetween } from '@stagger/planner/local-dates'
import { answer } from '../answers.ts'
import type { Told } from '../messages.ts'
import { reopenPhase, tell } from '../phase-changes.ts'
import type { EventFacts } from '../program-event.ts'
import type { Program } from '../program-state.ts'
import { mustHaveHappened, refuse } from '../refusals.ts'
import { acceptAssessment, returnAssessment, signLetter, submitAssessment } from './assessment-messages.ts'
import type { Submission } from './assessment-facts.ts'
import { begin, complete, doneOn, hasBegun, mustBeUnderWay, phasesNow } from './cycle.ts'
import { firstTestOn, submissionLimit, testsTooOld } from './fieldwork.ts'
import { isSubmitted, mustBeChangeable, submissionOf } from './frozen.ts'
import { restoreBlock } from './qa-block.ts'
import { factAbout } from './subjects.ts'

/** Has a program hear of its representation letter, of its submission, and of what check-in made of that. */
export function keepSubmission(program: Program): void {
  answer(program, signLetter, {
    may: maySign,
    then({ effectiveOn, actor }) {
      program.facts.assessment.letterOn = effectiveOn
      const about = factAbout('assessment', 'letter', 'signed')
      tell(program, { kind: 'letter-signed', effectiveOn, actor, ...about })
      begin(program, 'caps-and-letter', { effectiveOn, actor })
      return about
    },
  })
  answer(program, submitAssessment, { may: maySubmit, then: (told) => submit(program, told) })
  answer(program, returnAssessment, { may: mayCheckIn, then: (told) => giveBack(program, told) })
  answer(program, acceptAssessment, { may: mayCheckIn, then: (told) => accept(program, told) })
}

/** The day of the representation letter: what is certified is certified from it (W13). */
export const letterOn = (program: Program): string | undefined =>
  program.facts.assessment.letterOn ?? doneOn(program, 'caps-and-letter')

/** `letter-already-signed`, `assessment-submitted`, `phase-not-ready`: management signs what was tested. */
function maySign(program: Program, told: Told): void {
  mustHaveHappened(program, told)
  mustBeChangeable(program)
  const { letterOn: signedOn } = program.facts.assessment
  if (signedOn) refuse('letter-already-signed', { signedOn })
  mustBeUnderWay(program, 'caps-and-letter')
}

/**
 * `assessment-submitted`; `letter-not-signed` before the letter (W13); `qa-block-not-booked`, for every validated
 * assessment is submitted for a reserved week (Q01); `csf-version-closed` (W19). That the 90 days are over forbids
 * nothing (W05): it costs tests, and is told.
 */
function maySubmit(program: Program, told: Told): void {
  mustHaveHappened(program, told)
  mustBeChangeable(program)
  const { effectiveOn } = told
  const signedOn = letterOn(program)
  if (phasesNow(program, 'caps-and-letter').length > 0 && (signedOn === undefined || signedOn > effectiveOn))
    refuse('letter-not-signed', { rule: 'W13', ...(signedOn && { signedOn }), effectiveOn })
  mustBeUnderWay(program, 'caps-review')
  mustHaveWeek(program, effectiveOn)
  versionMustBeTaken(program, effectiveOn)
}

function mustHaveWeek({ facts }: Program, on: string): void {
  const { qaBlock, lostBlock } = facts.assessment
  const week = qaBlock ?? (lostBlock && on <= lostBlock.submissionDueOn ? lostBlock : undefined)
  if (!week) refuse('qa-block-not-booked', { rule: 'Q01', ...(lostBlock && { lostOn: lostBlock.submissionDueOn }) })
}

function versionMustBeTaken({ orders, facts }: Program, on: string): void {
  const version = facts.assessment.object?.csfVersion
  const submitUntil = orders.assessment?.csfVersions.find((one) => one.version === version)?.submitUntil
  if (version !== undefined && submitUntil !== undefined && on > submitUntil)
    refuse('csf-version-closed', { rule: 'W19', csfVersion: version, submitUntil })
}

function submit(program: Program, told: Told) {
  const span = fieldworkOf(program, told.effectiveOn)
  const about = stand(program, { state: 'submitted', on: told.effectiveOn })
  tell(program, { kind: 'assessment-submitted', ...said(told), ...about, facts: span })
  restoreBlock(program, told.effectiveOn)
  complete(program, 'caps-review', told)
  return about
}

/** How long fieldwork took, and what is too old if that was too long. */
function fieldworkOf(program: Program, on: string): EventFacts {
  const [first, limit] = [firstTestOn(program), submissionLimit(program)]
  if (first === undefined || limit === undefined) return {}
  const days = { fieldworkDays: daysBetween(first, on) }
  return on <= limit
    ? days
    : { ...days, rule: 'W05', lateDays: daysBetween(limit, on), testsToRedo: testsTooOld(program, on) }
}

/** `assessment-not-submitted`: check-in looks at what was submitted, before QA begins. */
function mayCheckIn(program: Program, told: Told): void {
  mustHaveHappened(program, told)
  const submission = submissionOf(program)
  if (submission?.state !== 'submitted' || told.effectiveOn < submission.on || hasBegun(program, 'hitrust-qa'))
    refuse('assessment-not-submitted', { ...(submission && { state: submission.state, since: submission.on }) })
}

/** It is the assessor's again, and its days run on. Check-in goes on when it is submitted again. */
function giveBack(program: Program, told: Told) {
  const about = stand(program, { state: 'returned', on: told.effectiveOn })
  tell(program, { kind: 'assessment-returned', ...said(told), ...about })
  for (const { phaseId } of phasesNow(program, 'caps-review'))
    reopenPhase(program, phaseId, told.effectiveOn, told.actor)
  return about
}

function accept(program: Program, told: Told) {
  const about = stand(program, { state: 'accepted', on: told.effectiveOn })
  tell(program, { kind: 'assessment-accepted', ...said(told), ...about })
  complete(program, 'check-in', told)
  return about
}

function stand(program: Program, submission: Submission) {
  program.facts.assessment.submission = submission
  return factAbout('assessment', 'submission', submission.state)
}

const said = ({ effectiveOn, actor }: Told) => ({ effectiveOn, actor })

/** Phases that a submission closes: only a return opens them again. */
export const BEFORE_SUBMISSION = [
  'scoping',
  'readiness',
  'assessor-engagement',
  'remediation',
  'incubation',
  'answering-assessment',
  'qa-reservation',
  'performing-validation',
  'caps-and-letter',
  'caps-review',
] as const

/** `assessment-submitted` for a phase that the submission closed. */
export function mustNotBeSubmitted(program: Program, phaseId: string): void {
  const isClosed = phasesNow(program, ...BEFORE_SUBMISSION).some((phase) => phase.phaseId === phaseId)
  if (isClosed && isSubmitted(program))
    refuse('assessment-submitted', { phaseId, submittedOn: submissionOf(program)?.on })
}
