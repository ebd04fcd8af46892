import type { Actual } from '../actuals/actuals.ts'
import { dayOf, type IsoDate } from '../day.ts'
import { chanceBy } from '../forecast/date-forecast.ts'
import { forecast } from '../forecast/forecast.ts'
import type { Forecast } from '../forecast/forecast-result.ts'
import { ExchangeRates } from '../money/exchange-rates.ts'
import type { Plan } from '../plan/plan.ts'
import type { Program } from '../plan/programs.ts'
import type { Progress } from '../progress.ts'
import { type Schedule, schedule } from '../schedule/schedule.ts'
import { refusedFor } from '../schema-faults.ts'
import { why } from '../why/why.ts'
import { fixesOf } from './fixes.ts'
import {
  NOTHING_TRIED,
  type PromiseAnswer,
  type PromiseQuestion,
  type PromiseThresholds,
  USUAL_THRESHOLDS,
  type Verdict,
} from './promise-result.ts'
import { questionFaults } from './question-faults.ts'
import { unmetBy } from './unmet.ts'

/**
 * `iterations` of each forecast, as many as a forecast's own unless it says. `schedules` of each order of programs that
 * is tried. `mostFixes`: how many limits are given up, each by itself; with 0 nothing at all is tried, which is what is
 * asked for a quick answer. `onProgress` hears the answer before anything was tried, then again after each attempt.
 * `keepGoing` is asked before each attempt and while one is computed: false ends with what is known by then.
 */
export type PromiseOptions = {
  readonly seed: number
  readonly iterations?: number
  readonly schedules?: number
  readonly mostFixes?: number
  readonly thresholds?: PromiseThresholds
  /** What was spent: what is invoiced varies no more. */
  readonly actuals?: readonly Actual[]
  readonly onProgress?: (soFar: PromiseAnswer) => void
  readonly keepGoing?: () => boolean
}

const USUAL_SCHEDULES = 200
const USUAL_MOST_FIXES = 6

/**
 * Whether a report may be promised by a day, how likely the plan keeps it, what holds it back and what would help. The
 * same arguments give the same answer. Throws what `schedule` throws, and a `PlanningError` with every fault of the
 * question: `promise-in-past`, `report-not-planned`,
 * `outcome-of-other-report`, `option-of-other-report`, `id-unknown`, `currency-unknown`, `amount-negative`.
 */
export function promiseCheck(
  plan: Plan,
  progress: readonly Progress[],
  statusDate: IsoDate,
  question: PromiseQuestion,
  options: PromiseOptions,
): PromiseAnswer {
  const faults = questionFaults(plan, statusDate, question)
  if (faults.length > 0) throw refusedFor(faults)
  const dates = schedule(plan, progress, statusDate)
  const { iterations, actuals, keepGoing, mostFixes = USUAL_MOST_FIXES, schedules = USUAL_SCHEDULES } = options
  const thresholds = options.thresholds ?? USUAL_THRESHOLDS
  const forecastOf = (of: Plan) =>
    forecast(of, progress, statusDate, {
      seed: options.seed,
      answers: [],
      ...(iterations !== undefined && { iterations }),
      ...(actuals && { actuals }),
      ...(keepGoing && { keepGoing }),
    })
  const made = forecastOf(plan)
  const { program, unmet, chance } = nearestOf(question, dates, made)
  const first = {
    ...firstAnswer(question, made, { program, unmet, chance }, thresholds),
    ...withoutRate(question, dates),
  }
  if (unmet.length > 0) return first
  const { chain, relaxations } = why(plan, progress, statusDate, program.reportInHandId)
  const explained = { ...first, chain }
  if (first.verdict === 'yes' || mostFixes === 0) return explained
  const tell = options.onProgress
  return fixesOf(explained, {
    plan,
    progress,
    statusDate,
    dates,
    made,
    program,
    question,
    relaxations: relaxations.slice(0, mostFixes),
    verdictOf: (one) => verdictOf(one, thresholds),
    forecastOf,
    search: { seed: options.seed, schedules, ...(keepGoing && { keepGoing }) },
    ...(tell && { tell }),
  })
}

type Nearest = {
  readonly program: Program
  readonly unmet: PromiseAnswer['unmet']
  readonly chance: number
}

/** The answer before it is known what holds the report back, and what would help. */
function firstAnswer(
  { value }: PromiseQuestion,
  made: Forecast,
  { program, unmet, chance }: Nearest,
  thresholds: PromiseThresholds,
): PromiseAnswer {
  const kept = unmet.length === 0 ? chance : 0
  const report = made.reports.find(({ programId }) => programId === program.id)
  return {
    verdict: unmet.length === 0 ? verdictOf(chance, thresholds) : 'no',
    chance: kept,
    programId: program.id,
    unmet,
    plannedOn: report?.plannedOn ?? null,
    p80On: report?.p80 ?? null,
    chain: [],
    fixes: [],
    tried: NOTHING_TRIED,
    notes: made.notes,
    ...(value && { atRisk: { ...value, minor: Math.round(value.minor * (1 - kept)) } }),
  }
}

/** What is to be said of a value in another currency that has no rate. */
function withoutRate({ value }: PromiseQuestion, { plan, statusDate }: Schedule): Pick<PromiseAnswer, 'rateMissing'> {
  const rates = new ExchangeRates(plan)
  if (!value || rates.knows(value.currency, dayOf(statusDate))) return {}
  return { rateMissing: { from: value.currency, to: rates.currency, on: statusDate } }
}

const verdictOf = (chance: number, { yesFrom, noBelow }: PromiseThresholds): Verdict =>
  chance >= yesFrom ? 'yes' : chance < noBelow ? 'no' : 'at-risk'

/** The program that gives most of what is asked, the likeliest of those; there is one that gives the kind of report. */
function nearestOf(question: PromiseQuestion, dates: Schedule, made: Forecast): Nearest {
  const [nearest] = dates.plan.programs
    .map((program) => ({
      program,
      unmet: unmetBy(program, question, dates),
      chance: chanceBy(made, program.reportInHandId, question.by) ?? 0,
    }))
    .toSorted((a, b) => a.unmet.length - b.unmet.length || b.chance - a.chance)
  if (!nearest) throw new RangeError('a question without faults asks a plan with programs')
  return nearest
}
