import type { Violation } from '../../schedule/violation.ts'
import type { NameOf } from '../names.ts'

/** What each rule asks, in one sentence: what docs/planning-rules.md says, in German. */
const RULE_SENTENCES: Readonly<Record<string, string>> = {
  W01: 'Eine neue Richtlinie oder ein neues Verfahren ist vor dem Test für die Dauer der Reifezeit in Kraft.',
  W02: 'Eine neu umgesetzte Kontrolle läuft vor dem Test für die Dauer der Reifezeit.',
  W03: 'Eine neu gemessene oder gesteuerte Kontrolle läuft vor dem Test für die Dauer der Reifezeit.',
  W05: 'Vom ersten Test bis zur Einreichung vergehen höchstens 90 Tage.',
  W13: 'Die Vollständigkeitserklärung, ab der die Zertifizierung zählt, wird vor der Einreichung unterschrieben.',
  W14: 'Die Interim-Prüfung des r2 wird in den 90 Tagen bis zum Jahrestag des Zertifizierungsbeginns eingereicht.',
  Q02: 'Ein QA-Block wird reserviert, wenn das Bewertungsobjekt angelegt und ein Report-Credit vorhanden ist.',
  Q04: 'Ein QA-Block wird höchstens ein Jahr vor der Einreichung reserviert.',
  S01: 'Jede Kontrolle im Umfang ist ab dem ersten Tag jedes Beobachtungszeitraums in Betrieb.',
  S02: 'Jeder Beobachtungszeitraum beginnt am Tag nach dem Ende des vorherigen.',
  S03: 'Eine gemeinsame Kontrolle ändert sich für kein Programm, solange der Zeitraum des anderen läuft.',
  S06: 'Was ein Beobachtungszeitraum an Prüfungen und Übungen verlangt, ist bis zu seinem letzten Tag getan; Nachweise dürfen später abgerufen werden.',
  N01: 'Eine Verknüpfung wird eingehalten.',
  N02: 'Der Vorgang endet spätestens am letzten erlaubten Tag.',
  N03: 'Der Vorgang liegt in einem seiner Termine.',
}

/** What a rule asks; the rule's id when nobody has written its sentence. */
export const ruleSentence = (rule: string): string => RULE_SENTENCES[rule] ?? rule

/** What rule Q02 may miss in a program, by its code. */
const MISSING: Readonly<Record<string, string>> = {
  'object-created': 'das Bewertungsobjekt',
  'report-credit': 'der Report-Credit',
}

/** What is wrong, about what, by how much: one sentence. */
export function violationSentence({ rule, subject, shortDays, facts }: Violation, nameOf: NameOf): string {
  const about = [subject.activityId, subject.controlId].flatMap((id) => (id ? [nameOf(id)] : []))
  const code = String(facts['missing'] ?? '')
  const missing = code ? ` Es fehlt: ${MISSING[code] ?? code}.` : ''
  const short = shortDays > 0 ? ` ${shortfall(rule, shortDays)}` : ''
  return `${about.join(', ')}: ${ruleSentence(rule)}${missing}${short}`
}

const shortfall = (rule: string, days: number): string =>
  rule === 'S03'
    ? `Sie ändert sich an ${days} ${days === 1 ? 'Tag' : 'Tagen'}.`
    : `Verfehlt um ${days} ${days === 1 ? 'Tag' : 'Tage'}.`
