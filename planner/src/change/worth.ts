import { dayOf } from '../day.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { standingOf } from '../why/outcome-of.ts'

/**
 * Whether dates are worth an edit: more promises are kept; or no fewer, and what forbids is broken less, or the reports
 * come earlier by their programs' weights.
 */
export function isBetter(now: Schedule, than: Schedule): boolean {
  const [a, b] = [worthOf(now), worthOf(than)]
  for (const line of ['missed', 'forbidden', 'reports'] as const) if (a[line] !== b[line]) return a[line] < b[line]
  return false
}

/** Whether more promises are kept, or fewer rules broken that forbid: what alone is worth a shorter window. */
export function savesSomething(now: Schedule, than: Schedule): boolean {
  const [a, b] = [worthOf(now), worthOf(than)]
  return a.missed < b.missed || (a.missed === b.missed && a.forbidden < b.forbidden)
}

function worthOf(dates: Schedule) {
  const { kept, findings } = standingOf(dates)
  const reports = dates.reports().reduce((sum, { programId, inHandOn }) => {
    return sum + (dates.index.program(programId)?.priority ?? 1) * dayOf(inHandOn)
  }, 0)
  return {
    missed: dates.plan.commitments.length - kept.size,
    forbidden: [...findings.values()].filter(({ severity }) => severity === 'forbids').length,
    reports,
  }
}
