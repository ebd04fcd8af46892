import type { IsoDate } from '../day.ts'

/** What people say to the run of a program when all goes as the plan has it; each is a message of the workflows. */
export type Word =
  | { readonly says: 'startPhase' | 'finishPhase'; readonly phaseId: string }
  | {
      readonly says: 'deliverDocument'
      readonly type: ReportType
      readonly cycle: number
      readonly document: PlannedDocument
    }
  | { readonly says: 'issueReport'; readonly type: ReportType; readonly phaseId: string; readonly cycle: number }
  | { readonly says: 'createObject'; readonly csfVersion: string }
  | { readonly says: 'bookQaBlock'; readonly blockStartsOn: IsoDate; readonly submissionDueOn: IsoDate }
  | { readonly says: 'recordTest'; readonly controlId: string; readonly itemKind: ItemKind }
  | { readonly says: 'buyReportCredit' | 'signLetter' | 'reportInterim' }
  | { readonly says: EndingFact; readonly phaseId: string }

type ReportType = 'type1' | 'type2'
type ItemKind = 'policy' | 'procedure' | 'implemented' | 'measured' | 'managed'

/** What management and the CPA write before a report is issued, in the order in which they do. */
export const DOCUMENTS = ['system-description', 'draft', 'assertion', 'representation-letter'] as const
export type PlannedDocument = (typeof DOCUMENTS)[number]

/** Facts with which a phase of a HITRUST assessment ends, by its kind. */
export const ENDING_FACTS = {
  'caps-review': 'submitAssessment',
  'check-in': 'acceptAssessment',
  'draft-review': 'approveDraft',
  outcome: 'reportOutcome',
  'interim-assessment': 'submitInterim',
} as const
export type EndingFact = (typeof ENDING_FACTS)[keyof typeof ENDING_FACTS]

/** A word with when it is said. */
export type PlannedWord = {
  readonly programId: string
  /** The organization's date on which it becomes true. */
  readonly on: IsoDate
  /** When it is said, in epoch milliseconds. */
  readonly at: number
  readonly word: Word
}
