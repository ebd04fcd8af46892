import { dayOf } from '../day.ts'
import type { Money } from '../plan/values.ts'
import type { Score } from './score.ts'

/** One way in which a score differs from another one, as data; the messages make sentences of it. Days: negative is earlier or fewer. */
export type ScoreDifference =
  | { readonly kind: 'rule-broken' | 'rule-kept'; readonly rule: string; readonly activityId?: string }
  | { readonly kind: 'promise-kept' | 'promise-missed'; readonly commitmentId: string }
  | { readonly kind: 'report'; readonly programId: string; readonly days: number }
  | { readonly kind: 'report-lost' | 'report-gained'; readonly programId: string }
  | { readonly kind: 'peak-load'; readonly percent: number; readonly insteadOf: number }
  | { readonly kind: 'cost' | 'fees'; readonly minor: number; readonly currency: string }
  | { readonly kind: 'cover-gap' | 'wasted-validity'; readonly days: number }

/** How `after` differs from `before`, the lines in the order in which they count. Empty when nothing does. */
export const scoreDifferences = (before: Score, after: Score): readonly ScoreDifference[] => [
  ...ruleDifferences(before, after),
  ...promiseDifferences(before, after),
  ...reportDifferences(before, after),
  ...peakDifference(before, after),
  ...costDifference(before, after),
  ...daysDifference('cover-gap', after.coverGapDays - before.coverGapDays),
  ...daysDifference('wasted-validity', after.wastedDays - before.wastedDays),
]

function ruleDifferences(before: Score, after: Score): ScoreDifference[] {
  const named = ({ brokenRules }: Score) =>
    new Map(
      brokenRules.map(({ rule, subject }) => [
        `${rule} ${subject.activityId ?? ''} ${subject.controlId ?? ''}`,
        { rule, ...(subject.activityId !== undefined && { activityId: subject.activityId }) },
      ]),
    )
  const [then, now] = [named(before), named(after)]
  return [
    ...[...now].filter(([key]) => !then.has(key)).map(([, one]) => ({ kind: 'rule-broken' as const, ...one })),
    ...[...then].filter(([key]) => !now.has(key)).map(([, one]) => ({ kind: 'rule-kept' as const, ...one })),
  ]
}

function promiseDifferences(before: Score, after: Score): ScoreDifference[] {
  const kept = new Set(before.promises.kept)
  const missed = new Set(before.promises.missed)
  return [
    ...after.promises.missed
      .filter((id) => kept.has(id))
      .map((commitmentId) => ({ kind: 'promise-missed' as const, commitmentId })),
    ...after.promises.kept
      .filter((id) => missed.has(id))
      .map((commitmentId) => ({ kind: 'promise-kept' as const, commitmentId })),
  ]
}

function reportDifferences(before: Score, after: Score): ScoreDifference[] {
  const then = new Map(before.reports.map(({ programId, inHandOn }) => [programId, inHandOn]))
  return after.reports.flatMap(({ programId, inHandOn: now }): ScoreDifference[] => {
    const was = then.get(programId) ?? null
    if (now === null) return was === null ? [] : [{ kind: 'report-lost', programId }]
    if (was === null) return [{ kind: 'report-gained', programId }]
    const days = dayOf(now) - dayOf(was)
    return days === 0 ? [] : [{ kind: 'report', programId, days }]
  })
}

function peakDifference(before: Score, after: Score): ScoreDifference[] {
  const [insteadOf, percent] = [before.peakLoad?.percent ?? 0, after.peakLoad?.percent ?? 0]
  return percent === insteadOf ? [] : [{ kind: 'peak-load', percent, insteadOf }]
}

/** The whole cost where both know it, else the fees. */
function costDifference(before: Score, after: Score): ScoreDifference[] {
  if (before.cost && after.cost) return moneyDifference('cost', before.cost, after.cost)
  return before.fees && after.fees ? moneyDifference('fees', before.fees, after.fees) : []
}

const moneyDifference = (kind: 'cost' | 'fees', before: Money, after: Money): ScoreDifference[] =>
  before.currency === after.currency && before.minor !== after.minor
    ? [{ kind, minor: after.minor - before.minor, currency: after.currency }]
    : []

const daysDifference = (kind: 'cover-gap' | 'wasted-validity', days: number): ScoreDifference[] =>
  days === 0 ? [] : [{ kind, days }]
