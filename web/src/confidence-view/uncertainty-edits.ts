import type { Plan, Uncertainty } from '@stagger/planner'

/** The shares of spread that estimates have in common, 0 to 1. */
export type Shares = Readonly<Record<'team' | 'program' | 'vendor' | 'estimate', number>>

/** What hours may come to, in percent of the planned ones; `follows`: the share of it that is that of the days, 0 to 1. */
export type EffortRange = { readonly low: number; readonly high: number; readonly follows: number }

/** The plan's settings, or none of its own yet. */
export const uncertaintyOf = ({ uncertainties = [] }: Plan): Uncertainty => uncertainties[0] ?? { id: 'uncertainty' }

/** Without one of its own, parts of one number share as much of the usual as the other shares leave room for. */
export function sharesOf({ correlation }: Uncertainty, otherwise: Shares): Shares {
  if (!correlation) return otherwise
  const { team, program, vendor } = correlation
  const room = Math.max(0, 1 - team - program - vendor)
  return { team, program, vendor, estimate: correlation.estimate ?? Math.min(otherwise.estimate, room) }
}

export const effortOf = ({ effort }: Uncertainty, otherwise: EffortRange): EffortRange =>
  effort
    ? { low: effort.lowPercent, high: effort.highPercent, follows: effort.followsDuration ?? otherwise.follows }
    : otherwise

/** Sums of decimal fractions may miss the whole by less than this. */
const ROUNDING = 1e-9

/** Whether shares can be had: none negative, and together no more than all of the spread. */
export const areShares = ({ team, program, vendor, estimate }: Shares): boolean =>
  Math.min(team, program, vendor, estimate) >= 0 && team + program + vendor + estimate <= 1 + ROUNDING

const ALL_PERCENT = 100
const MOST_PERCENT = 1000

/** Whether a range holds the planned hours. */
export const isEffort = ({ low, high, follows }: EffortRange): boolean =>
  low >= 1 && low <= ALL_PERCENT && high >= ALL_PERCENT && high <= MOST_PERCENT && follows >= 0 && follows <= 1

export const withShares = (known: Uncertainty, shares: Shares): Uncertainty => ({
  ...known,
  correlation: { ...shares, source: 'yours' },
})

export const withEffort = (known: Uncertainty, { low, high, follows }: EffortRange): Uncertainty => ({
  ...known,
  effort: { lowPercent: low, highPercent: high, followsDuration: follows, source: 'yours' },
})
