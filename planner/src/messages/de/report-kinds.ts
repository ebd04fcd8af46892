import type { Category, Commitment, ReportKind } from '../../plan/programs.ts'

/** What kinds of reports are called, where there is little room. */
export const REPORT_KIND_NAMES: Readonly<Record<ReportKind, string>> = {
  'soc2-type1': 'SOC 2 Type I',
  'soc2-type2': 'SOC 2 Type II',
  'hitrust-e1': 'HITRUST e1',
  'hitrust-i1': 'HITRUST i1',
  'hitrust-r2': 'HITRUST r2',
}

/** What the categories of the trust services criteria are called. */
export const CATEGORY_NAMES: Readonly<Record<Category, string>> = {
  security: 'Sicherheit',
  availability: 'Verfügbarkeit',
  confidentiality: 'Vertraulichkeit',
  'processing-integrity': 'Integrität der Verarbeitung',
  privacy: 'Datenschutz',
}

/** What may be promised of a report beyond that it is issued. */
export const OUTCOME_NAMES: Readonly<Record<NonNullable<Commitment['outcome']>, string>> = {
  'unqualified-opinion': 'Uneingeschränktes Prüfungsurteil',
  certified: 'Zertifiziert',
}
