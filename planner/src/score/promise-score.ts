import type { Plan } from '../plan/plan.ts'
import type { Commitment } from '../plan/programs.ts'
import type { Money } from '../plan/values.ts'
import type { PromiseCheck } from '../schedule/wire.ts'
import { sumOfMoney } from './money.ts'
import type { PromiseScore } from './score.ts'

/** Which commitments some dates keep, as `checks` say, and what those that they miss are worth. */
export function promiseScore({ commitments, organization }: Plan, checks: readonly PromiseCheck[]): PromiseScore {
  const missed = checks.filter(({ kept }) => !kept)
  const late = new Set(missed.map(({ commitmentId }) => commitmentId))
  return {
    kept: checks.filter(({ kept }) => kept).map(({ commitmentId }) => commitmentId),
    missed: [...late],
    missedRevenue: worth(
      commitments.filter(({ id }) => late.has(id)),
      organization.currency,
    ),
    daysLate: missed.reduce((days, { marginDays }) => days + Math.max(0, -marginDays), 0),
  }
}

const worth = (promises: readonly Commitment[], currency: string): Money | null =>
  sumOfMoney(
    promises.map(({ value }) => value),
    currency,
  )
