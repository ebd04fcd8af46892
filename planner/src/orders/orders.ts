import type { Phase, PhaseKind } from '../plan/programs.ts'
import type { IsoDate } from '../day.ts'
import type { IsoInstant } from './local-dates.ts'
import type { AgendaOrders } from './agenda-orders.ts'
import type { AssessmentOrders } from './assessment-orders.ts'
import type { DriftOrders } from './drift-orders.ts'
import type { WindowOrders } from './window-orders.ts'

export type { AgendaEntry } from './agenda-orders.ts'
export type { AskedQuestion } from './questions.ts'
export type { DroppedControl, LateControl, ObservedWindow } from './window-orders.ts'

/** The version of the orders document that a run understands. */
export const ORDERS_FORMAT = 'stagger-orders/1'

/** What a run must know of one phase. Dates are the organization's; instants are those dates at its `wakeAt` minute. */
export type PhaseOrders = {
  readonly phaseId: string
  readonly kind: PhaseKind
  readonly name: string
  /** Which examination or assessment of the program it is part of; absent means the first. A renewal closes one. */
  readonly cycle?: number
  readonly advance: Phase['advance']
  readonly activityIds: readonly string[]
  /** First day planned. */
  readonly startOn: IsoDate
  /** Last day planned, inclusive, as people read it. */
  readonly finishOn: IsoDate
  readonly startsAt: IsoInstant
  /** The wake-up minute of the day after `finishOn`: when a window is over. */
  readonly endsAt: IsoInstant
  /** What the ledger says already: a program that is mid-flight enters at its open phases. */
  readonly state: 'planned' | 'open' | 'done'
}

/**
 * One revision of a plan compiled for the run of one program: everything the workflow may know. A planner that
 * improves never breaks a replay, because a run sees only this. Payloads hold ids, dates and names of phases; findings,
 * reasons and money stay in the database.
 */
export type ProgramOrders = {
  readonly format: typeof ORDERS_FORMAT
  readonly organizationId: string
  readonly planId: string
  readonly programId: string
  readonly revision: number
  readonly kind: 'soc2' | 'hitrust'
  /** SOC 2: type1 or type2. HITRUST: e1, i1 or r2. */
  readonly variant: 'type1' | 'type2' | 'e1' | 'i1' | 'r2'
  readonly timeZone: string
  readonly wakeAt: string
  /** Other programs of the plan run beside it: their coordinator hears what each has reached. */
  readonly coordinated?: true
  /** In the order of the standard's story. */
  readonly phases: readonly PhaseOrders[]
  /** SOC 2 Type II: its observation windows. */
  readonly window?: WindowOrders
  /** HITRUST: its control items, versions of the CSF and limits in days. */
  readonly assessment?: AssessmentOrders
  readonly agenda?: AgendaOrders
  readonly drift?: DriftOrders
}
