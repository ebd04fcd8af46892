import { fact } from '../facts/facts.ts'
import type { Activity } from '../plan/activities.ts'
import type { CostItem } from '../plan/costs.ts'
import type { Plan } from '../plan/plan.ts'
import { askedBy, type Way } from '../schedule/ways.ts'

/** How much of a variable's score comes from a common factor: the square roots of shares of variance. */
export type Loading = { readonly factor: string; readonly weight: number }

/** A variable's loadings, and the weight of what is its own; the squares of all of them add up to 1. */
export type Loadings = { readonly common: readonly Loading[]; readonly own: number }

/** The variances that estimates share through the team, the program, the firm, and the number that they are parts of. */
export type Shares = {
  readonly team: number
  readonly program: number
  readonly vendor: number
  readonly estimate: number
}

/** The plan's own shares, or the product's; parts of one number have no more in common than the others leave room for. */
export function sharesOf({ uncertainties = [] }: Plan): Shares {
  const own = uncertainties[0]?.correlation
  const shares = {
    team: own?.team ?? fact('risk.correlation.team').value,
    program: own?.program ?? fact('risk.correlation.program').value,
    vendor: own?.vendor ?? fact('risk.correlation.vendor').value,
  }
  const room = Math.max(0, 1 - shares.team - shares.program - shares.vendor)
  return { ...shares, estimate: own?.estimate ?? Math.min(room, fact('risk.correlation.estimate').value) }
}

/**
 * What an activity's estimates have in common with others: its program, its firm, its people, each as much of the team's
 * share as they have of its hours, and the sourced number that its estimate is a part of. Whatever it has none of stays
 * its own.
 */
export function activityLoadings(activity: Activity, way: Way, { team, program, vendor, estimate }: Shares): Loadings {
  const asked = askedBy(activity, way).filter(({ hours }) => hours > 0)
  const hours = asked.reduce((sum, one) => sum + one.hours, 0)
  const number = sourcedNumber(activity)
  return loadings([
    ...asked.map((one) => ({ factor: `${one.kind}:${one.id}`, share: (team * one.hours) / hours })),
    { factor: `program:${activity.programId}`, share: program },
    ...(activity.firmId === undefined ? [] : [{ factor: `firm:${activity.firmId}`, share: vendor }]),
    ...(number === undefined ? [] : [{ factor: `estimate:${activity.programId}:${number}`, share: estimate }]),
  ])
}

/** The fact that an estimate is a part of; what people state themselves is no part of anything. */
const sourcedNumber = ({ estimate }: Activity): string | undefined =>
  estimate && estimate.source !== 'yours' ? estimate.source.fact : undefined

/** What a price has in common with others: the firm that is paid, and its program where it serves only one. */
export function itemLoadings({ programIds, vendor }: CostItem, plan: Plan, shares: Shares): Loadings {
  const firm = plan.firms.find(({ name }) => name === vendor)?.id ?? vendor
  return loadings([
    ...(programIds.length === 1 ? [{ factor: `program:${programIds[0] ?? ''}`, share: shares.program }] : []),
    ...(firm === undefined ? [] : [{ factor: `firm:${firm}`, share: shares.vendor }]),
  ])
}

type Shared = { readonly factor: string; readonly share: number }

/** Nothing in common leaves a score exactly its own. */
function loadings(shared: readonly Shared[]): Loadings {
  const there = shared.filter(({ share }) => share > 0)
  const common = there.map(({ factor, share }) => ({ factor, weight: Math.sqrt(share) }))
  const sum = there.reduce((all, { share }) => all + share, 0)
  return { common, own: Math.sqrt(Math.max(0, 1 - sum)) }
}
