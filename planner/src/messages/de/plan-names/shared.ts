import type { ControlFamily } from '../../../playbook/answers.ts'
import type { PlanNames } from '../../en/plan-names.ts'

/** What every plan has before it has a program, in German. */
export const FRAME: PlanNames['frame'] = {
  teamCalendar: 'Team',
  businessCalendar: 'Geschäftstage von Firmen und HITRUST',
  cpa: 'CPA-Firma',
  assessor: 'Externer Assessor',
  consultant: 'Readiness-Beratung',
  tester: 'Anbieter des Penetrationstests',
  platform: 'GRC-Plattform',
}

const FAMILIES: Readonly<Record<ControlFamily, string>> = {
  access: 'Identitäten und Zugriff',
  configuration: 'Änderungen, Härtung und Schwachstellen',
  network: 'Netzwerk und Verschlüsselung bei der Übertragung',
  logging: 'Protokollierung, Überwachung und Vorfälle',
  endpoint: 'Endgeräte, Mobilgeräte und Datenträger',
  resilience: 'Datensicherung und Betriebsfortführung',
  data: 'Datensicherheit und Datenschutz',
  governance: 'Personal, Anbieter und Risiken',
  policies: 'Richtlinien',
  procedures: 'Verfahrensanweisungen',
}

/** What programs of both standards do to get ready, in German: what tells them apart comes first, for columns are narrow. */
export const PREPARATION: PlanNames['preparation'] = {
  platform: 'GRC-Plattform einrichten',
  remediationPlan: 'Planen, was fehlt',
  writeDocuments: (family) => `${FAMILIES[family]} verfassen und verabschieden`,
  closeGaps: (family) => `${FAMILIES[family]}: Lücken schließen`,
  deepen: (family) => `${FAMILIES[family]}: vertiefen`,
}

/** What is bought, in German. */
export const COSTS: PlanNames['costs'] = {
  readiness: 'Readiness-Beratung',
  type1Fee: 'CPA-Honorar, Type I',
  type2Fee: 'CPA-Honorar, Type II',
  mycsf: 'MyCSF-Abonnement',
  reportCredit: 'Report-Credit für die validierte Bewertung',
  assessor: 'Externer Assessor, validierte Bewertung',
  interimAssessor: 'Externer Assessor, Interim-Prüfung',
  platform: 'GRC-Plattform',
  penetrationTest: 'Penetrationstest und Nachtest',
}

/** What may go wrong, in German. */
export const RISKS: PlanNames['risks'] = {
  type1Moved: 'Der Prüfer verschiebt die Prüfungshandlungen für Type I',
  penetrationTestLate: 'Der Penetrationstest wird zu spät geliefert',
  windowExtended: 'Wegen einer Abweichung wird der Beobachtungszeitraum verlängert',
  fieldworkMoved: 'Der Prüfer verschiebt die Hauptprüfung',
  moreSamples: 'Abweichungen verlangen weitere Stichproben vor dem Entwurf',
  assessorMoves: 'Der Assessor verschiebt den Beginn der Tests',
  qaEscalated: 'HITRUST eskaliert die QA',
  qaRound: 'Die QA stellt eine zweite Runde Fragen',
}
