import { type Forecast, forecast, parsePlan } from '@stagger/planner'

const SEED = 7
const ITERATIONS = 3_000

/** The whole forecast of a plan document: for whoever compares what different engines of JavaScript make of it. */
export const forecastOf = (document: unknown): Forecast => {
  const plan = parsePlan(document)
  return forecast(plan, [], plan.startsOn, { seed: SEED, iterations: ITERATIONS })
}
