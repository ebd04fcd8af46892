import type { ApiProblem } from '../../api/client.ts'
import { refusal } from './everywhere.ts'
import type { IsoDate } from '@stagger/planner'
import { longDate, withDays } from '../../format.ts'
import type { FactFault } from '../../runs-view/typed-fact.ts'
import type { FactFormId } from '../../runs-view/fact-forms.ts'

// What the forms of the Runs page ask, in English.

/** What a fact says has happened, and what the button that tells it says. */
const FORMS: Readonly<Record<FactFormId, readonly [name: string, act: string]>> = {
  'start-phase': ['The phase began', 'Start phase'],
  'finish-phase': ['The phase is finished', 'Finish phase'],
  'reopen-phase': ['The phase is open again', 'Reopen phase'],
  'close-triage': ['What the changes mean', 'Judge the changes'],
  'give-notice': ['It was told or disclosed', 'Report the notice'],
  'decide-late': ['What to do about the late control', 'Decide'],
  'respond-exception': ['What management responds', 'Respond'],
  'close-exception': ['The exception is over', 'Close the exception'],
  'record-exception': ['An exception', 'Record the exception'],
  'agree-window': ['The auditor agreed to another end of the window', 'Record the agreement'],
  'change-scope': ['The scope changes', 'Record the change of scope'],
  'deliver-document': ['A document of the report is there', 'Report the document'],
  'issue-report': ['The report is issued', 'Report it issued'],
  'create-object': ['The object was created in MyCSF', 'Report the object'],
  'buy-credit': ['The report credit was bought', 'Report the credit'],
  'revise-part': ['Scope, factors or scores were changed', 'Report the change'],
  'corrective-action': ['A corrective action', 'Report the action'],
  'test-item': ['The assessor tested an item', 'Report the test'],
  'book-qa': ['A QA week is reserved', 'Book the QA week'],
  'release-qa': ['The QA week is given back', 'Release the QA week'],
  'sign-letter': ['The representation letter is signed', 'Report the letter'],
  submit: ['The assessment was submitted', 'Report the submission'],
  accept: ['Check-in accepted it', 'Report it accepted'],
  return: ['Check-in returned it', 'Report it returned'],
  'open-task': ['HITRUST asks something', 'Report the task'],
  'answer-task': ['The task is answered', 'Report the answer'],
  'escalate-qa': ['QA is escalated', 'Report the step'],
  'approve-draft': ['The draft is approved', 'Approve the draft'],
  'request-correction': ['A correction is asked for', 'Ask for the correction'],
  'report-outcome': ['What came of the assessment', 'Report the outcome'],
  'submit-interim': ['The interim was submitted', 'Report the interim'],
  'report-interim': ['HITRUST answered to the interim', 'Report the answer'],
  'report-standing': ['The certification changed', 'Report the standing'],
  'issue-bridge': ['A bridge certificate was issued', 'Report the bridge'],
  'notice-change': ['HITRUST was told of a significant change', 'Report the notice'],
  'plan-recertification': ['How to recertify', 'Plan the recertification'],
}
export const formName = (id: FactFormId): string => FORMS[id][0]
export const formAct = (id: FactFormId): string => FORMS[id][1]

const FIELDS: Readonly<Record<string, string>> = {
  effectiveOn: 'On',
  note: 'Note',
  reason: 'Why',
  choice: 'Decision',
  response: 'Response',
  outcome: 'Outcome',
  controlId: 'Control',
  kind: 'Found',
  endOn: 'New last day of the window',
  change: 'Change',
  place: 'Goes into',
  document: 'Document',
  type: 'Report',
  opinion: 'Opinion',
  criteriaNotMet: 'Criteria not met',
  csfVersion: 'CSF version',
  part: 'What',
  taskId: 'Task',
  actionId: 'Action',
  state: 'Now',
  itemKind: 'Item',
  blockStartsOn: 'QA week begins on',
  submissionDueOn: 'Submit by',
  dueOn: 'Answer by',
  step: 'Step',
  about: 'About',
  passed: 'It passed',
  standing: 'Standing',
  objectCreatedOn: 'Object created on',
  changeId: 'Change',
  form: 'Form',
  sameScope: 'The scope is the same',
  degraded: 'Controls have degraded',
  confirmed: 'The security event is confirmed',
}
/** With whom at the auditor it was agreed is what the record is for. */
const NAMED: Readonly<Record<string, string>> = { 'agree-window note': 'With whom at the auditor' }
export const fieldName = (form: FactFormId, name: string): string => NAMED[`${form} ${name}`] ?? FIELDS[name] ?? name

const OPTIONS: Readonly<Record<string, string>> = {
  'slide-start': 'Slide the start, keep the end',
  'slide-both': 'Slide start and end',
  carry: 'Carry the exception',
  drop: 'Drop the control',
  remediated: 'Remediated',
  'will-remediate': 'Will be remediated',
  'compensating-control': 'A compensating control',
  disagrees: 'Management disagrees',
  resolved: 'Resolved',
  'not-an-exception': 'Not an exception',
  'in-time': 'In time after all',
  dropped: 'The control is dropped',
  'not-reported': 'Not reported by the auditor',
  expected: 'Expected by us',
  reported: 'Reported by the auditor',
  'system-added': 'A system is added',
  'system-removed': 'A system is removed',
  'category-added': 'A category is added',
  'category-removed': 'A category is removed',
  'subservice-changed': 'A subservice organization changes',
  other: 'Something else',
  'this-window': 'This window',
  'next-window': 'The next window',
  disclosure: 'A disclosure in the description',
  'system-description': 'System description',
  draft: 'Draft report',
  assertion: 'Management’s assertion',
  'representation-letter': 'Representation letter',
  type1: 'Type I',
  type2: 'Type II',
  unqualified: 'Unqualified',
  qualified: 'Qualified',
  adverse: 'Adverse',
  disclaimer: 'Disclaimer of opinion',
  recorded: 'Recorded',
  done: 'Done',
  cap: 'A corrective action plan of the report',
  implemented: 'Implemented',
  policy: 'Policy',
  procedure: 'Procedure',
  measured: 'Measured',
  managed: 'Managed',
  concerns: 'Concerns in writing',
  answered: 'Answered',
  met: 'Met',
  'answered-again': 'Answered again',
  decided: 'Decided',
  wording: 'Wording',
  scope: 'Scope',
  factors: 'Factors',
  scores: 'Scores',
  certified: 'Certified',
  'validated-only': 'Validated only',
  'readiness-only': 'Readiness only',
  suspended: 'Suspended',
  reinstated: 'Reinstated',
  revoked: 'Revoked',
  full: 'Full',
  rapid: 'Rapid',
  harmless: 'Harmless',
  exception: 'An exception',
  're-incubation': 'Days of incubation start again',
  'significant-change': 'A significant change',
  'security-event': 'A security event',
}
export const optionName = (option: string): string => OPTIONS[option] ?? option

const FAULTS: Readonly<Record<FactFault['code'], (on: IsoDate) => string>> = {
  empty: () => 'Fill this in.',
  'not-a-number': () => 'Write a number of at most two digits.',
  'in-future': (on) => `That day has not come yet: today is ${longDate(on)}.`,
  'before-start': (on) => `Its work began only on ${longDate(on)}: give that day or a later one.`,
}
export const factFault = ({ code, on = '' }: FactFault): string => FAULTS[code](on)
export const optional = 'optional'

const CONFLICT = 409

export const telling = 'Telling the run…'
const UNKNOWN_OUTCOME =
  'The run did not answer in time. It may have happened: then “What happened” shows it soon. If it does not, tell it again as it is; it counts once.'

/** Why a fact was not taken: a run’s refusal in the words of the API, which names the phases and the rule. */
export const refusalOfFact = (problem: ApiProblem): string =>
  problem.code === 'outcome-unknown'
    ? UNKNOWN_OUTCOME
    : problem.status === CONFLICT && problem.detail !== ''
      ? withDays(problem.detail)
      : refusal(problem)
