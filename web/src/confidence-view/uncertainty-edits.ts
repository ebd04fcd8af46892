import type { Plan, Uncertainty } from '@stagger/planner'

/** The shares of spread that estimates have in common, 0 to 1. */
export type Shares = { readonly team: number; readonly program: number; readonly vendor: number }

/** What hours may come to, in percent of the planned ones. */
export type EffortRange = { readonly low: number; readonly high: number }

/** The plan's settings, or none of its own yet. */
export const uncertaintyOf = ({ uncertainties = [] }: Plan): Uncertainty => uncertainties[0] ?? { id: 'uncertainty' }

export const sharesOf = ({ correlation }: Uncertainty, otherwise: Shares): Shares =>
  correlation ? { team: correlation.team, program: correlation.program, vendor: correlation.vendor } : otherwise

export const effortOf = ({ effort }: Uncertainty, otherwise: EffortRange): EffortRange =>
  effort ? { low: effort.lowPercent, high: effort.highPercent } : otherwise

/** Sums of decimal fractions may miss the whole by less than this. */
const ROUNDING = 1e-9

/** Whether shares can be had: none negative, and together no more than all of the spread. */
export const areShares = ({ team, program, vendor }: Shares): boolean =>
  Math.min(team, program, vendor) >= 0 && team + program + vendor <= 1 + ROUNDING

const ALL_PERCENT = 100
const MOST_PERCENT = 1000

/** Whether a range holds the planned hours. */
export const isEffort = ({ low, high }: EffortRange): boolean =>
  low >= 1 && low <= ALL_PERCENT && high >= ALL_PERCENT && high <= MOST_PERCENT

export const withShares = (known: Uncertainty, shares: Shares): Uncertainty => ({
  ...known,
  correlation: { ...shares, source: 'yours' },
})

export const withEffort = (known: Uncertainty, { low, high }: EffortRange): Uncertainty => ({
  ...known,
  effort: { lowPercent: low, highPercent: high, source: 'yours' },
})
