import type { Actual } from '../actuals/actuals.ts'
import type { IsoDate } from '../day.ts'
import type { Plan } from '../plan/plan.ts'
import type { Progress } from '../progress.ts'
import { dated } from '../schedule/dated.ts'
import { Schedule } from '../schedule/schedule.ts'
import { type Batch, emptyBatch } from './batch.ts'
import { milestoneForecasts, reportForecasts } from './date-forecast.ts'
import { dealForecasts, promiseChances } from './deals.ts'
import { drawBatch } from './draw-batch.ts'
import { payForRepeats } from './draw-money.ts'
import { driversOf } from './drivers.ts'
import { FinishCounts } from './finish-counts.ts'
import type { AnswerName, Criticality, Forecast, KernelName, SamplingName } from './forecast-result.ts'
import { jointForecasts } from './joint-forecast.ts'
import { decodeKernel } from './kernel/decode-kernel.ts'
import { frozenKernel } from './kernel/frozen-kernel.ts'
import { type BlockDates, emptyBlockDates } from './kernel/kernel.ts'
import { type ForecastModel, forecastModel } from './model.ts'
import { moneyForecast } from './money-forecast.ts'
import { notesOf } from './notes.ts'
import { Outcomes } from './outcomes.ts'
import { RecourseShares } from './recourse-shares.ts'
import { riskForecasts } from './risk-forecast.ts'
import { RuleShares } from './rule-shares.ts'
import { BATCH, samplingOf } from './sampling/sampling.ts'
import { BatchScores } from './scores.ts'
import { targetsOf } from './targets.ts'
import { totalsOf } from './totals.ts'

/** How many iterations are done, of how many. */
export type ForecastProgress = { readonly done: number; readonly of: number }

/**
 * `iterations`: 10 000 unless said. `keepGoing` is asked between batches: false ends with the iterations so far, of
 * which there is a batch at least.
 */
export type ForecastOptions = {
  readonly seed: number
  readonly iterations?: number
  readonly kernel?: KernelName
  readonly sampling?: SamplingName
  /** What else is asked besides dates, money, risks, promises and deals; everything unless said. */
  readonly answers?: readonly AnswerName[]
  /** What was spent: what is invoiced varies no more. */
  readonly actuals?: readonly Actual[]
  readonly onProgress?: (soFar: ForecastProgress) => void
  readonly keepGoing?: () => boolean
}

/** Sampling errors of P80 dates are then about a day: see the benchmark of convergence. */
const USUAL_ITERATIONS = 10_000
/** Each answer of a refined forecast rests on so many times the iterations of the one before. */
const REFINED_BY = 4

/**
 * What may come of a plan as of `statusDate`. The same arguments give the same bits in every engine. Throws what
 * `schedule` throws.
 */
export function forecast(
  plan: Plan,
  progress: readonly Progress[],
  statusDate: IsoDate,
  options: ForecastOptions,
): Forecast {
  const running = begun(plan, progress, statusDate, options)
  while (isWanted(running, options)) simulateBatch(running, options)
  return summary(running, options)
}

/**
 * The same forecast in steps: a first answer from a few hundred iterations, then ever more of them, the last one what
 * `forecast` gives. Between the answers a step that has none (undefined) ends with the plan laid out, or a batch of
 * iterations: whoever asks may look at something else meanwhile, and stop at any. A first answer that more follow has not
 * looked at rules yet, which takes longer than all the rest of it: `rulesLookedAt` is 0.
 */
export function* refinedForecasts(
  plan: Plan,
  progress: readonly Progress[],
  statusDate: IsoDate,
  options: ForecastOptions,
): Generator<Forecast | undefined, void> {
  const running = begun(plan, progress, statusDate, options)
  yield undefined
  for (let next = BATCH; isWanted(running, options); ) {
    simulateBatch(running, options)
    if (running.outcomes.count < next && isWanted(running, options)) {
      yield undefined
      continue
    }
    const isFirst = next === BATCH && isWanted(running, options)
    yield summary(running, options, isFirst ? ['rules'] : [])
    next *= REFINED_BY
  }
}

type Running = {
  readonly model: ForecastModel
  readonly draw: BatchScores
  readonly batch: Batch
  readonly dates: BlockDates
  readonly outcomes: Outcomes
  readonly rules: RuleShares
  readonly finishes: FinishCounts
  readonly recourse: RecourseShares
  readonly asked: ReadonlySet<AnswerName>
  batches: number
}

const ALL_ANSWERS: readonly AnswerName[] = ['joint', 'criticality', 'drivers', 'rules', 'activities', 'recourse']

function begun(plan: Plan, progress: readonly Progress[], statusDate: IsoDate, options: ForecastOptions): Running {
  const { seed, iterations = USUAL_ITERATIONS, kernel = 'decode', sampling = 'latin', actuals = [] } = options
  const asked = new Set(options.answers ?? ALL_ANSWERS)
  const made = dated(plan, progress, statusDate)
  const model = forecastModel(
    made.compiled,
    new Schedule(plan, progress, statusDate, made),
    KERNELS[kernel](made),
    actuals,
  )
  const outcomes = new Outcomes(model, Math.max(1, iterations), asked)
  const batch = emptyBatch(model, outcomes.scores.keys())
  const dates = emptyBlockDates(model.kernel, BATCH)
  return {
    model,
    draw: new BatchScores(samplingOf(sampling, seed)),
    batch,
    dates,
    outcomes,
    rules: new RuleShares(),
    finishes: new FinishCounts(model.kernel.count),
    recourse: new RecourseShares(model, batch, dates),
    asked,
    batches: 0,
  }
}

const KERNELS = { decode: decodeKernel, frozen: frozenKernel } as const

const isWanted = ({ outcomes }: Running, { keepGoing }: ForecastOptions): boolean =>
  outcomes.count < outcomes.capacity && (outcomes.count === 0 || (keepGoing?.() ?? true))

function simulateBatch(running: Running, { onProgress }: ForecastOptions): void {
  const { model, draw, batch, dates, outcomes, rules, finishes, recourse, asked } = running
  const room = Math.min(BATCH, outcomes.capacity - outcomes.count)
  if (!outcomes.remembersScores) batch.scores.clear()
  drawBatch(model, running.batches++, draw, batch)
  model.kernel.run(batch.block, dates)
  payForRepeats(model, dates, batch)
  outcomes.add(model, batch, dates)
  if (asked.has('rules')) rules.add(model, dates)
  if (asked.has('activities')) finishes.add(dates, room)
  if (asked.has('recourse')) recourse.add(dates, room)
  onProgress?.({ done: outcomes.count, of: outcomes.capacity })
}

function summary(
  { model, outcomes, rules, finishes, recourse, asked }: Running,
  options: ForecastOptions,
  later: readonly AnswerName[] = [],
): Forecast {
  const { plan, statusDate } = model.schedule
  const isAsked = (name: AnswerName) => asked.has(name) && !later.includes(name)
  if (isAsked('rules')) rules.look(model)
  const totals = totalsOf(model.money, outcomes)
  const widest = totals.at(-1)
  const targets = targetsOf(model, outcomes, widest)
  return {
    planId: plan.id,
    statusDate,
    seed: options.seed,
    iterations: outcomes.count,
    kernel: options.kernel ?? 'decode',
    sampling: options.sampling ?? 'latin',
    reports: reportForecasts(model, outcomes),
    milestones: milestoneForecasts(model, outcomes),
    activities: finishes.finishes(model),
    money: moneyForecast(model.money, outcomes, totals),
    joint: isAsked('joint') ? jointForecasts(model, outcomes, totals) : [],
    criticality: criticalityOf(model, outcomes),
    drivers: isAsked('drivers') ? driversOf(model, outcomes, targets) : [],
    risks: riskForecasts(model, outcomes, targets),
    promises: promiseChances(model, outcomes),
    deals: dealForecasts(model, outcomes),
    rules: rules.shares(model.schedule.violations()),
    rulesLookedAt: rules.looked,
    recourse: recourse.recourse(),
    waits: recourse.waits(),
    notes: notesOf(model),
  }
}

/** How often each activity was on the longest path to which report; what never was is left out. */
function criticalityOf({ schedule, reports }: ForecastModel, outcomes: Outcomes): readonly Criticality[] {
  return schedule.plan.activities.flatMap(({ id }, i) => {
    const towards = reports.flatMap(({ programId }, r): [string, number][] => {
      const count = outcomes.critical[r]?.[i] ?? 0
      return count > 0 ? [[programId, count / outcomes.criticalCount]] : []
    })
    return towards.length > 0 ? [{ activityId: id, towards: Object.fromEntries(towards) }] : []
  })
}
