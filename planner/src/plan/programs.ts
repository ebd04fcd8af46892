import { z } from 'zod'
import { FirmSettings } from './firm-settings.ts'
import { Id, IsoDateText, Money, Name } from './values.ts'

/** The phases that the two standards fix; a playbook fills them with activities. */
export const PhaseKind = z.enum([
  // both
  'scoping',
  'readiness',
  'remediation',
  // SOC 2
  'auditor-engagement',
  'type1-examination',
  'observation-window',
  'interim-fieldwork',
  'final-fieldwork',
  'reporting',
  'issued',
  'renewal',
  // HITRUST
  'assessor-engagement',
  'incubation',
  'qa-reservation',
  'answering-assessment',
  'performing-validation',
  'caps-and-letter',
  'caps-review',
  'check-in',
  'hitrust-qa',
  'draft-review',
  'outcome',
  'interim-assessment',
])
export type PhaseKind = z.infer<typeof PhaseKind>

/**
 * A phase of a program. `advance` is what ends it: `people` report it done; `clock` ends at its date by itself
 * (a window, incubation); `outside` is somebody else's turnaround, overdue at its date, done when reported.
 */
export const Phase = z.object({
  id: Id,
  kind: PhaseKind,
  name: Name,
  advance: z.enum(['people', 'clock', 'outside']),
})
export type Phase = z.infer<typeof Phase>

const ProgramBase = z.object({
  id: Id,
  name: Name,
  scopeId: Id,
  phases: z.array(Phase).min(1),
  /** The milestone at which the report or certificate is in hand: promises count to it. */
  reportInHandId: Id,
  /** How its firm reads what evidence must cover; absent means the cautious reading. */
  firmSettings: FirmSettings.optional(),
  /** How much a day of this program's report counts against a day of another's; 1 where nobody said. */
  priority: z.int().min(1).max(9).optional(),
})

/** The categories that a SOC 2 examination may cover; security always. */
export const Category = z.enum(['security', 'availability', 'confidentiality', 'processing-integrity', 'privacy'])
export type Category = z.infer<typeof Category>

/** What a SOC 2 program ends in: a report, which may hold the CPA's opinion on the CSF too. */
const ReportEnding = z.enum(['report', 'report-with-csf-opinion'])
/** What a HITRUST program is meant to end in: a certification, or the opinion on the CSF in a SOC 2 report, which certifies nothing. */
const CertificationEnding = z.enum(['certification', 'csf-opinion'])
export const Ending = z.enum([...ReportEnding.options, ...CertificationEnding.options])
export type Ending = z.infer<typeof Ending>

/** A SOC 2 examination: it ends in a CPA's report, never a certificate. */
export const Soc2Program = ProgramBase.extend({
  kind: z.literal('soc2'),
  type: z.enum(['type1', 'type2']),
  categories: z
    .array(z.enum(['security', 'availability', 'confidentiality', 'processing-integrity', 'privacy']))
    .min(1),
  window: z.enum(['forward', 'look-back']).optional(),
  /** Absent means a report. */
  endsIn: ReportEnding.optional(),
})

/** A HITRUST validated assessment: it may end in a certification. */
export const HitrustProgram = ProgramBase.extend({
  kind: z.literal('hitrust'),
  level: z.enum(['e1', 'i1', 'r2']),
  /** The milestone of the representation letter: expiry and interim count from it. */
  certifiedFromId: Id,
  /** Absent means a certification. */
  endsIn: CertificationEnding.optional(),
})

export const Program = z.discriminatedUnion('kind', [Soc2Program, HitrustProgram])
export type Program = z.infer<typeof Program>

/** What a report is, in the words of its standard: what is held, and what is promised. */
export const ReportKind = z.enum(['soc2-type1', 'soc2-type2', 'hitrust-e1', 'hitrust-i1', 'hitrust-r2'])
export type ReportKind = z.infer<typeof ReportKind>

/** A report held before the plan began. Type II has a period; a certification has certified-from and expiry (exclusive). */
export const HeldReport = z.object({
  id: Id,
  kind: ReportKind,
  scopeId: Id,
  programId: Id.optional(),
  issuedOn: IsoDateText,
  period: z.object({ start: IsoDateText, end: IsoDateText }).optional(),
  certifiedFrom: IsoDateText.optional(),
  expiresOn: IsoDateText.optional(),
})
export type HeldReport = z.infer<typeof HeldReport>

/**
 * What sales promised: a kind of report over a scope, in hand on `by` at the latest. What is absent was not asked:
 * `categories` a SOC 2 report must cover, the least months of its window, the outcome.
 */
export const Commitment = z.object({
  id: Id,
  customer: Name,
  report: ReportKind,
  programId: Id,
  by: IsoDateText,
  value: Money,
  scopeId: Id.optional(),
  categories: z.array(Category).optional(),
  leastWindowMonths: z.int().min(1).max(24).optional(),
  outcome: z.enum(['unqualified-opinion', 'certified']).optional(),
})
export type Commitment = z.infer<typeof Commitment>
