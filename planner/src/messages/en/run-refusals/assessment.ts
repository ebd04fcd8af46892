import type { Said, Sentences } from '../../refusal-told.ts'
import { firstThings } from './first-things.ts'

/** What only a HITRUST assessment refuses. A rule of HITRUST's that forbids it is named by its id. */
export const ASSESSMENT_SENTENCES = {
  'object-exists': ({ fact }) =>
    `The assessment object exists since ${fact('createdOn')}, on CSF ${fact('csfVersion')}. The next cycle has its own.`,
  'csf-version-not-offered': ({ fact }) =>
    `On ${fact('effectiveOn')} no object of this level can be created on CSF ${fact('csfVersion')} (rule T18). ` +
    `HITRUST then offers ${fact('offered')}.`,
  'csf-version-closed': ({ fact }) =>
    `HITRUST took submissions on CSF ${fact('csfVersion')} until ${fact('submitUntil')} (rule W19). Create an object on a newer version.`,
  'report-credit-held': ({ fact }) => `The report credit is held since ${fact('since')}. One is enough for one report.`,
  'corrective-action-over': ({ fact }) => `The corrective action ${fact('actionId')} is ${fact('state')} already.`,
  'item-still-incubating': ({ fact }) =>
    `The ${fact('itemKind')} of ${fact('controlId')} has not run for its days yet (rule ${fact('rule')}). ` +
    `It can be tested from ${fact('testableOn')}.`,
  'qa-needs-object-and-credit': (said) =>
    `A QA block needs an assessment object and a report credit (rule Q02). ${firstThings(said)}`,
  'qa-block-already-booked': ({ fact }) =>
    `A QA block is booked already, from ${fact('blockStartsOn')}. Release it before booking another.`,
  'qa-block-not-booked': ({ fact, phases }) =>
    phases('rule')
      ? `Nothing can be submitted without a reserved QA block (rule ${fact('rule')}). Book one first.`
      : 'No QA block is booked, so none can be released.',
  'qa-block-too-far': ({ fact }) =>
    `A QA block is reserved at most a year ahead of submission (rule Q04): the submission can be due on ${fact('latestOn')} at the latest.`,
  'qa-submission-after-block': ({ fact }) =>
    `The submission is due on ${fact('submissionDueOn')}, after the QA block begins on ${fact('blockStartsOn')}. ` +
    'Book a later block.',
  'letter-not-signed': () =>
    'A certification counts from the representation letter, which is signed before submission (rule W13). Tell when it was signed.',
  'letter-already-signed': ({ fact }) => `The representation letter was signed on ${fact('signedOn')}.`,
  'assessment-submitted': ({ fact }) =>
    `HITRUST has the assessment since ${fact('submittedOn')}. Only its return, or an open task of QA, opens it again.`,
  'assessment-not-submitted': ({ fact, phases }) =>
    phases('state')
      ? `Check-in accepts or returns what was submitted by that day and is not in QA yet: the submission is ${fact('state')} since ${fact('since')}.`
      : 'Check-in accepts or returns what was submitted. Tell first that the assessment was submitted.',
  'assessment-frozen': ({ fact }) =>
    `The draft is under review since ${fact('since')}: scope, factors and scores are frozen (rule W11). Its wording can be corrected.`,
  'phase-ends-with-fact': ({ phase, fact }) => `${phase} ends with what is told of it. ${FACTS[fact('fact')] ?? ''}`,
  'qa-task-open': ({ fact }) => `HITRUST waits for an answer: ${fact('taskId')}. Answer it first.`,
  'qa-task-not-open': ({ fact }) => `HITRUST’s QA asks nothing that is called ${fact('taskId')} now.`,
  'qa-escalation-out-of-order': ({ fact, phases }) =>
    phases('next')
      ? `Escalated QA goes step by step (Handbook 14.4). What comes next is: ${fact('next')}.`
      : 'Escalated QA is decided already (Handbook 14.4).',
  'outcome-reported-before': ({ fact }) => `The outcome was told already: ${fact('outcome')}.`,
  'not-certified': () =>
    'The program holds no certification that this could be about. Tell first that the outcome is a certification.',
  'interim-not-asked': () =>
    'No interim is asked for now (rule T09): it is an r2’s, once, and its result follows its submission.',
  'interim-outside-window': ({ fact }) =>
    `The interim is submitted from ${fact('opensOn')} through ${fact('dueOn')} (rule W14), not on ${fact('effectiveOn')}.`,
  'bridge-not-offered': () => 'HITRUST offers one bridge certificate, for an r2 in good standing (rule T16).',
  'bridge-outside-window': ({ fact }) =>
    `The object of a bridge is created from ${fact('from')} through ${fact('until')} (rule M11), not on ${fact('objectCreatedOn')}.`,
  'rapid-not-eligible': (said) => `A rapid recertification is not open to this program (rule M06): ${against(said)}.`,
  'significant-change-known': ({ fact }) => `HITRUST was told of the change ${fact('changeId')} before.`,
} satisfies Sentences

const FACTS: Readonly<Record<string, string>> = {
  submission: 'Tell that the assessment was submitted.',
  'check-in': 'Tell that check-in accepted or returned it.',
  draft: 'Approve the draft.',
  outcome: 'Tell what came of the assessment.',
  interim: 'Tell that the interim was submitted.',
}

const AGAINST: Readonly<Record<string, string>> = {
  level: 'only an i1 has one',
  'csf-version': 'its certification is of a CSF before version 11',
  scope: 'the scope is another',
  'significant-change': 'HITRUST was told of a significant change',
  degraded: 'controls have degraded',
  'rapid-before': 'the certification came of a rapid one itself',
  'not-in-force': 'the certification is not in force',
}

const against = ({ fact }: Said): string =>
  fact('against')
    .split(', ')
    .map((code) => AGAINST[code] ?? code)
    .join('; ')
