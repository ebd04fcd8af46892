import { SCENARIO_KINDS } from '@stagger/planner'
import { z } from 'zod'
import { wholeNumber } from '../edge/query-values.ts'
import { AsOf } from '../plans/status-date.ts'

/** Sampling errors of P80 dates are then about a day. */
const USUAL_ITERATIONS = 10_000
/** What a server can be asked for within the time that it gives to one answer. */
const MOST_ITERATIONS = 200_000
/** Two to the 32: the generators of the planner take a seed of so many values. */
const MOST_SEED = 2 ** 32 - 1
const USUAL_SEED = 1

/** How many futures are drawn, and how: the same question has the same answer. */
export const Sampled = AsOf.extend({
  seed: wholeNumber(0, MOST_SEED).default(USUAL_SEED),
  iterations: wholeNumber(1, MOST_ITERATIONS).default(USUAL_ITERATIONS),
  kernel: z.enum(['decode', 'frozen']).default('decode'),
  sampling: z.enum(['plain', 'latin']).default('latin'),
})

/** How a forecast is asked for in a query; with `scenario` of the plan that this scenario would make. */
export const ForecastAsked = Sampled.extend({ scenario: z.enum(SCENARIO_KINDS).exactOptional() })
export type ForecastAsked = z.infer<typeof ForecastAsked>
