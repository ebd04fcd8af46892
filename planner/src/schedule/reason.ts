import type { IsoDate } from '../day.ts'
import type { Lag } from '../plan/values.ts'

/**
 * Why an activity is not a day earlier. All reasons of an activity bind together: undo every one of them and it can
 * move. `on` is the date that the reason alone would allow; `from` the activity it comes from.
 */
export type Reason =
  | {
      readonly kind:
        | 'plan-start'
        | 'status-date'
        | 'not-before'
        | 'pin'
        | 'started'
        | 'finished'
        | 'slot'
        | 'align'
        | 'levelling'
      readonly on: IsoDate
    }
  | {
      /** Somebody has no hours left a day earlier: `blockedBy` are the activities that have them, soonest done first. */
      readonly kind: 'capacity'
      readonly on: IsoDate
      readonly resource: { readonly kind: 'person' | 'role' | 'firm'; readonly id: string }
      readonly blockedBy: readonly string[]
    }
  | {
      readonly kind: 'link' | 'max-lag' | 'as-late-as' | 'rule'
      readonly on: IsoDate
      readonly from: string
      readonly linkId?: string
      readonly linkType: 'FS' | 'SS' | 'FF' | 'SF'
      readonly lag: Lag
      readonly rule?: string
      readonly controlId?: string
    }
