/**
 * Simulation: iterations a second of both kernels and of a whole forecast, and the same network in NumPy. For people.
 * Run: node tests/bench/forecast.ts [--iterations N] [--runs K] [--largest ACTIVITIES] [--python PYTHON]
 */
import { parseArgs } from 'node:util'
import { forecast, type ForecastOptions, type Plan } from '@stagger/planner'
import { drawBatch } from '../../planner/src/forecast/draw-batch.ts'
import { emptyBatch } from '../../planner/src/forecast/batch.ts'
import { decodeKernel } from '../../planner/src/forecast/kernel/decode-kernel.ts'
import { frozenKernel } from '../../planner/src/forecast/kernel/frozen-kernel.ts'
import { emptyBlockDates, type Kernel } from '../../planner/src/forecast/kernel/kernel.ts'
import { forecastModel } from '../../planner/src/forecast/model.ts'
import { BATCH, samplingOf } from '../../planner/src/forecast/sampling/sampling.ts'
import { BatchScores } from '../../planner/src/forecast/scores.ts'
import { type Dated, dated } from '../../planner/src/schedule/dated.ts'
import { Schedule } from '../../planner/src/schedule/schedule.ts'
import { calendarPlan, crowdedPlan, elapsedPlan, repeatedPlan } from './forecast-plans.ts'
import { cpuSeconds, median, numberOption, quantile, rounded, runBench, UsageError } from './measured.ts'
import { type NumpyAnswer, numpyAnswers, type NumpyNetwork } from './peers/numpy-peer.ts'

const SEED = 1
const SIZES = [30, 100, 300, 1000, 3000]
/** Larger plans get fewer iterations, so that every measurement takes about as long. */
const ACTIVITY_ITERATIONS = 1_000_000
const MILLISECONDS = 1000
const P80 = 0.8

const DEFAULTS = { iterations: '10000', runs: '5', largest: '3000', python: 'python3' }

function commandLine() {
  try {
    const { values } = parseArgs({
      options: {
        iterations: { type: 'string', default: DEFAULTS.iterations },
        runs: { type: 'string', default: DEFAULTS.runs },
        largest: { type: 'string', default: DEFAULTS.largest },
        python: { type: 'string', default: DEFAULTS.python },
      },
    })
    return {
      iterations: numberOption('iterations', values.iterations, BATCH),
      runs: numberOption('runs', values.runs, 1),
      largest: numberOption('largest', values.largest, 1),
      python: values.python,
    }
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** What was measured before has taught the engine other plans: so many calls teach it this one. */
const WARM_UPS = 4

/** The median of the processor seconds of so many calls, after some that warm up. */
function secondsOf(runs: number, call: () => void): number {
  for (let n = 0; n < WARM_UPS; n++) call()
  return median(
    Array.from({ length: runs }, () => {
      const began = cpuSeconds()
      call()
      return cpuSeconds() - began
    }),
  )
}

type Measured = { readonly name: string; readonly activities: number; readonly iterations: number }

function print({ name, activities, iterations }: Measured, seconds: number, more: object = {}): void {
  const perSecond = Math.round(iterations / seconds)
  const line = { name, activities, iterations, cpuMilliseconds: rounded(seconds * MILLISECONDS), perSecond }
  console.log(JSON.stringify({ ...line, millionActivitiesPerSecond: rounded((perSecond * activities) / 1e6), ...more }))
}

type Made = (now: Dated) => Kernel

/** Draws and dates iterations of a plan by a kernel, nothing else; `into` gets the ends of the last activity. */
function simulation(plan: Plan, made: Made, iterations: number, into: number[]): () => void {
  const now = dated(plan, [], plan.startsOn)
  const kernel = made(now)
  const model = forecastModel(now.compiled, new Schedule(plan, [], plan.startsOn, now), kernel, [])
  const batch = emptyBatch(model)
  const dates = emptyBlockDates(kernel, BATCH)
  const last = (kernel.count - 1) * BATCH
  const first = now.compiled.problem.floor[0] ?? 0
  return () => {
    const draw = new BatchScores(samplingOf('plain', SEED))
    into.length = 0
    for (let number = 0; number * BATCH < iterations; number++) {
      drawBatch(model, number, draw, batch)
      kernel.run(batch.block, dates)
      for (let b = 0; b < BATCH; b++) into.push((dates.finish[last + b] ?? 0) - first)
    }
  }
}

/** Dates the same batch again and again: the kernel alone. */
function kernelAlone(plan: Plan, made: Made, iterations: number): () => void {
  const now = dated(plan, [], plan.startsOn)
  const kernel = made(now)
  const model = forecastModel(now.compiled, new Schedule(plan, [], plan.startsOn, now), kernel, [])
  const batch = emptyBatch(model)
  const dates = emptyBlockDates(kernel, BATCH)
  drawBatch(model, 0, new BatchScores(samplingOf('plain', SEED)), batch)
  return () => {
    for (let done = 0; done < iterations; done += BATCH) kernel.run(batch.block, dates)
  }
}

function numpyNetwork(name: string, plan: Plan, iterations: number): NumpyNetwork {
  const row = new Map(plan.activities.map(({ id }, i) => [id, i]))
  const before: number[][] = plan.activities.map(() => [])
  for (const { from, to } of plan.links) before[row.get(to) ?? 0]?.push(row.get(from) ?? 0)
  const points = plan.activities.map(({ estimate }) => estimate ?? { low: 0, likely: 0, high: 0 })
  return {
    name,
    iterations,
    low: points.map(({ low }) => low),
    likely: points.map(({ likely }) => likely),
    high: points.map(({ high }) => high),
    before,
  }
}

function withoutLags(plan: Plan): Plan {
  return { ...plan, links: plan.links.map((link) => ({ ...link, min: { ...link.min, value: 0 } })) }
}

runBench(() => {
  const { iterations, runs, largest, python } = commandLine()
  const sizes = SIZES.filter((size) => size <= largest)
  const iterationsAt = (size: number) => BATCH * Math.ceil(Math.min(iterations, ACTIVITY_ITERATIONS / size) / BATCH)
  const elapsed = sizes.map((size) => {
    const plan = withoutLags(elapsedPlan(size))
    return { size, plan, network: numpyNetwork(`elapsed ${size}`, plan, iterationsAt(size)) }
  })
  const numpy = numpyAnswers(
    elapsed.map(({ network }) => network),
    python,
  )
  for (const { size, plan, network } of elapsed)
    measureElapsed(size, plan, iterationsAt(size), runs, numpy.get(network.name))
  for (const size of sizes) measureWhole(size, iterationsAt(size), runs)
})

/** Links and elapsed days only, sampling included, beside NumPy on the same network. */
function measureElapsed(size: number, plan: Plan, iterations: number, runs: number, peer: NumpyAnswer | undefined) {
  const ends: number[] = []
  const seconds = secondsOf(runs, simulation(plan, frozenKernel, iterations, ends))
  const quantiles = { p50: median(ends), p80: quantile(ends, P80) }
  const timesFaster = peer && rounded(peer.seconds / seconds)
  print({ name: 'a frozen, elapsed, with sampling', activities: size, iterations }, seconds, {
    ...quantiles,
    ...(timesFaster !== undefined && { timesFasterThanNumpy: timesFaster }),
  })
  if (peer)
    print({ name: 'a numpy', activities: size, iterations }, peer.seconds, {
      p50: peer.p50,
      p80: peer.p80,
    })
  print(
    { name: 'a frozen, elapsed, kernel alone', activities: size, iterations },
    secondsOf(runs, kernelAlone(plan, frozenKernel, iterations)),
  )
}

/** Calendars, costs, correlation, risks and criticality through the door; and people, slots and leave. */
function measureWhole(size: number, iterations: number, runs: number): void {
  const loose = calendarPlan(size)
  const crowded = crowdedPlan(size)
  const named = (name: string) => ({ name, activities: size, iterations })
  const through = (plan: Plan, kernel: 'frozen' | 'decode', answers?: ForecastOptions['answers']) => () => {
    const options = { seed: SEED, iterations, kernel, sampling: 'plain' } as const
    forecast(plan, [], plan.startsOn, answers ? { ...options, answers } : options)
  }
  print(named('b frozen, forecast with criticality'), secondsOf(runs, through(loose, 'frozen', ['criticality'])))
  print(named('b frozen, forecast with every answer'), secondsOf(runs, through(loose, 'frozen')))
  print(named('b frozen, kernel alone'), secondsOf(runs, kernelAlone(loose, frozenKernel, iterations)))
  print(named('c decode, forecast with every answer'), secondsOf(runs, through(crowded, 'decode')))
  print(named('c decode, kernel alone'), secondsOf(runs, kernelAlone(crowded, decodeKernel, iterations)))
  const repeated = repeatedPlan(size)
  print(
    {
      name: 'd decode, one team again and again, kernel alone',
      activities: repeated.activities.length - 1,
      iterations,
    },
    secondsOf(runs, kernelAlone(repeated, decodeKernel, iterations)),
  )
}
