import type { UpdateDefinition } from '@temporalio/common'
import { defineUpdate } from '@temporalio/workflow'
import type { FactAnswer } from '../answer-types.ts'
import type { Told } from '../messages.ts'
import type {
  ExceptionOutcome,
  LateChoice,
  ManagementResponse,
  Opinion,
  ReportDocument,
  ReportType,
  ScopeChange,
  ScopePlace,
} from './examination-codes.ts'

/** A control does not do, or did not do, what it is to do: `expected` by us, or `reported` by the CPA who tested it. */
export type ExceptionFound = Told & { readonly controlId: string; readonly kind: 'expected' | 'reported' }
/** What a person decides about a control that is late for a window. */
export type ExceptionDecision = Told & { readonly exceptionId: string; readonly choice: LateChoice }
/** What management says to an exception of the CPA's. */
export type ExceptionResponse = Told & { readonly exceptionId: string; readonly response: ManagementResponse }
/** An exception that comes into no report. */
export type ExceptionClosing = Told & { readonly exceptionId: string; readonly outcome: ExceptionOutcome }
/** The CPA agreed, on `effectiveOn`, that the open window ends with another day. */
export type WindowChange = Told & { readonly endOn: string }
/** The CPA agreed, on `effectiveOn`, where a change of scope goes. */
export type ScopeChangeAgreed = Told & { readonly change: ScopeChange; readonly place: ScopePlace }
/** A document of the report that comes next of its type is there. */
export type DocumentDelivered = Told & { readonly type: ReportType; readonly document: ReportDocument }
/** The CPA issued the report on `effectiveOn`. */
export type ReportIssued = Told & {
  readonly type: ReportType
  readonly opinion: Opinion
  /** How many criteria the CPA finds not met. */
  readonly criteriaNotMet: number
}

/** An update that is answered with where its subject stands. */
export type FactUpdate<Message> = UpdateDefinition<FactAnswer, [Message]>

/** Updates all: whoever tells a fact of an examination must learn whether it was accepted. */
export const recordException = defineUpdate<FactAnswer, [ExceptionFound]>('recordException')
export const decideException = defineUpdate<FactAnswer, [ExceptionDecision]>('decideException')
export const respondToException = defineUpdate<FactAnswer, [ExceptionResponse]>('respondToException')
export const closeException = defineUpdate<FactAnswer, [ExceptionClosing]>('closeException')
export const agreeWindowChange = defineUpdate<FactAnswer, [WindowChange]>('agreeWindowChange')
export const agreeScopeChange = defineUpdate<FactAnswer, [ScopeChangeAgreed]>('agreeScopeChange')
export const deliverDocument = defineUpdate<FactAnswer, [DocumentDelivered]>('deliverDocument')
export const issueReport = defineUpdate<FactAnswer, [ReportIssued]>('issueReport')
