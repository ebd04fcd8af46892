import type { DiaryEntry } from '../../diary/diary-entry.ts'
import type { Word } from '../../diary/planned-words.ts'
import type { DiaryNames } from '../names.ts'

type Told = { readonly about: string; readonly state: string; readonly names: DiaryNames; readonly entry: DiaryEntry }

const CERTIFICATION: Readonly<Record<string, string>> = {
  'in-force': 'The certification is in force',
  'interim-due': 'The interim assessment is due, or with HITRUST',
  suspended: 'The certification is suspended: no interim assessment was submitted',
  lapsed: 'The certification has lapsed',
}

/** What a run tells, by the event's kind; `about` is the id without its kind. */
const SENTENCES: Readonly<Record<string, (told: Told) => string>> = {
  'run-started': () => 'The run begins',
  'program-ended': () => 'The last phase is done',
  'phase-started': ({ about, names }) => `${names.phase(about)} begins`,
  'phase-finished': ({ about, names }) => `${names.phase(about)} is done`,
  'cycle-begun': ({ about, names }) => `The next cycle begins with ${names.phase(about)}`,
  'exception-opened': ({ about, names }) =>
    `An exception is expected of what is late for the window: ${lateControl(about, names)}`,
  'exception-undecided': ({ about, names }) => `Nobody has decided about ${lateControl(about, names)}`,
  'exception-decided': ({ about, names }) => `It is decided what becomes of ${lateControl(about, names)}`,
  'exception-closed': ({ about, names }) =>
    `The exception about ${lateControl(about, names)} is closed with the report`,
  'window-held': ({ about, names }) => `${names.phase(about)} cannot open: somebody has to decide about late controls`,
  'window-opened': ({ about, names }) => `${names.phase(about)}: its first day`,
  'window-closed': ({ about, names }) => `${names.phase(about)}: its last day`,
  'document-delivered': ({ about }) => `There is the ${words(about.split('.').at(-1) ?? about)}`,
  'report-issued': ({ state }) => `The CPA issues the report, with an ${state} opinion`,
  'bridge-cover-begun': () => 'A letter may bridge the days after the period from now on',
  'bridge-cover-ending': () => 'The days that a letter may bridge end soon',
  'bridge-cover-ended': ({ state }) =>
    state === 'superseded'
      ? 'The next report takes the place of the bridge letter'
      : 'No letter bridges the days any more',
  'object-created': () => 'The assessment object is there',
  'report-credit-bought': () => 'The report credit is held',
  'items-testable': () => 'Controls have run for their days and may be tested',
  'item-tested': ({ about, names }) => `The first test: ${names.control(about.split('/')[1] ?? about)}`,
  'fieldwork-started': () => 'The 90 days to submission begin with the first test',
  'fieldwork-warned': () => 'The 90 days to submission end soon',
  'fieldwork-broken': () => 'The 90 days to submission are over: tests that are too old are made again',
  'qa-block-booked': ({ about }) => `The QA week of ${about} is reserved`,
  'letter-signed': () => 'The representation letter is signed',
  'assessment-submitted': () => 'The assessment is submitted to HITRUST',
  'assessment-accepted': () => 'Check-in finds it complete',
  'draft-warned': () => 'The days to review the draft end soon',
  'draft-overdue': () => 'The days to review the draft are over',
  'draft-approved': () => 'The draft is approved',
  'outcome-reported': () => 'HITRUST reports the outcome: certified',
  'certification-changed': ({ state }) => CERTIFICATION[state] ?? `The certification is ${state}`,
  'certification-expiring': () => 'The certification expires soon',
  'person-shared': ({ names, entry }) => `Several programs ask for ${names.person(entry.personId ?? '')}, or would`,
}

/**
 * Entries that differ in nothing but what they are about, as one sentence without its full stop: the evidence of a day,
 * what one person is reminded of.
 */
export function diarySentence(entries: readonly [DiaryEntry, ...DiaryEntry[]], names: DiaryNames): string {
  const [entry] = entries
  const things = listed(entries.map(({ about = '' }) => nameOf(about, names)))
  const person = names.person(entry.personId ?? '')
  switch (entry.kind) {
    case 'evidence-collected':
      return `The last day for evidence, which is there: ${things}`
    case 'reminder':
      return `${person} is reminded, ${ahead(entry.lead)}: ${things}`
    case 'unanswered':
    case 'escalation':
      return `${person} hears that nobody has answered: ${things}`
    case 'digest':
      return `Whoever has something to hear gets a digest: ${listed(entries.map(({ personId = '' }) => names.person(personId)))}`
    case 'exception-opened':
    case 'exception-undecided':
    case 'exception-decided':
    case 'exception-closed':
      return sentence(entry, { ...names, control: () => listed(entries.map((one) => lateOf(one, names))) })
    default:
      return listed(entries.map((one) => sentence(one, names)))
  }
}

const lateOf = ({ about = '' }: DiaryEntry, { control }: DiaryNames): string =>
  control(about.slice(about.indexOf('/') + 1))

const sentence = (entry: DiaryEntry, names: DiaryNames): string => {
  const { kind, about = '', state = '' } = entry
  const id = kind.startsWith('phase-') || kind === 'cycle-begun' ? about : about.slice(about.indexOf('/') + 1)
  return SENTENCES[kind]?.({ about: id, state, names, entry }) ?? `${words(kind)} ${id} ${state}`.trim()
}

const ahead = (lead = 0): string => (lead === 0 ? 'on the day' : `${lead} ${lead === 1 ? 'day' : 'days'} ahead`)

/** What evidence, a phase or a milestone is called, or what somebody is asked or warned of. */
function nameOf(about: string, names: DiaryNames): string {
  const [kind, id = '', ...rest] = about.split('/')
  switch (kind) {
    case 'evidence':
      return `${names.control(id)} (from ${rest.join('/')})`
    case 'phase':
      return names.phase(id)
    case 'exception':
      return `what becomes of ${lateControl(id, names)}`
    case 'fieldwork':
      return 'the end of the 90 days to submission'
    case 'draft':
      return 'the end of the days to review the draft'
    case 'certification':
      return 'the end of the certification'
    case 'bridge':
      return 'the end of the days that a letter may bridge'
    default:
      return names.milestone(id)
  }
}

/** The id of such an exception ends with its control's. */
const lateControl = (about: string, names: DiaryNames): string => names.control(about)

const words = (code: string): string => code.replaceAll('-', ' ')

/** More than these nobody reads in a line. */
const MOST_NAMES = 4

function listed(names: readonly string[]): string {
  const each = [...new Set(names)]
  const more = each.length - MOST_NAMES
  return more > 0 ? `${each.slice(0, MOST_NAMES).join(', ')} and ${more} more` : each.join(', ')
}

const FACTS: Partial<Record<Word['says'], string>> = {
  createObject: 'the creation of the assessment object',
  buyReportCredit: 'the purchase of the report credit',
  bookQaBlock: 'the reservation of the QA week',
  recordTest: 'the first test',
  signLetter: 'the signature of the representation letter',
  reportInterim: 'HITRUST’s answer to the interim assessment',
  deliverDocument: 'a document of the report',
}

/** What somebody would have said on a day. */
export function wordSentence(says: string, phaseId: string | undefined, names: DiaryNames): string {
  if (phaseId === undefined) return Object.entries(FACTS).find(([word]) => word === says)?.[1] ?? says
  return `the ${says === 'startPhase' ? 'start' : 'end'} of ${names.phase(phaseId)}`
}
