import type { IsoDate } from '@stagger/planner'
import { list, plural } from './numbers.ts'
import { longDate } from '../../format.ts'
import { optionName } from './facts.ts'
import type { DiaryEntry, DiaryKind } from '../../runs-view/diary.ts'

// What happened in a run, in English: a sentence for every kind of event, which does not compile without one.

/** An entry as sentences read it. */
type Said = DiaryEntry['about'] & {
  readonly state: string
  /** A day among the facts. */
  readonly day: (name: string) => string
  readonly count: (name: string, one: string, many?: string) => string
  readonly option: (name: string) => string
  readonly fact: (name: string) => DiaryEntry['facts'][string] | undefined
}

const SENTENCES: Readonly<Record<DiaryKind, (said: Said) => string>> = {
  'run-started': () => 'The program began to run.',
  'program-ended': () => 'The program is over.',
  'phase-started': ({ phase }) => `${phase} began.`,
  'phase-finished': ({ phase }) => `${phase} is finished.`,
  'phase-reopened': ({ phase }) => `${phase} is open again.`,
  'phase-overdue': ({ phase }) => `${phase} is overdue: nobody has reported it done.`,
  'proposal-opened': ({ id }) => `Proposal ${id} waits for an answer.`,
  'proposal-superseded': ({ id }) => `Proposal ${id} gave way to a newer one.`,
  'proposal-accepted': ({ id }) => `Proposal ${id} was accepted.`,
  'proposal-declined': ({ id }) => `Proposal ${id} was declined.`,
  // SOC 2
  'exception-opened': ({ control, fact, day }) =>
    fact('found') === 'reported'
      ? `The auditor reported an exception of “${control}”.`
      : `An exception is expected of “${control}”${fact('decideBy') ? `, to be decided by ${day('decideBy')}` : ''}.`,
  'exception-undecided': ({ day }) => `Nobody decided by ${day('decideBy')} about a control that is late.`,
  'exception-decided': ({ control, fact, option }) =>
    fact('response')
      ? `Management responded to an exception: ${option('response')}.`
      : `Decided about “${control}”: ${option('choice')}.`,
  'exception-reopened': () => 'A decision about a late control was taken back.',
  'exception-closed': ({ option }) => `An exception is closed: ${option('outcome')}.`,
  'window-held': ({ phase, count }) => `${phase} is held back: ${count('undecided', 'control')} nobody decided about.`,
  'window-opened': ({ phase, day }) => `${phase} opened, until ${day('closesOn')}.`,
  'window-change-agreed': ({ phase, day }) => `The auditor agreed that ${phase} ends on ${day('agreedEndOn')}.`,
  'window-closed': ({ phase }) => `${phase} closed.`,
  'scope-change-agreed': ({ option }) => `A change of scope: ${option('change')}; it goes into: ${option('place')}.`,
  'scope-change-taken-up': ({ option }) => `A change of scope has come into its window: ${option('change')}.`,
  'document-delivered': ({ option }) => `${capital(option('document'))} for the ${option('type')} is there.`,
  'report-issued': ({ option, state }) =>
    `The ${option('type')} report is issued: ${within(optionName(state))} opinion.`,
  'bridge-cover-begun': () => 'A bridge letter may stand behind the report from now on.',
  'bridge-cover-ending': () => 'The cover of a bridge letter ends soon.',
  'bridge-cover-ended': () => 'A bridge letter covers nothing any more.',
  'cycle-begun': () => 'The next cycle began.',
  // HITRUST
  'object-created': ({ fact }) => `The object was created in MyCSF, on CSF ${fact('csfVersion')}.`,
  'report-credit-bought': () => 'The report credit was bought.',
  'assessment-revised': ({ id }) => `${optionName(id)} of the assessment changed.`,
  'corrective-action-changed': ({ id, state }) => `Corrective action ${id}: ${within(optionName(state))}.`,
  'items-testable': ({ count }) => `The days of ${count('count', 'item')} are full: they can be tested.`,
  'item-tested': ({ id }) => `Tested: ${id.replace(/^test\//, '')}.`,
  'fieldwork-started': ({ day }) => `The 90 days from the first test run, until ${day('dueOn')}.`,
  'fieldwork-warned': ({ count }) => `${count('daysLeft', 'day')} of the 90 are left to submit.`,
  'fieldwork-broken': ({ count }) => `The 90 days are over: ${count('testsToRedo', 'test')} to be made again.`,
  'qa-block-booked': ({ id, day }) => `The QA week of ${dateOr(id)} is booked: submit by ${day('submissionDueOn')}.`,
  'qa-block-released': ({ id }) => `The QA week of ${dateOr(id)} was given back.`,
  'qa-block-lost': ({ id, count }) => `The QA week of ${dateOr(id)} was lost, which costs ${count('lostDays', 'day')}.`,
  'letter-signed': () => 'The representation letter is signed.',
  'assessment-submitted': ({ fact, count }) =>
    `The assessment was submitted${fact('lateDays') ? `, ${count('lateDays', 'day')} after the 90` : ''}.`,
  'assessment-returned': () => 'Check-in returned the assessment.',
  'assessment-accepted': () => 'Check-in accepted the assessment.',
  'qa-task-opened': ({ id, fact, day }) => `HITRUST asks: task ${id}${fact('dueOn') ? `, by ${day('dueOn')}` : ''}.`,
  'qa-task-answered': ({ id }) => `Task ${id} is answered.`,
  'qa-task-overdue': ({ id }) => `Task ${id} is overdue.`,
  'qa-escalated': ({ state }) => `Escalated QA: ${within(optionName(state))}.`,
  'draft-warned': ({ count }) => `${count('daysLeft', 'day')} left to review the draft.`,
  'draft-overdue': () => 'The days to review the draft are over.',
  'correction-requested': () => 'A correction of the draft was asked for.',
  'draft-approved': () => 'The draft is approved.',
  'outcome-reported': ({ state }) => `The outcome: ${within(optionName(state))}.`,
  'certification-changed': ({ state, fact, day }) =>
    `The certification is ${STANDINGS[state] ?? state}${fact('expiresOn') ? `, until ${day('expiresOn')}` : ''}.`,
  'certification-expiring': ({ count }) => `The certification expires in ${count('daysLeft', 'day')}.`,
  'significant-change-noticed': () => 'HITRUST was told of a significant change.',
  'recertification-planned': ({ state }) => `The recertification will be: ${within(optionName(state))}.`,
  // dates that come
  'evidence-settled': (said) => `Evidence: ${settled(said)}.`,
  escalated: ({ control, person, day, id }) =>
    `${control || id} was due on ${day('dueOn')} and went on to ${person || 'somebody else'}.`,
  'reminders-paused': () => 'Reminders pause.',
  'reminders-resumed': () => 'Reminders go on.',
  // changes that other systems report
  'triage-opened': ({ count, fact, day }) =>
    `${count('changes', 'change')} touched ${count('controls', 'control')}${fact('dueOn') ? `: to be judged by ${day('dueOn')}` : ''}.`,
  'triage-widened': ({ count }) => `More changes: ${count('controls', 'control')} are touched by now.`,
  'triage-overdue': () => 'Nobody has judged reported changes in time.',
  'triage-closed': ({ option }) => `Reported changes were judged: ${option('outcome')}.`,
  'notice-due': () => 'HITRUST has to be told of an investigation.',
  'notice-overdue': ({ day }) => `Nobody reported by ${day('dueOn')} that HITRUST was told of a change.`,
  'notice-given': () => 'A change was told or disclosed.',
  // what programs share
  'pulls-made': ({ count }) => `${count('count', 'request')} served by evidence of another program.`,
  'person-shared': ({ person, day }) => `${person} is asked by several programs from ${day('from')}.`,
}

const STANDINGS: Readonly<Record<string, string>> = {
  'in-force': 'in force',
  'interim-due': 'in force, its interim is due',
  bridged: 'carried by a bridge certificate',
}

const dateOr = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? longDate(text) : text)

const settled = ({ fact }: Said): string => {
  const part = (name: string, text: string) => (Number(fact(name) ?? 0) > 0 ? `${fact(name)} ${text}` : '')
  const parts = [
    part('open', 'asked for'),
    part('collected', 'collected'),
    part('late', 'late'),
    part('missed', 'missed for good'),
  ]
  return list(parts) || 'nothing new'
}

/** An option as it is called inside a sentence; only the types of reports are names. */
const within = (name: string): string =>
  name.startsWith('Type ') ? name : name.charAt(0).toLowerCase() + name.slice(1)
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What happened, in one sentence. */
export function diarySentence({ kind, about, state, facts }: DiaryEntry): string {
  return SENTENCES[kind]({
    ...about,
    state,
    fact: (name) => facts[name],
    day: (name) => dateOr(String(facts[name] ?? 'a day not known')),
    count: (name, one, many) => plural(Number(facts[name] ?? 0), one, many),
    option: (name) => within(optionName(String(facts[name] ?? 'nothing said'))),
  })
}

const ACTORS: Readonly<Record<string, string>> = { run: 'by itself', stagger: 'Stagger', local: 'by hand' }

/** Who said so. */
export const actorName = (actor: string): string => ACTORS[actor] ?? actor

/** The programs of which it is told: several where each says the very same. */
export const saidBy = (names: readonly string[]): string =>
  names.length > 1 ? `${list(names)} alike` : (names[0] ?? '')
/** The day on which it became true, where that is another than the one on which somebody said so. */
export const happenedOn = (on: IsoDate): string => `on ${longDate(on)}`
export const recordedText = (instant: string): string => `recorded ${instant}`
