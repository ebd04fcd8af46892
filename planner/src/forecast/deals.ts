import { dayOf, endAfter } from '../day.ts'
import type { Commitment } from '../plan/programs.ts'
import type { Money } from '../plan/values.ts'
import type { DealForecast, Forecast, PromiseChance } from './forecast-result.ts'
import { groupedBy } from './grouped-by.ts'
import type { ForecastModel } from './model.ts'
import type { Outcomes } from './outcomes.ts'

/** How likely each commitment of the plan is kept; one that the planned report is not what was promised never is. */
export const promiseChances = (model: ForecastModel, outcomes: Outcomes): readonly PromiseChance[] =>
  model.schedule.plan.commitments.map((commitment) => ({
    commitmentId: commitment.id,
    chance: 1 - shareOf(missesOf(commitment, model, outcomes)),
  }))

/**
 * The deals that hang on commitments. What one customer was promised at one value is one deal, lost where any of it is
 * missed: its value counts once.
 */
export function dealForecasts(model: ForecastModel, outcomes: Outcomes): readonly DealForecast[] {
  const deals = groupedBy(model.schedule.plan.commitments, dealKey)
  return [...deals.values()].flatMap((promised): DealForecast[] => {
    const [first] = promised
    if (!first) return []
    const missed = new Uint8Array(outcomes.count)
    for (const commitment of promised) {
      for (const [k, isMissed] of missesOf(commitment, model, outcomes).entries()) if (isMissed === 1) missed[k] = 1
    }
    const commitmentIds = promised.map(({ id }) => id)
    return [{ customer: first.customer, commitmentIds, value: first.value, missed: shareOf(missed) }]
  })
}

const dealKey = ({ customer, value }: Commitment): string => JSON.stringify([customer, value.minor, value.currency])

/** 1 for each iteration in which a commitment is missed. */
function missesOf({ id, programId, by }: Commitment, model: ForecastModel, outcomes: Outcomes): Uint8Array {
  const { schedule, compiled, milestones } = model
  const isOther = schedule.promises().some(({ commitmentId, unmet }) => commitmentId === id && unmet.length > 0)
  const row = compiled.index.position(compiled.index.program(programId)?.reportInHandId ?? '')
  const finishes = outcomes.finishes[milestones.indexOf(row)]
  const due = endAfter(dayOf(by)) - compiled.problem.origin
  return Uint8Array.from({ length: outcomes.count }, (_, k) =>
    isOther || finishes === undefined || (finishes[k] ?? 0) > due ? 1 : 0,
  )
}

const shareOf = (marks: Uint8Array): number => marks.reduce((sum, mark) => sum + mark, 0) / marks.length

/** The value of every deal times the chance to lose it, by currency, in whole minor units. */
export function revenueAtRisk({ deals }: Pick<Forecast, 'deals'>): readonly Money[] {
  const byCurrency = groupedBy(deals, ({ value }) => value.currency)
  return [...byCurrency].map(([currency, own]) => ({
    minor: Math.round(own.reduce((sum, { value, missed }) => sum + value.minor * missed, 0)),
    currency,
  }))
}
