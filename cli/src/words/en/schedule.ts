import type { Commitment, IsoDate, PromiseCheck, ReportDates, Severity } from '@stagger/planner'

export const activityHeadings = ['Activity', 'Start', 'Finish', 'Late finish', 'Float', 'Free', 'Critical for']

export function reportLine(program: string, { inHandOn, certifiedFrom, expiresOn }: ReportDates): string {
  const counted = certifiedFrom ? `, certified from ${certifiedFrom} until ${expiresOn}` : ''
  return `${program}: in hand on ${inHandOn}${counted}`
}

export function promiseLine(
  { customer, by }: Pick<Commitment, 'customer' | 'by'>,
  { inHandOn, marginDays, unmet }: PromiseCheck,
): string {
  const lacks = unmet.length > 0 ? `, and its ${unmet.join(', ')} would not be what was promised` : ''
  const verdict = marginDays >= 0 ? `kept with ${marginDays} days to spare` : `missed by ${-marginDays} days`
  return `Promise to ${customer} by ${by}: ${verdict} (${inHandOn})${lacks}`
}

export const nothingBroken = (statusDate: IsoDate): string => `No rule is broken as of ${statusDate}.`
export const severityNames: Readonly<Record<Severity, string>> = { forbids: 'forbids', costs: 'costs', warns: 'warns' }
export const decided = (decisionId: string): string => `Decided: ${decisionId}.`
export const sourceNote = (source: string): string => `[source: ${source}]`
export const planItself = 'the plan itself'
