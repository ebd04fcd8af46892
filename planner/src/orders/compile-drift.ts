import { fact } from '../facts/facts.ts'
import type { Program } from '../plan/programs.ts'
import type { DriftOrders } from './drift-orders.ts'

/** How a program deals with changes that are reported from outside. */
export const driftOrders = ({ kind }: Pick<Program, 'kind'>): DriftOrders => ({
  triageDays: fact('drift.triage').value,
  ...(kind === 'hitrust' && {
    investigationDays: fact('hitrust.security-event.investigation').value,
    noticeDays: fact('hitrust.notice').value,
  }),
})
