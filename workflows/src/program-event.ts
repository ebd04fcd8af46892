import type { IsoInstant } from '@stagger/planner/local-dates'
import type { ProgramEventKind } from './event-kinds.ts'
import type { Subject } from './subject.ts'

/** The version of what a run tells. */
export const EVENT_FORMAT = 'stagger-event/1'

/** What a sentence about an event needs: ids, dates, numbers and codes. Findings, reasons and money are not among them. */
export type EventFacts = Readonly<Record<string, string | number | boolean>>

/**
 * One thing that happened in the run of a program. (`workflowId`, `firstRunId`, `sequence`) is its identity: the
 * sequence counts from 1 without gaps over all the runs that continue the first one, so a repeat is recognized.
 */
export type ProgramEvent = {
  readonly format: typeof EVENT_FORMAT
  readonly organizationId: string
  readonly planId: string
  readonly programId: string
  readonly workflowId: string
  readonly firstRunId: string
  readonly sequence: number
  readonly kind: ProgramEventKind
  /** Absent where the event is the program's own. */
  readonly phaseId?: string
  readonly subject?: Subject
  /** Where the subject stands since this event. */
  readonly state?: string
  readonly facts?: EventFacts
  /** The key of the message that made it happen; absent where the run acted by itself. */
  readonly key?: string
  /** The organization's date on which it became true. */
  readonly effectiveOn: string
  /** When the run took note of it. */
  readonly occurredAt: IsoInstant
  /** Who said so; `run` when the run acted on a date by itself. */
  readonly actor: string
  /** The revision of the plan whose orders the run had. */
  readonly ordersRevision: number
}

/** The actor of what a run does by itself: a window that opens and closes, a date that passes. */
export const RUN = 'run'
