import type { IsoDate } from '@stagger/planner'
import { list, plural } from './numbers.ts'
import { longDate } from '../../format.ts'
import { optionName } from './facts.ts'
import type { DiaryEntry, DiaryKind } from '../../runs-view/diary.ts'

// What happened in a run, in German: a sentence for every kind of event, which does not compile without one.

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
  'run-started': () => 'Das Programm läuft.',
  'program-ended': () => 'Das Programm ist zu Ende.',
  'phase-started': ({ phase }) => `„${phase}“ hat begonnen.`,
  'phase-finished': ({ phase }) => `„${phase}“ ist abgeschlossen.`,
  'phase-reopened': ({ phase }) => `„${phase}“ ist wieder offen.`,
  'phase-overdue': ({ phase }) => `„${phase}“ ist überfällig: Niemand hat den Abschluss gemeldet.`,
  'proposal-opened': ({ id }) => `Vorschlag ${id} wartet auf eine Antwort.`,
  'proposal-superseded': ({ id }) => `Vorschlag ${id} wurde durch einen neueren ersetzt.`,
  'proposal-accepted': ({ id }) => `Vorschlag ${id} wurde angenommen.`,
  'proposal-declined': ({ id }) => `Vorschlag ${id} wurde abgelehnt.`,
  // SOC 2
  'exception-opened': ({ control, fact, day }) =>
    fact('found') === 'reported'
      ? `Der Prüfer hat bei „${control}“ eine Abweichung gemeldet.`
      : `Bei „${control}“ wird eine Abweichung erwartet${fact('decideBy') ? `; zu entscheiden bis ${day('decideBy')}` : ''}.`,
  'exception-undecided': ({ day }) => `Bis ${day('decideBy')} hat niemand über eine verspätete Kontrolle entschieden.`,
  'exception-decided': ({ control, fact, option }) =>
    fact('response')
      ? `Stellungnahme der Unternehmensleitung zu einer Abweichung: ${option('response')}.`
      : `Entscheidung zu „${control}“: ${option('choice')}.`,
  'exception-reopened': () => 'Eine Entscheidung über eine verspätete Kontrolle wurde zurückgenommen.',
  'exception-closed': ({ option }) => `Eine Abweichung ist abgeschlossen: ${option('outcome')}.`,
  'window-held': ({ phase, count }) =>
    `„${phase}“ wird zurückgehalten: ${count('undecided', 'Kontrolle', 'Kontrollen')} ohne Entscheidung.`,
  'window-opened': ({ phase, day }) => `„${phase}“ hat begonnen und läuft bis ${day('closesOn')}.`,
  'window-change-agreed': ({ phase, day }) =>
    `Der Prüfer ist einverstanden, dass „${phase}“ am ${day('agreedEndOn')} endet.`,
  'window-closed': ({ phase }) => `„${phase}“ ist beendet.`,
  'scope-change-agreed': ({ option }) =>
    `Eine Änderung des Umfangs ist vereinbart: ${option('change')}; Aufnahme: ${option('place')}.`,
  'scope-change-taken-up': ({ option }) =>
    `Eine Änderung des Umfangs wurde in ihren Zeitraum aufgenommen: ${option('change')}.`,
  'document-delivered': ({ option }) => `Zum Bericht ${option('type')} liegt vor: ${option('document')}.`,
  'report-issued': ({ option, state }) =>
    `Der Bericht ${option('type')} ist ausgestellt, Prüfungsurteil: ${within(state)}.`,
  'bridge-cover-begun': () => 'Von jetzt an kann ein Überbrückungsschreiben an den Bericht anschließen.',
  'bridge-cover-ending': () => 'Die Abdeckung durch ein Überbrückungsschreiben endet bald.',
  'bridge-cover-ended': () => 'Ein Überbrückungsschreiben deckt nichts mehr ab.',
  'cycle-begun': () => 'Der nächste Zyklus hat begonnen.',
  // HITRUST
  'object-created': ({ fact }) => `Das Objekt wurde in MyCSF angelegt, CSF-Version ${fact('csfVersion')}.`,
  'report-credit-bought': () => 'Der Report-Credit wurde gekauft.',
  'assessment-revised': ({ id }) => `An der Bewertung wurde geändert: ${optionName(id)}.`,
  'corrective-action-changed': ({ id, state }) => `Korrekturmaßnahme ${id}: ${within(state)}.`,
  'items-testable': ({ count }) =>
    `Die Reifezeit ist erfüllt: ${count('count', 'Bestandteil kann', 'Bestandteile können')} getestet werden.`,
  'item-tested': ({ id }) => `Getestet: ${id.replace(/^test\//, '')}.`,
  'fieldwork-started': ({ day }) => `Die 90 Tage ab dem ersten Test laufen bis ${day('dueOn')}.`,
  'fieldwork-warned': ({ count }) => `Bis zur Einreichung: noch ${count('daysLeft', 'Tag', 'Tage')} von 90.`,
  'fieldwork-broken': ({ count }) =>
    `Die 90 Tage sind um: ${count('testsToRedo', 'Test muss', 'Tests müssen')} wiederholt werden.`,
  'qa-block-booked': ({ id, day }) =>
    `Die QA-Woche vom ${dateOr(id)} ist gebucht: Einreichung bis ${day('submissionDueOn')}.`,
  'qa-block-released': ({ id }) => `Die QA-Woche vom ${dateOr(id)} wurde zurückgegeben.`,
  'qa-block-lost': ({ id, count }) =>
    `Die QA-Woche vom ${dateOr(id)} ist verfallen; das kostet ${count('lostDays', 'Tag', 'Tage')}.`,
  'letter-signed': () => 'Die Vollständigkeitserklärung ist unterschrieben.',
  'assessment-submitted': ({ fact, count }) =>
    `Die Bewertung wurde eingereicht${fact('lateDays') ? `, ${count('lateDays', 'Tag', 'Tage')} nach Ablauf der 90 Tage` : ''}.`,
  'assessment-returned': () => 'Die Eingangsprüfung hat die Bewertung zurückgegeben.',
  'assessment-accepted': () => 'Die Eingangsprüfung hat die Bewertung angenommen.',
  'qa-task-opened': ({ id, fact, day }) =>
    `HITRUST fragt nach: Aufgabe ${id}${fact('dueOn') ? `, bis ${day('dueOn')}` : ''}.`,
  'qa-task-answered': ({ id }) => `Aufgabe ${id} ist beantwortet.`,
  'qa-task-overdue': ({ id }) => `Aufgabe ${id} ist überfällig.`,
  'qa-escalated': ({ state }) => `Eskalierte QA: ${within(state)}.`,
  'draft-warned': ({ count }) => `Noch ${count('daysLeft', 'Tag', 'Tage')} für die Durchsicht des Entwurfs.`,
  'draft-overdue': () => 'Die Frist für die Durchsicht des Entwurfs ist um.',
  'correction-requested': () => 'Eine Korrektur des Entwurfs wurde angefordert.',
  'draft-approved': () => 'Der Entwurf ist freigegeben.',
  'outcome-reported': ({ state }) => `Das Ergebnis: ${within(state)}.`,
  'certification-changed': ({ state, fact, day }) =>
    `Die Zertifizierung ist ${STANDINGS[state] ?? state}${fact('expiresOn') ? `, Ablaufdatum ${day('expiresOn')}` : ''}.`,
  'certification-expiring': ({ count }) => `Die Zertifizierung läuft in ${count('daysLeft', 'Tag', 'Tagen')} ab.`,
  'significant-change-noticed': () => 'Eine wesentliche Änderung wurde an HITRUST gemeldet.',
  'recertification-planned': ({ state }) => `Geplante Form der Rezertifizierung: ${within(state)}.`,
  // dates that come
  'evidence-settled': (said) => `Nachweise: ${settled(said)}.`,
  escalated: ({ control, person, day, id }) =>
    `„${control || id}“ war am ${day('dueOn')} fällig und ging an ${person || 'jemand anderen'} weiter.`,
  'reminders-paused': () => 'Die Erinnerungen pausieren.',
  'reminders-resumed': () => 'Die Erinnerungen laufen weiter.',
  // changes that other systems report
  'triage-opened': ({ count, fact, day }) =>
    `${count('changes', 'Änderung betrifft', 'Änderungen betreffen')} ${count('controls', 'Kontrolle', 'Kontrollen')}${fact('dueOn') ? `: zu bewerten bis ${day('dueOn')}` : ''}.`,
  'triage-widened': ({ count }) =>
    `Weitere Änderungen: ${count('controls', 'Kontrolle ist', 'Kontrollen sind')} inzwischen betroffen.`,
  'triage-overdue': () => 'Gemeldete Änderungen wurden nicht rechtzeitig bewertet.',
  'triage-closed': ({ option }) => `Gemeldete Änderungen wurden bewertet: ${option('outcome')}.`,
  'notice-due': () => 'Eine Untersuchung muss an HITRUST gemeldet werden.',
  'notice-overdue': ({ day }) =>
    `Bis ${day('dueOn')} hat niemand bestätigt, dass eine Änderung an HITRUST gemeldet wurde.`,
  'notice-given': () => 'Eine Änderung wurde gemeldet oder offengelegt.',
  // what programs share
  'pulls-made': ({ count }) =>
    `${count('count', 'Anforderung', 'Anforderungen')} mit Nachweisen eines anderen Programms erfüllt.`,
  'person-shared': ({ person, day }) => `${person} wird ab ${day('from')} von mehreren Programmen angefragt.`,
}

const STANDINGS: Readonly<Record<string, string>> = {
  'in-force': 'in Kraft',
  'interim-due': 'in Kraft, die Interim-Prüfung ist fällig',
  suspended: 'ausgesetzt',
  lapsed: 'erloschen',
  bridged: 'durch ein Überbrückungszertifikat verlängert',
  renewed: 'erneuert',
}

const dateOr = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? longDate(text) : text)

const settled = ({ fact }: Said): string => {
  const part = (name: string, text: string) => (Number(fact(name) ?? 0) > 0 ? `${fact(name)} ${text}` : '')
  const parts = [
    part('open', 'angefordert'),
    part('collected', 'erfasst'),
    part('late', 'verspätet erfasst'),
    part('missed', 'nicht mehr nachholbar'),
  ]
  return list(parts) || 'nichts Neues'
}

/** Options whose names begin with a noun or are a name: German writes these large inside a sentence too. */
const NOUNS: ReadonlySet<string> = new Set([
  'slide-start',
  'slide-both',
  'carry',
  'drop',
  'system-description',
  'draft',
  'assertion',
  'representation-letter',
  'type1',
  'type2',
  'concerns',
  'exception',
  'security-event',
])

/** An option as it is called inside a sentence. */
function within(option: string): string {
  const name = optionName(option)
  return NOUNS.has(option) ? name : name.charAt(0).toLowerCase() + name.slice(1)
}

/** What happened, in one sentence. */
export function diarySentence({ kind, about, state, facts }: DiaryEntry): string {
  return SENTENCES[kind]({
    ...about,
    state,
    fact: (name) => facts[name],
    day: (name) => dateOr(String(facts[name] ?? '(Tag unbekannt)')),
    count: (name, one, many) => plural(Number(facts[name] ?? 0), one, many),
    option: (name) => within(String(facts[name] ?? 'ohne Angabe')),
  })
}

const ACTORS: Readonly<Record<string, string>> = { run: 'von selbst', stagger: 'Stagger', local: 'von Hand' }

/** Who said so. */
export const actorName = (actor: string): string => ACTORS[actor] ?? actor

/** The programs of which it is told: several where each says the very same. */
export const saidBy = (names: readonly string[]): string =>
  names.length > 1 ? `${list(names)} gleichermaßen` : (names[0] ?? '')
/** The day on which it became true, where that is another than the one on which somebody said so. */
export const happenedOn = (on: IsoDate): string => `am ${longDate(on)}`
export const recordedText = (instant: string): string => `erfasst am ${instant}`
