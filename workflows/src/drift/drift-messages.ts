import type { IsoInstant } from '@stagger/planner/local-dates'
import { defineSignal, defineUpdate } from '@temporalio/workflow'
import type { FactAnswer } from '../answer-types.ts'
import type { Told } from '../messages.ts'
import type { TriageOutcome } from './drift-codes.ts'

/**
 * Changes that touch the program's controls, as the API has gathered them: one message for a minute's worth. A repeat
 * of a `driftId` changes nothing.
 */
export type DriftReport = {
  readonly driftId: string
  readonly count: number
  /** The controls that they touch; no more than `MOST_CONTROLS` of them are named. */
  readonly controlIds: readonly string[]
  readonly firstAt: IsoInstant
  readonly lastAt: IsoInstant
}

/**
 * What a person found. `controlIds`: the controls that an exception is recorded of or whose days start again; all of
 * the triage where none is named. `confirmed`: of a security event, that there was one. `effectiveOn` of an exception or
 * a re-incubation is the day from which it holds.
 */
export type TriageClosing = Told & {
  readonly triageId: string
  readonly outcome: TriageOutcome
  readonly controlIds?: readonly string[]
  readonly confirmed?: boolean
}

/** HITRUST was told, or the description of the system discloses it, on `effectiveOn`. */
export type NoticeGiven = Told & { readonly triageId: string }

/** A signal: whoever reports a change waits for nobody. */
export const driftReported = defineSignal<[DriftReport]>('driftReported')

/** Updates, for a person must learn whether the standard allows that outcome. */
export const closeTriage = defineUpdate<FactAnswer, [TriageClosing]>('closeTriage')
export const giveNotice = defineUpdate<FactAnswer, [NoticeGiven]>('giveNotice')
