import type { Commitment, IsoDate, PromiseCheck, ReportDates, Severity } from '@stagger/planner'

export const activityHeadings = ['Vorgang', 'Beginn', 'Ende', 'Spätestes Ende', 'Puffer', 'Frei', 'Kritisch für']

export function reportLine(program: string, { inHandOn, certifiedFrom, expiresOn }: ReportDates): string {
  const counted = certifiedFrom ? `, zertifiziert vom ${certifiedFrom} bis ${expiresOn}` : ''
  return `${program}: liegt am ${inHandOn} vor${counted}`
}

const NOT_AS_PROMISED: Readonly<Record<PromiseCheck['unmet'][number], string>> = {
  report: 'ein anderer Bericht',
  scope: 'ein anderer Umfang',
  categories: 'nicht jede Kategorie',
  window: 'ein kürzerer Zeitraum',
  outcome: 'ein anderes Ergebnis',
}

export function promiseLine(
  { customer, by }: Pick<Commitment, 'customer' | 'by'>,
  { inHandOn, marginDays, unmet }: PromiseCheck,
): string {
  const lacks = unmet.length > 0 ? `, nicht wie zugesagt: ${unmet.map((what) => NOT_AS_PROMISED[what]).join(', ')}` : ''
  const verdict = marginDays >= 0 ? `eingehalten mit ${marginDays} Tagen Vorsprung` : `um ${-marginDays} Tage verfehlt`
  return `Zusage an ${customer} bis ${by}: ${verdict} (${inHandOn})${lacks}`
}

export const nothingBroken = (statusDate: IsoDate): string => `Am Stichtag ${statusDate} ist keine Regel verletzt.`
export const severityNames: Readonly<Record<Severity, string>> = {
  forbids: 'nicht möglich',
  costs: 'kostet bei Verstoß',
  warns: 'gut zu wissen',
}
export const decided = (decisionId: string): string => `Entschieden: ${decisionId}.`
export const sourceNote = (source: string): string => `[Quelle: ${source}]`
export const planItself = 'der Plan selbst'
