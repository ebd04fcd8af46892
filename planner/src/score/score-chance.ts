import type { Forecast } from '../forecast/forecast-result.ts'
import { revenueAtRisk } from '../forecast/deals.ts'
import type { ScoreChance } from './score.ts'

/** What of a forecast two futures are compared by. */
export function scoreChance(made: Forecast): ScoreChance {
  const { loaded, external, currency } = made.money
  const total = loaded ?? external
  return {
    reports: made.reports.map(({ programId, p50, p80 }) => ({ programId, p50, p80 })),
    cost: total && {
      total: loaded ? 'loaded' : 'external',
      p50: { minor: total.p50, currency },
      p80: { minor: total.p80, currency },
    },
    revenueAtRisk: revenueAtRisk(made),
  }
}
