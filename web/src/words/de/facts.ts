import type { ApiProblem } from '../../api/client.ts'
import { refusal } from './everywhere.ts'
import type { IsoDate } from '@stagger/planner'
import { longDate, withDays } from '../../format.ts'
import type { FactFault } from '../../runs-view/typed-fact.ts'
import type { FactFormId } from '../../runs-view/fact-forms.ts'

// What the forms of the Runs page ask, in German.

/** What a fact says has happened, and what the button that tells it says. */
const FORMS: Readonly<Record<FactFormId, readonly [name: string, act: string]>> = {
  'start-phase': ['Die Phase hat begonnen', 'Phase beginnen'],
  'finish-phase': ['Die Phase ist abgeschlossen', 'Phase abschließen'],
  'reopen-phase': ['Die Phase ist wieder offen', 'Phase wieder öffnen'],
  'close-triage': ['Was die Änderungen bedeuten', 'Änderungen bewerten'],
  'give-notice': ['Die Änderung wurde gemeldet oder offengelegt', 'Als gemeldet erfassen'],
  'decide-late': ['Was mit der verspäteten Kontrolle geschieht', 'Entscheiden'],
  'respond-exception': ['Stellungnahme der Unternehmensleitung', 'Stellung nehmen'],
  'close-exception': ['Die Abweichung ist vorbei', 'Abweichung abschließen'],
  'record-exception': ['Eine Abweichung', 'Abweichung erfassen'],
  'agree-window': ['Der Prüfer ist mit einem anderen Ende des Zeitraums einverstanden', 'Vereinbarung erfassen'],
  'change-scope': ['Der Umfang ändert sich', 'Änderung des Umfangs erfassen'],
  'deliver-document': ['Ein Dokument zum Bericht liegt vor', 'Dokument melden'],
  'issue-report': ['Der Bericht ist ausgestellt', 'Bericht als ausgestellt melden'],
  'create-object': ['Das Objekt wurde in MyCSF angelegt', 'Objekt melden'],
  'buy-credit': ['Der Report-Credit wurde gekauft', 'Report-Credit melden'],
  'revise-part': ['Umfang, Faktoren oder Punktwerte wurden geändert', 'Änderung melden'],
  'corrective-action': ['Eine Korrekturmaßnahme', 'Maßnahme melden'],
  'test-item': ['Der Assessor hat einen Bestandteil getestet', 'Test melden'],
  'book-qa': ['Eine QA-Woche ist reserviert', 'QA-Woche buchen'],
  'release-qa': ['Die QA-Woche wird zurückgegeben', 'QA-Woche freigeben'],
  'sign-letter': ['Die Vollständigkeitserklärung ist unterschrieben', 'Erklärung melden'],
  submit: ['Die Bewertung wurde eingereicht', 'Einreichung melden'],
  accept: ['Die Eingangsprüfung hat sie angenommen', 'Annahme melden'],
  return: ['Die Eingangsprüfung hat sie zurückgegeben', 'Rückgabe melden'],
  'open-task': ['HITRUST fragt nach', 'Aufgabe melden'],
  'answer-task': ['Die Aufgabe ist beantwortet', 'Antwort melden'],
  'escalate-qa': ['Die QA ist eskaliert', 'Schritt melden'],
  'approve-draft': ['Der Entwurf ist freigegeben', 'Entwurf freigeben'],
  'request-correction': ['Eine Korrektur wird angefordert', 'Korrektur anfordern'],
  'report-outcome': ['Was die Bewertung ergeben hat', 'Ergebnis melden'],
  'submit-interim': ['Die Interim-Prüfung wurde eingereicht', 'Interim-Prüfung melden'],
  'report-interim': ['HITRUST hat zur Interim-Prüfung geantwortet', 'Antwort melden'],
  'report-standing': ['Der Status der Zertifizierung hat sich geändert', 'Status melden'],
  'issue-bridge': ['Ein Überbrückungszertifikat wurde ausgestellt', 'Überbrückung melden'],
  'notice-change': ['Eine wesentliche Änderung wurde an HITRUST gemeldet', 'Als gemeldet erfassen'],
  'plan-recertification': ['Wie rezertifiziert wird', 'Rezertifizierung planen'],
}
export const formName = (id: FactFormId): string => FORMS[id][0]
export const formAct = (id: FactFormId): string => FORMS[id][1]

const FIELDS: Readonly<Record<string, string>> = {
  effectiveOn: 'Am',
  note: 'Notiz',
  reason: 'Begründung',
  choice: 'Entscheidung',
  response: 'Stellungnahme',
  outcome: 'Ergebnis',
  controlId: 'Kontrolle',
  kind: 'Herkunft',
  endOn: 'Neuer letzter Tag des Zeitraums',
  change: 'Änderung',
  place: 'Aufnahme',
  document: 'Dokument',
  type: 'Bericht',
  opinion: 'Prüfungsurteil',
  criteriaNotMet: 'Nicht erfüllte Kriterien',
  csfVersion: 'CSF-Version',
  part: 'Was',
  taskId: 'Aufgabe',
  actionId: 'Maßnahme',
  state: 'Stand',
  itemKind: 'Bestandteil',
  blockStartsOn: 'Beginn der QA-Woche',
  submissionDueOn: 'Einreichen bis',
  dueOn: 'Antworten bis',
  step: 'Schritt',
  about: 'Betrifft',
  passed: 'Bestanden',
  standing: 'Status',
  objectCreatedOn: 'Objekt angelegt am',
  changeId: 'Änderung',
  form: 'Form',
  sameScope: 'Der Umfang ist derselbe',
  degraded: 'Kontrollen haben sich verschlechtert',
  confirmed: 'Der Sicherheitsvorfall ist bestätigt',
}
/** With whom at the auditor it was agreed is what the record is for. */
const NAMED: Readonly<Record<string, string>> = { 'agree-window note': 'Mit wem beim Prüfer vereinbart' }
export const fieldName = (form: FactFormId, name: string): string => NAMED[`${form} ${name}`] ?? FIELDS[name] ?? name

const OPTIONS: Readonly<Record<string, string>> = {
  'slide-start': 'Beginn verschieben, Ende behalten',
  'slide-both': 'Beginn und Ende verschieben',
  carry: 'Abweichung in Kauf nehmen',
  drop: 'Kontrolle streichen',
  remediated: 'Behoben',
  'will-remediate': 'Wird behoben',
  'compensating-control': 'Kompensierende Kontrolle',
  disagrees: 'Anderer Ansicht',
  resolved: 'Erledigt',
  'not-an-exception': 'Keine Abweichung',
  'in-time': 'Doch noch rechtzeitig',
  dropped: 'Mit der Kontrolle gestrichen',
  'not-reported': 'Vom Prüfer nicht gemeldet',
  expected: 'Von uns erwartet',
  reported: 'Vom Prüfer gemeldet',
  'system-added': 'Zusätzliches System',
  'system-removed': 'Weggefallenes System',
  'category-added': 'Zusätzliche Kategorie',
  'category-removed': 'Weggefallene Kategorie',
  'subservice-changed': 'Anderer Subdienstleister',
  other: 'Etwas anderes',
  'this-window': 'In diesen Zeitraum',
  'next-window': 'In den nächsten Zeitraum',
  disclosure: 'Als Angabe in die Systembeschreibung',
  'system-description': 'Systembeschreibung',
  draft: 'Berichtsentwurf',
  assertion: 'Erklärung der Unternehmensleitung',
  'representation-letter': 'Vollständigkeitserklärung',
  type1: 'Type I',
  type2: 'Type II',
  unqualified: 'Uneingeschränkt',
  qualified: 'Eingeschränkt',
  adverse: 'Versagt',
  disclaimer: 'Nicht abgegeben',
  recorded: 'Erfasst',
  done: 'Erledigt',
  cap: 'Als Maßnahmenplan (CAP) im Bericht',
  implemented: 'Umgesetzt',
  policy: 'Richtlinie',
  procedure: 'Verfahren',
  measured: 'Gemessen',
  managed: 'Gesteuert',
  concerns: 'Bedenken schriftlich vorgebracht',
  answered: 'Beantwortet',
  met: 'Besprochen',
  'answered-again': 'Erneut beantwortet',
  decided: 'Entschieden',
  wording: 'Wortlaut',
  scope: 'Umfang',
  factors: 'Faktoren',
  scores: 'Punktwerte',
  certified: 'Zertifiziert',
  'validated-only': 'Nur validiert',
  'readiness-only': 'Nur Readiness',
  suspended: 'Ausgesetzt',
  reinstated: 'Wieder in Kraft',
  revoked: 'Entzogen',
  full: 'Vollständig',
  rapid: 'Verkürzt (Rapid)',
  harmless: 'Unbedenklich',
  exception: 'Abweichung',
  're-incubation': 'Erneute Reifezeit',
  'significant-change': 'Wesentliche Änderung',
  'security-event': 'Sicherheitsvorfall',
}
export const optionName = (option: string): string => OPTIONS[option] ?? option

const FAULTS: Readonly<Record<FactFault['code'], (on: IsoDate) => string>> = {
  empty: () => 'Füllen Sie dieses Feld aus.',
  'not-a-number': () => 'Geben Sie eine Zahl mit höchstens zwei Ziffern ein.',
  'in-future': (on) => `Der Tag ist noch nicht gekommen: Heute ist der ${longDate(on)}.`,
  'before-start': (on) => `Die Arbeit begann erst am ${longDate(on)}: Geben Sie diesen oder einen späteren Tag an.`,
}
export const factFault = ({ code, on = '' }: FactFault): string => FAULTS[code](on)
export const optional = 'optional'

const CONFLICT = 409

export const telling = 'Wird dem Lauf gemeldet…'
const UNKNOWN_OUTCOME =
  'Der Lauf hat nicht rechtzeitig geantwortet. Vielleicht ist es trotzdem geschehen: Dann steht es bald unter „Was geschehen ist“. Wenn nicht, melden Sie es unverändert noch einmal; es zählt nur einmal.'

/** Why a fact was not taken: a run’s refusal in the words of the API, which names the phases and the rule. */
export const refusalOfFact = (problem: ApiProblem): string =>
  problem.code === 'outcome-unknown'
    ? UNKNOWN_OUTCOME
    : problem.status === CONFLICT && problem.detail !== ''
      ? withDays(problem.detail)
      : refusal(problem)
