import type { IsoDate } from '../day.ts'

/** The version of the orders document that the coordinator of a plan's programs understands. */
export const DUAL_ORDERS_FORMAT = 'stagger-dual-orders/1'

/** One pull of evidence that serves several programs, each under its own request. */
export type SharedPull = {
  readonly controlId: string
  readonly requests: readonly { readonly programId: string; readonly requestId: string }[]
  /** The days, both inclusive, on which it serves all of them. */
  readonly opensOn: IsoDate
  readonly dueOn: IsoDate
  /** The one program that asks people for it. */
  readonly askedBy: string
  /** The day on which evidence was made that serves all of them; absent until then. */
  readonly madeOn?: IsoDate
}

/** Days, both inclusive, on which several programs ask for one person, or would and the person is away. */
export type SharedPerson = {
  readonly personId: string
  readonly why: 'asked-by-several' | 'away'
  readonly from: IsoDate
  readonly through: IsoDate
  readonly programIds: readonly string[]
}

/**
 * How two examinations are one: fieldwork of both on the same days, with two reports (`coordinated`); fieldwork and an
 * opinion on the CSF in the SOC 2 report beside a certification (`certified`), or instead of one (`opinion-only`).
 */
export type CombinedExamination = {
  readonly form: 'coordinated' | 'certified' | 'opinion-only'
  readonly programIds: readonly string[]
}

/** What the coordinator of the programs of one plan must know. Only programs that run are named. */
export type DualOrders = {
  readonly format: typeof DUAL_ORDERS_FORMAT
  readonly organizationId: string
  readonly planId: string
  readonly revision: number
  readonly timeZone: string
  readonly wakeAt: string
  readonly programs: readonly { readonly programId: string; readonly kind: 'soc2' | 'hitrust' }[]
  /** Those that are due in the next months, by due date. */
  readonly pulls: readonly SharedPull[]
  /** Those of the next months, by first day. */
  readonly people: readonly SharedPerson[]
  readonly examination?: CombinedExamination
}
