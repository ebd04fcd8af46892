import { z } from 'zod'
import { wholeNumber } from '../edge/query-values.ts'
import { AsOf } from '../plans/status-date.ts'

/** Schedules to build where nothing is said: a few seconds for a plan of a hundred activities. */
const USUAL_SCHEDULES = 5_000
/** The same for each of the levellings of a comparison. */
const USUAL_SCHEDULES_EACH = 200
/** What nobody should wait for: the search ends with its time long before, and a number beyond is a mistake. */
const MOST_SCHEDULES = 500_000
/** Two to the 32: the generators of the planner take a seed of so many values. */
const MOST_SEED = 2 ** 32 - 1
const USUAL_SEED = 1
const LONGEST_GAIN = 365

const seed = z.int().min(0).max(MOST_SEED)
const schedules = z
  .int()
  .min(1)
  .max(MOST_SCHEDULES, `a whole number from 1 to ${MOST_SCHEDULES}: a search may build no more schedules`)

/** How a levelling is asked for in a body: the same question has the same answer. */
export const LevellingAsked = AsOf.extend({
  seed: seed.default(USUAL_SEED),
  schedules: schedules.default(USUAL_SCHEDULES),
  leastGainDays: z.int().min(0).max(LONGEST_GAIN).exactOptional(),
}).meta({ id: 'LevellingAsked' })
export type LevellingAsked = z.infer<typeof LevellingAsked>

/** How scenarios are asked for in a query; `schedules` for each of the many levellings that they take; with `forecast`, how sure each is. */
export const ScenariosAsked = AsOf.extend({
  seed: wholeNumber(0, MOST_SEED).default(USUAL_SEED),
  schedules: wholeNumber(1, MOST_SCHEDULES).default(USUAL_SCHEDULES_EACH),
  forecast: z.enum(['true', 'false']).default('false'),
})
export type ScenariosAsked = z.infer<typeof ScenariosAsked>
