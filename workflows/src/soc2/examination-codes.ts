/** What may be decided about a control that is late for the first day of a window: rule S01. */
export const LATE_CHOICES = ['slide-start', 'slide-both', 'carry', 'drop'] as const
export type LateChoice = (typeof LATE_CHOICES)[number]

/** The exception about a control that is late for a window, which is called by its phase. */
export const lateExceptionId = (phaseId: string, { controlId }: { readonly controlId: string }): string =>
  `late.${phaseId}.${controlId}`

/** What management says to an exception that the CPA reports; it stands in the report's last section. */
export const MANAGEMENT_RESPONSES = ['remediated', 'will-remediate', 'compensating-control', 'disagrees'] as const
export type ManagementResponse = (typeof MANAGEMENT_RESPONSES)[number]

/** How an exception ended that is in no report. */
export const EXCEPTION_OUTCOMES = ['resolved', 'not-an-exception'] as const
export type ExceptionOutcome = (typeof EXCEPTION_OUTCOMES)[number]

/** What changes the scope of an examination. */
export const SCOPE_CHANGES = [
  'system-added',
  'system-removed',
  'category-added',
  'category-removed',
  'subservice-changed',
  'other',
] as const
export type ScopeChange = (typeof SCOPE_CHANGES)[number]

/** Where a change of scope goes: into the window that has not begun, into the next one, or into the description (DC 9). */
export const SCOPE_PLACES = ['this-window', 'next-window', 'disclosure'] as const
export type ScopePlace = (typeof SCOPE_PLACES)[number]

/** What management and the CPA write before a report is issued, in the order in which they do. */
export const REPORT_DOCUMENTS = ['system-description', 'draft', 'assertion', 'representation-letter'] as const
export type ReportDocument = (typeof REPORT_DOCUMENTS)[number]

export const REPORT_TYPES = ['type1', 'type2'] as const
export type ReportType = (typeof REPORT_TYPES)[number]

export const OPINIONS = ['unqualified', 'qualified', 'adverse', 'disclaimer'] as const
export type Opinion = (typeof OPINIONS)[number]
