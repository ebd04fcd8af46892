import type { IsoDate } from '../day.ts'
import type { Plan } from '../plan/plan.ts'
import type { Actual } from './actuals.ts'
import type { ActualFault, ActualFaultCode } from './actual-fault.ts'
import { checkActuals } from './check-actuals.ts'
import { reversedIds } from './standing.ts'

/**
 * What is wrong with a whole ledger as it was recorded, when nothing after `latest` can have happened. Periods that were
 * closed since do not matter, nor does an invoice for nothing, and what was taken back may name what the plan no longer has. Paths are JSON pointers into
 * `ledger`.
 */
export function recordedFaults(ledger: readonly Actual[], plan: Plan, latest: IsoDate): readonly ActualFault[] {
  const gone = reversedIds(ledger)
  const isGone = ({ path }: ActualFault): boolean => {
    const [, at = ''] = path.split('/')
    return gone.has(ledger[Number(at)]?.id ?? '')
  }
  return checkActuals(ledger, { ...plan, books: [] }, [], latest).filter(
    (fault) => fault.code !== 'amount-zero' && !(OF_THE_PLAN.has(fault.code) && isGone(fault)),
  )
}

/** What was right when it was recorded, and is the plan's to change. */
const OF_THE_PLAN: ReadonlySet<ActualFaultCode> = new Set([
  'item-unknown',
  'program-unknown',
  'activity-unknown',
  'person-unknown',
  'rate-missing',
])
