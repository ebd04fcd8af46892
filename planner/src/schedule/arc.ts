import type { Lag } from '../plan/values.ts'

/** What an arc comes from, for the reason shown: a link of the plan, an as-late-as, or a rule of a standard. */
export type ArcOrigin = {
  readonly kind: 'link' | 'max-lag' | 'as-late-as' | 'rule'
  readonly linkId?: string
  readonly rule?: string
  readonly controlId?: string
}

/**
 * One inequality between two activities. `min`: the successor's side lies at least the lags after the predecessor's.
 * `max`: at most. `as-late-as`: the successor ends no earlier than it can, at most the lags before the predecessor's start.
 */
export type Arc = {
  readonly from: number
  readonly to: number
  readonly type: 'FS' | 'SS' | 'FF' | 'SF'
  readonly sense: 'min' | 'max' | 'as-late-as'
  /** Applied one after the other. */
  readonly lags: readonly [Lag, ...Lag[]]
  readonly origin: ArcOrigin
}

/** Which end of the predecessor an arc counts from. */
export const leavesFinish = (arc: Pick<Arc, 'type'>): boolean => arc.type === 'FS' || arc.type === 'FF'
/** Which end of the successor an arc counts to. */
export const entersFinish = (arc: Pick<Arc, 'type'>): boolean => arc.type === 'FF' || arc.type === 'SF'
