import { dayOf } from '../day.ts'
import type { Money } from '../plan/values.ts'
import type { PromiseScore, ReportScore, Score } from './score.ts'

/** What of a score decides which of two is worth more; the rest names who and where. */
export type ComparedScore = Pick<
  Score,
  'broken' | 'reports' | 'cost' | 'fees' | 'coverGapDays' | 'wastedDays' | 'moved'
> & {
  readonly promises: Pick<PromiseScore, 'missed' | 'missedRevenue' | 'daysLate'>
  readonly peakLoad: { readonly percent: number } | null
}

/**
 * Lexicographic, reports lost first, then in the order of `Score`'s lines: negative when `a` is worth more, 0 when nothing tells them apart. Money
 * is compared only when both sides have it in one currency: the whole cost where both know it, else the fees.
 */
export function compareScores(a: ComparedScore, b: ComparedScore): number {
  const lines = [
    () => reportsLost(a) - reportsLost(b),
    () => a.broken - b.broken,
    () => comparePromises(a.promises, b.promises),
    () => compareReports(a.reports, b.reports),
    () => (a.peakLoad?.percent ?? 0) - (b.peakLoad?.percent ?? 0),
    () => (a.cost && b.cost ? compareMoney(a.cost, b.cost) : compareMoney(a.fees, b.fees)),
    () => a.coverGapDays - b.coverGapDays,
    () => a.wastedDays - b.wastedDays,
    () => a.moved - b.moved,
  ]
  for (const line of lines) {
    const difference = line()
    if (difference !== 0) return difference
  }
  return 0
}

/** First what the missed promises are worth, then how many they are, then how late. */
const comparePromises = (a: ComparedScore['promises'], b: ComparedScore['promises']): number =>
  compareMoney(a.missedRevenue, b.missedRevenue) || a.missed.length - b.missed.length || a.daysLate - b.daysLate

/** Programs that end in no report of their own: whatever leaves one out breaks fewer rules, and is not better for it. */
const reportsLost = ({ reports }: ComparedScore): number => reports.filter(({ inHandOn }) => inHandOn === null).length

/** The sum of the reports' dates by their programs' weights. */
function compareReports(a: readonly ReportScore[], b: readonly ReportScore[]): number {
  const weighted = (reports: readonly ReportScore[]) =>
    reports.reduce((sum, { inHandOn, weight }) => sum + (inHandOn === null ? 0 : weight * dayOf(inHandOn)), 0)
  return weighted(a) - weighted(b)
}

/** The difference of two amounts in minor units; 0 where they cannot be compared. */
export const compareMoney = (a: Money | null, b: Money | null): number =>
  a && b && a.currency === b.currency ? a.minor - b.minor : 0
