import type { ProgramOrders } from '@stagger/planner/orders'
import { defineUpdate } from '@temporalio/workflow'
import type { FactAnswer, QaBlock } from '../answer-types.ts'
import type { Told } from '../messages.ts'
import type {
  CorrectiveActionState,
  EscalationStep,
  Outcome,
  RecertificationForm,
  RevisedPart,
} from './assessment-facts.ts'

/** Updates, all of them: whoever reports must learn whether a rule of HITRUST's forbids it. */
const fact = <Message extends Told>(name: string) => defineUpdate<FactAnswer, [Message]>(name)

/** The assessment object is there in MyCSF, on this version of the CSF. */
export type ObjectCreation = Told & { readonly csfVersion: string }
export const createObject = fact<ObjectCreation>('createObject')

/** The right to one validated report was bought. */
export const buyReportCredit = fact<Told>('buyReportCredit')

/** Scope, factors or scores were changed: freely until submission, after it only for an open task of QA. */
export type AssessmentRevision = Told & { readonly part: RevisedPart; readonly taskId?: string | undefined }
export const reviseAssessment = fact<AssessmentRevision>('reviseAssessment')

/** What closes a gap was recorded, is done, or becomes a plan of the report; what it is, the API knows. */
export type CorrectiveAction = Told & { readonly actionId: string; readonly state: CorrectiveActionState }
export const reportCorrectiveAction = fact<CorrectiveAction>('reportCorrectiveAction')

type ItemKind = NonNullable<ProgramOrders['assessment']>['incubating'][number]['kind']

/** An item of a control was tested by the assessor; the first test of all starts the 90 days. */
export type ItemTest = Told & { readonly controlId: string; readonly itemKind: ItemKind }
export const recordTest = fact<ItemTest>('recordTest')

/** A QA week is reserved, which needs an assessment object and a report credit. */
export type QaBooking = Told & QaBlock
export const bookQaBlock = fact<QaBooking>('bookQaBlock')
/** The reservation is given back. */
export const releaseQaBlock = fact<Told>('releaseQaBlock')

/** Management signed the representation letter: what is certified is certified from this day. */
export const signLetter = fact<Told>('signLetter')

/** The assessor submitted the object to HITRUST. */
export const submitAssessment = fact<Told>('submitAssessment')
/** Check-in found it incomplete: it is the assessor's again. */
export const returnAssessment = fact<Told>('returnAssessment')
/** Check-in found it complete. */
export const acceptAssessment = fact<Told>('acceptAssessment')

/** HITRUST's QA asks something, or asks again. */
export type QaTaskOpening = Told & { readonly taskId: string; readonly dueOn?: string | undefined }
export const openQaTask = fact<QaTaskOpening>('openQaTask')
export const answerQaTask = fact<Told & { readonly taskId: string }>('answerQaTask')
/** An escalated QA begins with HITRUST's concerns in writing and goes on step by step. */
export type QaEscalation = Told & { readonly step: EscalationStep }
export const escalateQa = fact<QaEscalation>('escalateQa')

/** The draft is to be worded differently; nothing else of it can be changed. */
export type Correction = Told & { readonly about: 'wording' | RevisedPart }
export const requestCorrection = fact<Correction>('requestCorrection')
export const approveDraft = fact<Told>('approveDraft')

/** What came of the assessment. */
export type OutcomeReport = Told & { readonly outcome: Outcome }
export const reportOutcome = fact<OutcomeReport>('reportOutcome')

/** The interim of an r2 was submitted, and what HITRUST said of it. */
export const submitInterim = fact<Told>('submitInterim')
export type InterimReport = Told & { readonly passed: boolean }
export const reportInterim = fact<InterimReport>('reportInterim')

/** HITRUST suspends, reinstates or revokes a certification. */
export type Standing = Told & { readonly standing: 'suspended' | 'reinstated' | 'revoked' }
export const reportStanding = fact<Standing>('reportStanding')

/** A bridge certificate was issued, its object created on that day. */
export type Bridge = Told & { readonly objectCreatedOn: string }
export const reportBridge = fact<Bridge>('reportBridge')

/** HITRUST was told of a change of the certified environment. */
export const noticeSignificantChange = fact<Told & { readonly changeId: string }>('noticeSignificantChange')

/** How the next certification is sought. A rapid one needs the same scope and controls that have not degraded. */
export type Recertification = Told & {
  readonly form: RecertificationForm
  readonly sameScope: boolean
  readonly degraded: boolean
}
export const planRecertification = fact<Recertification>('planRecertification')
