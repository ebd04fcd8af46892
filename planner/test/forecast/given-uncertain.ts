import { type CostItem, dayOf, type DateForecast, type Estimate, type Plan, type Risk } from '../../src/index.ts'
import { given, type GivenLink } from '../given.ts'

/** Days of the plan for one of a worked example: fractions of its days stay visible. */
export const SCALE = 100
export const STARTS_ON = '2027-01-04'

type Points = readonly [low: number, likely: number, high: number]

/** Nothing in common, hours as planned: what textbook examples assume. */
export const INDEPENDENT: NonNullable<Plan['uncertainties']> = [
  {
    id: 'uncertainty',
    correlation: { team: 0, program: 0, vendor: 0, source: 'yours' },
    effort: { lowPercent: 100, highPercent: 100, source: 'yours' },
  },
]

/** A network of waits in elapsed days, a hundred for one of the example; what has no points is a milestone. */
export function network(
  points: Readonly<Record<string, Points | null>>,
  links: readonly GivenLink[],
  more: Partial<Plan> = {},
): Plan {
  const plan = given({
    startsOn: STARTS_ON,
    activities: Object.fromEntries(
      Object.entries(points).map(([id, own]) => [id, own ? { takes: '1ed', kind: 'wait' } : {}]),
    ),
    links,
    more: { uncertainties: INDEPENDENT, ...more },
  })
  return {
    ...plan,
    activities: plan.activities.map((activity) => {
      const own = points[activity.id]
      if (!own) return activity
      const [low, likely, high] = own.map((days) => days * SCALE)
      return {
        ...activity,
        estimate: { low: low ?? 0, likely: likely ?? 0, high: high ?? 0, unit: 'ed', source: 'yours' },
      }
    }),
  }
}

/** The mean of a milestone's dates in days of the example from the start. */
export function meanDays({ days: { first, counts } }: DateForecast): number {
  const all = counts.reduce((sum, count) => sum + count, 0)
  const mean = counts.reduce((sum, count, k) => sum + k * count, 0) / all
  return (dayOf(first) + 1 + mean - dayOf(STARTS_ON)) / SCALE
}

/** Something bought at the end of `activityId`, in thousands of dollars, triangular. */
export const bought = (id: string, [low, likely, high]: Points, activityId: string): CostItem => ({
  id,
  name: id,
  category: 'other',
  programIds: ['p'],
  amount: {
    low: low * CENTS_A_THOUSAND,
    likely: likely * CENTS_A_THOUSAND,
    high: high * CENTS_A_THOUSAND,
    currency: 'USD',
    shape: 'triangular',
    source: 'yours',
  },
  quotes: [],
  terms: [{ percent: 100, at: { kind: 'finish', activityId }, netDays: 0 }],
  recognition: 'as-performed',
  termsSource: 'yours',
})

export const CENTS_A_THOUSAND = 100_000

/** A risk that delays one activity by so many days (or what `unit` says) for certain when it happens. */
export const delay = (
  probabilityPercent: number,
  activityId: string,
  days: number,
  unit: Estimate['unit'] = 'ed',
): Risk => ({
  id: 'late',
  name: 'Late',
  probabilityPercent,
  impacts: [
    {
      kind: 'delay',
      activityId,
      days: { low: days, likely: days, high: days, unit, source: 'yours' },
    },
  ],
  source: 'yours',
})
