import type { IsoDate } from '../day.ts'
import type { TimeUnit } from '../plan/values.ts'
import type { Reason } from '../schedule/reason.ts'

/** What pushes an activity: another activity, or somebody whose time it needs. */
export type Pusher = { readonly kind: 'activity' | 'person' | 'role' | 'firm'; readonly id: string }

/**
 * One binding reason of one activity. `from`: what pushes, absent when nothing in the plan does (a date, a slot, today);
 * `on`: the date that this reason alone would allow; `sources`: ids in the source register of the rule and of its numbers,
 * HITRUST's own words first; `reason`: what the schedule says, with the lag and whoever comes first.
 */
export type WhyReason = {
  readonly kind: Reason['kind']
  readonly on: IsoDate
  readonly from?: Pusher
  readonly to: string
  readonly rule?: string
  readonly sources: readonly string[]
  readonly reason: Reason
}

/**
 * One activity of the chain and why it is not a day earlier. `start` is the day on which people see it begin (a milestone:
 * its day), `days` what it takes from start to finish on its own clock: working days for `wd`, elapsed days for `ed`,
 * calendar months for `mo`. `remaining`: working days that somebody stated are left of what is under way.
 * All `reasons` bind together; the first is the one that the chain follows.
 */
export type WhyStep = {
  readonly to: string
  readonly start: IsoDate
  readonly lastDay: IsoDate
  readonly days: number
  readonly unit: TimeUnit
  readonly state: 'planned' | 'open' | 'done'
  readonly remaining?: { readonly days: number; readonly asOf: IsoDate }
  readonly reasons: readonly [WhyReason, ...WhyReason[]]
}
