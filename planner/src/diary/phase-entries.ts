import type { ProgramOrders } from '../orders/orders.ts'
import type { DiaryEntry } from './diary-entry.ts'
import { heldPhases } from './held-phases.ts'

/** What phases do by themselves: those that nobody starts begin on their dates, and windows and incubation end on theirs. */
export function phaseEntries(orders: ProgramOrders): DiaryEntry[] {
  const held = heldPhases(orders)
  const { programId } = orders
  return orders.phases
    .filter(({ phaseId }) => !held.has(phaseId))
    .flatMap(({ phaseId: about, startOn, finishOn, advance, state }): DiaryEntry[] => [
      ...(advance !== 'people' && state === 'planned'
        ? [{ on: startOn, programId, kind: 'phase-started', about, byItself: true }]
        : []),
      ...(advance === 'clock' && state !== 'done'
        ? [{ on: finishOn, programId, kind: 'phase-finished', about, byItself: true }]
        : []),
    ])
}
