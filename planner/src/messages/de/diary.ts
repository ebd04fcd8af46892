import type { DiaryEntry } from '../../diary/diary-entry.ts'
import type { Word } from '../../diary/planned-words.ts'
import type { DiaryNames } from '../names.ts'

type Told = { readonly about: string; readonly state: string; readonly names: DiaryNames; readonly entry: DiaryEntry }

const CERTIFICATION: Readonly<Record<string, string>> = {
  'in-force': 'Die Zertifizierung ist in Kraft',
  'interim-due': 'Die Interim-Prüfung ist fällig oder liegt bei HITRUST',
  suspended: 'Die Zertifizierung ist ausgesetzt: Keine Interim-Prüfung wurde eingereicht',
  lapsed: 'Die Zertifizierung ist erloschen',
}

const OPINIONS: Readonly<Record<string, string>> = {
  unqualified: 'uneingeschränkt',
  qualified: 'eingeschränkt',
  adverse: 'versagt',
  disclaimer: 'nicht abgegeben',
}

const DOCUMENTS: Readonly<Record<string, string>> = {
  'system-description': 'Systembeschreibung',
  draft: 'Berichtsentwurf',
  assertion: 'Erklärung der Unternehmensleitung',
  'representation-letter': 'Vollständigkeitserklärung',
}

/** What a run tells, by the event's kind; `about` is the id without its kind. */
const SENTENCES: Readonly<Record<string, (told: Told) => string>> = {
  'run-started': () => 'Der Lauf beginnt',
  'program-ended': () => 'Die letzte Phase ist abgeschlossen',
  'phase-started': ({ about, names }) => `„${names.phase(about)}“ beginnt`,
  'phase-finished': ({ about, names }) => `„${names.phase(about)}“ ist abgeschlossen`,
  'cycle-begun': ({ about, names }) => `Der nächste Zyklus beginnt mit „${names.phase(about)}“`,
  'exception-opened': ({ about, names }) =>
    `Eine Abweichung ist zu erwarten, verspätet für den Beobachtungszeitraum: ${lateControl(about, names)}`,
  'exception-undecided': ({ about, names }) => `Niemand hat über ${lateControl(about, names)} entschieden`,
  'exception-decided': ({ about, names }) => `Über ${lateControl(about, names)} ist entschieden`,
  'exception-closed': ({ about, names }) =>
    `Die Abweichung bei ${lateControl(about, names)} ist mit dem Bericht abgeschlossen`,
  'window-held': ({ about, names }) =>
    `„${names.phase(about)}“ kann nicht beginnen: Über verspätete Kontrollen muss entschieden werden`,
  'window-opened': ({ about, names }) => `„${names.phase(about)}“: erster Tag`,
  'window-closed': ({ about, names }) => `„${names.phase(about)}“: letzter Tag`,
  'document-delivered': ({ about }) => `Liegt vor: ${documentName(about.split('.').at(-1) ?? about)}`,
  'report-issued': ({ state }) => `Der CPA stellt den Bericht aus, Prüfungsurteil: ${OPINIONS[state] ?? state}`,
  'bridge-cover-begun': () => 'Ein Überbrückungsschreiben darf ab jetzt die Tage nach dem Zeitraum überbrücken',
  'bridge-cover-ending': () => 'Die Tage, die ein Überbrückungsschreiben überbrücken darf, enden bald',
  'bridge-cover-ended': ({ state }) =>
    state === 'superseded'
      ? 'Der nächste Bericht tritt an die Stelle des Überbrückungsschreibens'
      : 'Kein Überbrückungsschreiben überbrückt die Tage mehr',
  'object-created': () => 'Das Bewertungsobjekt ist angelegt',
  'report-credit-bought': () => 'Der Report-Credit ist vorhanden',
  'items-testable': () => 'Die Reifezeit von Kontrollen ist um: Sie dürfen getestet werden',
  'item-tested': ({ about, names }) => `Der erste Test: ${names.control(about.split('/')[1] ?? about)}`,
  'fieldwork-started': () => 'Die 90 Tage bis zur Einreichung beginnen mit dem ersten Test',
  'fieldwork-warned': () => 'Die 90 Tage bis zur Einreichung enden bald',
  'fieldwork-broken': () => 'Die 90 Tage bis zur Einreichung sind vorbei: Zu alte Tests werden wiederholt',
  'qa-block-booked': ({ about }) => `Die QA-Woche ab ${about} ist reserviert`,
  'letter-signed': () => 'Die Vollständigkeitserklärung ist unterschrieben',
  'assessment-submitted': () => 'Die Bewertung ist bei HITRUST eingereicht',
  'assessment-accepted': () => 'Die Eingangsprüfung hält sie für vollständig',
  'draft-warned': () => 'Die Tage zur Durchsicht des Entwurfs enden bald',
  'draft-overdue': () => 'Die Tage zur Durchsicht des Entwurfs sind vorbei',
  'draft-approved': () => 'Der Entwurf ist freigegeben',
  'outcome-reported': () => 'HITRUST meldet das Ergebnis: zertifiziert',
  'certification-changed': ({ state }) => CERTIFICATION[state] ?? `Stand der Zertifizierung: ${state}`,
  'certification-expiring': () => 'Die Zertifizierung läuft bald ab',
  'person-shared': ({ names, entry }) => `Mehrere Programme brauchen ${names.person(entry.personId ?? '')} zugleich`,
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
      return `Der letzte Tag für Nachweise, die vorliegen: ${things}`
    case 'reminder':
      return `Erinnerung an ${person}, ${ahead(entry.lead)}: ${things}`
    case 'unanswered':
    case 'escalation':
      return `${person} erfährt, dass niemand geantwortet hat: ${things}`
    case 'digest':
      return `Eine Tagesübersicht geht an alle, für die es Neues gibt: ${listed(entries.map(({ personId = '' }) => names.person(personId)))}`
    case 'exception-opened':
    case 'exception-undecided':
    case 'exception-decided':
    case 'exception-closed':
      // Each is quoted: the sentence opens the first quotation and closes the last.
      return sentence(entry, { ...names, control: () => entries.map((one) => lateOf(one, names)).join('“, „') })
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

const ahead = (lead = 0): string => (lead === 0 ? 'am Tag selbst' : `${lead} ${lead === 1 ? 'Tag' : 'Tage'} vorher`)

/** What evidence, a phase or a milestone is called, or what somebody is asked or warned of. */
function nameOf(about: string, names: DiaryNames): string {
  const [kind, id = '', ...rest] = about.split('/')
  switch (kind) {
    case 'evidence':
      return `${names.control(id)} (ab ${rest.join('/')})`
    case 'phase':
      return names.phase(id)
    case 'exception':
      return `was aus ${lateControl(id, names)} wird`
    case 'fieldwork':
      return 'das Ende der 90 Tage bis zur Einreichung'
    case 'draft':
      return 'das Ende der Durchsicht des Entwurfs'
    case 'certification':
      return 'das Ende der Zertifizierung'
    case 'bridge':
      return 'das Ende der Tage, die ein Überbrückungsschreiben überbrücken darf'
    default:
      return names.milestone(id)
  }
}

/** The id of such an exception ends with its control's. */
const lateControl = (about: string, names: DiaryNames): string => `„${names.control(about)}“`

const words = (code: string): string => code.replaceAll('-', ' ')
const documentName = (code: string): string => DOCUMENTS[code] ?? words(code)

/** More than these nobody reads in a line. */
const MOST_NAMES = 4

function listed(names: readonly string[]): string {
  const each = [...new Set(names)]
  const more = each.length - MOST_NAMES
  return more > 0 ? `${each.slice(0, MOST_NAMES).join(', ')} und noch ${more}` : each.join(', ')
}

const FACTS: Partial<Record<Word['says'], string>> = {
  createObject: 'das Anlegen des Bewertungsobjekts',
  buyReportCredit: 'der Kauf des Report-Credits',
  bookQaBlock: 'die Reservierung der QA-Woche',
  recordTest: 'der erste Test',
  signLetter: 'die Unterschrift der Vollständigkeitserklärung',
  reportInterim: 'die Antwort von HITRUST auf die Interim-Prüfung',
  deliverDocument: 'ein Dokument des Berichts',
}

/** What somebody would have said on a day. */
export function wordSentence(says: string, phaseId: string | undefined, names: DiaryNames): string {
  if (phaseId === undefined) return Object.entries(FACTS).find(([word]) => word === says)?.[1] ?? says
  return `${says === 'startPhase' ? 'der Beginn' : 'das Ende'} von „${names.phase(phaseId)}“`
}
