import { expect, test } from '@jest/globals'
import { applyEdit, forecast, revenueAtRisk, scenarios } from '../../src/index.ts'
import { dual } from '../scenarios/given-dual.ts'

const ON = '2027-01-04'
const BUDGET = { seed: 1, schedules: 20 }
const ITERATIONS = 256
const plan = dual()

test('every future says how sure it is when asked, as a forecast of its own plan does', () => {
  const { current, scenarios: all } = scenarios(plan, [], ON, { ...BUDGET, forecast: { iterations: ITERATIONS } })
  const first = all.find(({ kind }) => kind === 'soc2-first')
  const promoted = applyEdit(plan, { kind: 'promoteScenario', name: 'A future', edits: [...(first?.edits ?? [])] }).plan
  const made = forecast(promoted, [], ON, { seed: BUDGET.seed, iterations: ITERATIONS })
  expect(current.score.chance?.reports.map(({ programId }) => programId)).toEqual(['soc2', 'r2'])
  expect(first?.score.chance?.reports).toEqual(made.reports.map(({ programId, p50, p80 }) => ({ programId, p50, p80 })))
  expect(first?.score.chance?.revenueAtRisk).toEqual(revenueAtRisk(made))
})

test('nothing is forecast unless it is asked for', () => {
  expect(scenarios(plan, [], ON, BUDGET).current.score).not.toHaveProperty('chance')
})
