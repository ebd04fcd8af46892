import { CATEGORY_NAMES, REPORT_KIND_NAMES, factNote } from '@stagger/planner/messages'
import type { Category, ControlFamily, Fact, IsoDate, Money, Organization, ReportKind } from '@stagger/planner'
import { longDate, percent, shortMoney } from '../../format.ts'
import type { StartFaultCode } from '../../start-view/answers-of.ts'
import { list, plural } from './numbers.ts'
import { locale } from '../../locale.ts'

// The start of a plan, in German: the six questions and what they come to.

export const startTitle = 'Neuer Plan'
export const startIntro =
  'Sechs Fragen ergeben einen Plan für beide Standards. Nur der Name fehlt noch: Alles andere ist angenommen, und Sie können es ändern.'
export const doors = {
  example: 'Beispiel ansehen',
  exampleText: 'Eine Firma, in der beide Programme laufen. Probieren Sie alles daran aus; es ist nicht Ihr Plan.',
  empty: 'Mit einem leeren Plan beginnen',
  emptyText: 'Noch kein Programm und ein Team ohne Namen: Fügen Sie im Zeitplan hinzu, was Sie brauchen.',
  emptyName: 'Name der Organisation',
  emptyCreate: 'Leeren Plan erstellen',
  saved: 'Einen als Datei gespeicherten Plan öffnen',
  savedText:
    'Er wird als neuer Plan gespeichert; nichts Vorhandenes wird überschrieben, und ein vergebener Name bekommt eine Nummer. Auch Pläne aus früheren Versionen lassen sich lesen.',
  savedFile: 'Datei, zum Beispiel praxis.plan.json',
} as const
export const opened = (file: string): string => `Der Plan aus ${file} ist hier als neuer Plan gespeichert.`
export const notASavedPlan = (file: string): string =>
  `${file} ist kein hier gespeicherter Plan oder beschädigt. Nichts wurde gespeichert. Wählen Sie eine andere Datei.`
export const create = 'Plan erstellen'
export const created = (name: string): string => `Der Plan für ${name} ist erstellt.`
export const mend = (n: number): string =>
  n === 1 ? 'Eine Antwort muss zuerst berichtigt werden.' : `${n} Antworten müssen zuerst berichtigt werden.`
export const startOver = 'Eingaben verwerfen'
export const draftKept = 'Was Sie eingeben, bleibt in diesem Browser gespeichert, bis der Plan erstellt ist.'
export const startFailed = 'Ihre Eingaben sind noch da.'

// ── The questions

export const questions = {
  organization: 'Für wen ist der Plan?',
  reports: 'Welche Berichte?',
  begin: 'Wann beginnen Sie?',
  team: 'Wer macht die Arbeit?',
  exists: 'Was gibt es schon?',
  promises: 'Was ist zugesagt?',
} as const
export const questionTitle = (n: number, title: string): string => `${n}. ${title}`

export const organizationFields = {
  name: 'Name der Organisation',
  headcount: 'Beschäftigte',
  timeZone: 'Zeitzone',
  currency: 'Währung',
  fiscalMonth: 'Geschäftsjahr beginnt im',
} as const
const HEADCOUNTS: Readonly<Record<Organization['headcount'], string>> = {
  lt50: 'weniger als 50',
  '50_200': '50 bis 200',
  '200_1000': '200 bis 1.000',
  gt1000: 'mehr als 1.000',
}
export const headcountName = (headcount: Organization['headcount']): string => HEADCOUNTS[headcount]
export const headcountHint = 'Stunden und Honorare werden für diese Größe angesetzt.'
export const zoneHint = 'Aus diesem Browser übernommen.'
export const currencyHint = (currency: string): string =>
  currency === 'USD'
    ? 'Die Honorare, die wir kennen, sind in US-Dollar.'
    : `Die Honorare, die wir kennen, sind in US-Dollar: Fügen Sie unter „Budget“ einen Wechselkurs in ${currency} hinzu.`
export const monthOfYear = (month: number): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1, 1))

export const reportFields = {
  type1: 'SOC 2 Type I',
  type1Text: 'die Ausgestaltung der Kontrollen an einem Stichtag',
  type1OnTheWay: 'auf dem Weg, während der Beobachtungszeitraum von Type II läuft',
  type2: 'SOC 2 Type II',
  type2Text: 'die Wirksamkeit der Kontrollen über einen Zeitraum',
  hitrust: 'HITRUST',
  hitrustText: 'eine validierte Bewertung',
  covers: 'SOC 2 umfasst neben Sicherheit',
  window: 'Zeitraum',
  windowMonths: 'Monate',
  level: 'Stufe',
} as const
export const windowKinds = {
  forward: 'noch bevorstehend',
  'look-back': 'rückblickend (Kontrollen waren in Betrieb)',
} as const
export const levelNames = {
  e1: 'e1, ein Jahr, Grundlagen',
  i1: 'i1, ein Jahr, bewährte Praxis',
  r2: 'r2, zwei Jahre, risikobasiert',
} as const
export const startCategory = (category: Category): string => CATEGORY_NAMES[category]
export const startReport = (kind: ReportKind): string => REPORT_KIND_NAMES[kind]
export const monthsText = (months: number): string => plural(months, 'Monat', 'Monate')

export const beginField = 'Nichts wird geplant vor dem'
export const beginHint = (today: IsoDate): string => `Leer: heute, ${longDate(today)}.`
export const begunHint = (today: IsoDate): string =>
  `Dieser Tag ist vorbei: Was noch nicht begonnen hat, wird ab heute geplant, dem ${longDate(today)}.`

const ROLES: Readonly<Record<string, string>> = {
  'program-manager': 'Programmmanager',
  compliance: 'Compliance',
  'security-engineer': 'Security-Engineer',
  devops: 'DevOps-Engineer',
  executive: 'Führungskraft',
}
/** A role of the organization's own is called as it was typed. */
export const roleName = (role: string): string => ROLES[role] ?? role
export const teamFields = { name: 'Name', role: 'Rolle', hours: 'Stunden pro Tag hierfür' } as const
export const teamText =
  'Platzhalter, bis Sie Personen benennen. Abwesenheiten und Feiertage kommen später unter „Kapazität“ hinzu.'
export const addMember = 'Person hinzufügen'
export const removeMember = (name: string): string => `${name || 'Diese Person'} entfernen`
export const nobody = 'Ohne Team werden von niemandem Stunden verlangt, und es ist keine Auslastung zu sehen.'

const FAMILIES: Readonly<Record<ControlFamily, string>> = {
  access: 'Identitäten und Zugriff',
  configuration: 'Änderungen, Härtung, Schwachstellen',
  network: 'Netzwerk, Verschlüsselung bei der Übertragung',
  logging: 'Protokollierung, Überwachung, Vorfälle',
  endpoint: 'Endgeräte, Mobilgeräte, Datenträger',
  resilience: 'Datensicherung und Betriebsfortführung',
  data: 'Datensicherheit und Datenschutz',
  governance: 'Governance, Risiko, Anbieter, Personal',
  policies: 'Richtlinien',
  procedures: 'Verfahrensanweisungen',
}
export const familyName = (family: ControlFamily): string => FAMILIES[family]
export const existsFields = {
  families: 'Kontrollen und Dokumente, die heute in Betrieb sind',
  familiesHint: 'Dafür ist keine Behebung nötig; sie gelten als so lange in Betrieb, wie jede Reifezeit es verlangt.',
  everything: 'Alle',
  platform: 'Eine GRC-Plattform sammelt Nachweise (wird gekauft, falls Sie keine haben)',
  cloud: 'Vom Cloud-Anbieter geerbte HITRUST-Anforderungen in Prozent',
  held: 'Vorliegende Berichte',
  addHeld: 'Bericht hinzufügen',
  kind: 'Bericht',
  issuedOn: 'Ausgestellt am',
  periodFrom: 'Zeitraum von',
  periodUntil: 'Zeitraum bis',
  certifiedFrom: 'Zertifiziert ab',
  expiresOn: 'Gültig bis',
} as const
export const removeHeld = (kind: ReportKind): string => `${startReport(kind)} entfernen`

export const promiseFields = {
  customer: 'Kunde',
  report: 'Bericht',
  by: 'Liegt vor bis',
  value: (currency: string): string => `Wert in ${currency}`,
} as const
export const addPromise = 'Zusage hinzufügen'
export const noPromises = 'Noch ist niemandem etwas zugesagt.'
export const removePromise = (customer: string): string => `Zusage an ${customer || 'diesen Kunden'} entfernen`

const FAULTS: Readonly<Record<StartFaultCode, string>> = {
  'name-missing': 'Geben Sie ein, wessen Plan es ist.',
  'programs-missing': 'Wählen Sie mindestens einen Bericht.',
  'member-missing': 'Geben Sie einen Namen ein, oder entfernen Sie die Zeile.',
  'customer-missing': 'Geben Sie ein, wem es zugesagt ist, oder entfernen Sie die Zeile.',
  'name-too-long': 'Schreiben Sie höchstens 200 Zeichen.',
  'day-missing': 'Wählen Sie den Tag.',
  'zone-unknown': 'Geben Sie eine Zeitzone so ein, wie die IANA-Datenbank sie nennt, etwa America/Chicago.',
  'currency-unknown': 'Geben Sie die drei Buchstaben einer Währung ein, etwa USD.',
  'hours-unreadable': 'Geben Sie Stunden von 0 bis 24 ein, etwa 4 oder 6.5.',
  'percent-unreadable': 'Geben Sie eine ganze Prozentzahl von 0 bis 100 ein.',
  'amount-unreadable': 'Geben Sie einen Betrag in Ziffern ein, etwa 250000, oder nichts.',
  'day-unreadable': 'Geben Sie ein gültiges Datum von 1990 bis 2099 ein.',
  'period-unfinished': 'Geben Sie beide Tage ein, oder keinen.',
  'period-out-of-order': 'Der letzte Tag muss nach dem ersten liegen.',
}
export const startFault = (code: StartFaultCode): string => FAULTS[code]

// ── What it comes to

export const previewTitle = 'Was sich daraus ergibt'
export const nothingToShow = 'Wählen Sie einen Bericht, dann wird hier sein Zeitplan gezeichnet.'
export const noDates = 'Diese Antworten widersprechen sich: Es lassen sich keine Termine planen.'
export const previewReport = (name: string, inHandOn: IsoDate): string => `${name} liegt am ${longDate(inHandOn)} vor`
export const previewCost = (forecast: Money | undefined): string =>
  forecast
    ? `${shortMoney(forecast)} an Anbieter bei Abschluss, einschließlich Erneuerungen`
    : 'Kosten nicht bekannt: Noch fehlt ein Wechselkurs für US-Dollar'
export const previewPeak = (name: string, share: number, weekOf: IsoDate): string =>
  `Spitzenlast ${percent(share)}: ${name}, Woche vom ${longDate(weekOf)}`
export const previewNobody = 'von niemandem werden Stunden verlangt'
export const previewPromise = (customer: string, report: ReportKind, marginDays: number): string =>
  marginDays < 0
    ? `${customer}: ${startReport(report)} ${plural(-marginDays, 'Tag', 'Tage')} zu spät`
    : `${customer}: ${startReport(report)} mit ${plural(marginDays, 'Tag', 'Tagen')} Vorsprung`
export const promiseNotPlanned = (customer: string, report: ReportKind): string =>
  `${customer}: Kein Programm hier endet mit ${startReport(report)}`
export const pictureText = (reports: readonly string[]): string => `Die Programme auf einer Zeitachse: ${list(reports)}`

/** Where a default comes from, beside its field. */
export const defaultHint = ({ confidence, note }: Pick<Fact, 'confidence' | 'note'>): string =>
  `Annahme (${HOW_SURE[confidence]})${note === undefined ? '.' : `. ${factNote(note)}`}`
const HOW_SURE: Readonly<Record<Fact['confidence'], string>> = {
  'two-plus': 'zwei oder mehr Quellen stimmen überein',
  one: 'eine Quelle sagt es',
  derived: 'aus Quellen abgeleitet',
  unverified: 'ungeprüft',
}
export const howSure = (confidence: Fact['confidence']): string => HOW_SURE[confidence]
