import { expect, test } from '@jest/globals'
import { Actual, costItemsOf, examplePlan, forecast } from '@stagger/planner'
import { FORECAST_SEED } from '../src/engine/forecast-settings.ts'
import { searchScenarios } from '../src/engine/search-scenarios.ts'

const TODAY = '2027-03-20'
const EFFORT = { schedules: 4, iterations: 256 }

test('the plan as it stands is as sure as the Confidence page says, after what was spent', () => {
  const { plan, progress } = examplePlan(TODAY)
  const dearer = Actual.parse({
    kind: 'invoice',
    id: 'i',
    itemId: costItemsOf(plan)[0]?.id,
    vendor: 'Alder',
    number: 'A-1',
    invoicedOn: TODAY,
    amount: { minor: 99_000_000, currency: 'USD' },
    final: true,
    recordedAt: '2027-03-20T00:00:00Z',
    actor: 'ana',
  })
  const facts = { plan, progress, today: TODAY, actuals: [dearer] }
  const { current } = searchScenarios({ kind: 'scenarios', facts, options: undefined }, () => {}, EFFORT)
  const { money, reports } = forecast(plan, progress, TODAY, {
    seed: FORECAST_SEED,
    iterations: EFFORT.iterations,
    actuals: [dearer],
  })
  expect([current.score.chance?.cost?.p80.minor, current.score.chance?.reports[0]?.p80]).toEqual([
    money.loaded?.p80,
    reports[0]?.p80,
  ])
})
