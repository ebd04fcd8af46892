/**
 * What somebody waits for: an edit with the dates drawn again, a levelling, plans that grow, and the engine's passes over
 * ten thousand activities against bare arrays. Processor time of one process, medians over repetitions; one JSON line for
 * each measurement. For people; nothing passes or fails on it. Run: node tests/bench/interactive.ts [--seed K]
 */
import { applyEdit, dayOf, type Plan, schedule } from '@stagger/planner'
import { parseArgs } from 'node:util'
import { SerialScheme } from '../../planner/src/levelling/serial-scheme.ts'
import { compile } from '../../planner/src/schedule/compile.ts'
import { earliestDates, redated } from '../../planner/src/schedule/network.ts'
import type { Dates } from '../../planner/src/schedule/problem.ts'
import { bareNetwork, barePass } from './bare-network.ts'
import { dualProgram, networkPlan, TODAY } from './big-plans.ts'
import { type Dice, diceOf } from './dice.ts'
import { SOURCE_ON } from './instance-plan.ts'
import { levelled } from './levelled.ts'
import { cpuSeconds, median, numberOption, quantile, runBench } from './measured.ts'

const EDITS = 200
const PASSES = 50
const DECODES = 10
const BUDGETS = [1, 10, 100, 300, 1000, 3000, 10_000]
const GROWTH = [50, 500, 5000]
const GROWTH_RUNS = 9
const BIG = 10_000
/** How near its best known a levelling should come. */
const NEAR = 1.01
/** Runs that only let the machine learn the code. */
const WARM_UP = 5
const P95 = 0.95
const MILLISECONDS = 1000

/** Milliseconds of each of `runs` runs, after a few that do not count. */
function times(runs: number, run: (k: number) => void): readonly number[] {
  for (let k = 0; k < Math.min(runs, WARM_UP); k++) run(k)
  return Array.from({ length: runs }, (_, k) => {
    const started = cpuSeconds()
    run(k)
    return (cpuSeconds() - started) * MILLISECONDS
  })
}

function say(what: string, activities: number, milliseconds: readonly number[], more: object = {}): void {
  const [middle, worst] = [median(milliseconds), quantile(milliseconds, P95)]
  console.log(
    JSON.stringify({ what, activities, medianMs: threeDecimals(middle), p95Ms: threeDecimals(worst), ...more }),
  )
}

const threeDecimals = (value: number): number => Math.round(value * 1000) / 1000

/** Each drags another activity by two weeks, schedules, and makes everything that the Timeline draws. */
function editTimes(plan: Plan, dice: Dice): readonly number[] {
  const movable = plan.activities.filter(({ kind, constraints }) => kind === 'work' && !constraints.fixed)
  const starts = schedule(plan, [], TODAY)
  return times(EDITS, () => {
    const activity = movable[dice.below(movable.length)]
    const start = activity && starts.activity(activity.id)?.start
    if (!activity || !start) return
    const edit = { kind: 'moveActivity' as const, activityId: activity.id, startOn: start }
    schedule(applyEdit(plan, edit).plan, [], TODAY).toWire()
  })
}

/** Levelling with growing budgets: reports, schedules and milliseconds, and the first that is near the best of all. */
function levellingTimes(plan: Plan): readonly object[] {
  const runs = BUDGETS.map((schedules) => {
    const { proposal, seconds } = levelled(plan, TODAY, { seconds: Infinity, schedules, seed: 1 })
    const days = proposal.reports.reduce((sum, { after }) => sum + dayOf(after) - dayOf(TODAY), 0)
    return { schedules: proposal.schedules, days, ms: threeDecimals(seconds * MILLISECONDS), verdict: proposal.verdict }
  })
  const best = Math.min(...runs.map(({ days }) => days))
  const near = runs.find(({ days }) => days <= best * NEAR)
  return [
    ...runs.map((run) => ({ what: 'levelling of a dual program', activities: plan.activities.length, ...run })),
    { what: 'levelling within 1 % of its best known', bestDays: best, ...near },
  ]
}

/** The passes over one big problem, each against the bare one. */
function passTimes(plan: Plan, dice: Dice): void {
  const { problem, mode } = compile(plan, [], SOURCE_ON)
  const passed = earliestDates(problem, mode)
  if (passed.kind !== 'dates') throw new Error(`the network has no dates: ${passed.kind}`)
  const { dates } = passed
  const bare = bareNetwork(problem, mode)
  const [start, finish] = [new Int32Array(problem.count), new Int32Array(problem.count)]
  const bareMs = times(PASSES, () => barePass(bare, start, finish))
  if (start.some((day, i) => day !== dates.start[i])) throw new Error('the bare pass finds other dates')
  const bareMedian = median(bareMs)
  const against = (milliseconds: readonly number[]) => ({ timesBare: threeDecimals(median(milliseconds) / bareMedian) })
  say('bare pass', problem.count, bareMs)
  const full = times(PASSES, () => void earliestDates(problem, mode))
  say('network pass', problem.count, full, against(full))
  const one = times(PASSES, () => {
    const i = dice.below(problem.count)
    const floor = problem.floor[i] ?? 0
    problem.floor[i] = (dates.start[i] ?? 0) + MOVED_DAYS
    redated(problem, mode, dates, [i])
    problem.floor[i] = floor
  })
  say('one edit, what it reaches', problem.count, one, {
    ...against(one),
    shareOfFull: threeDecimals(median(one) / median(full)),
  })
  sayReplan(problem, mode, full, against)
}

const MOVED_DAYS = 14

function sayReplan(
  problem: ReturnType<typeof compile>['problem'],
  mode: Int32Array,
  full: readonly number[],
  against: (milliseconds: readonly number[]) => object,
): void {
  const scheme = new SerialScheme(problem)
  const none = new Int32Array(problem.count)
  const dates: Dates = { start: new Int32Array(problem.count), finish: new Int32Array(problem.count) }
  const decodes = times(DECODES, () => scheme.decode(problem.arcs.order, mode, none, dates))
  const { feasible } = scheme.decode(problem.arcs.order, mode, none, dates)
  const timesNetwork = threeDecimals(median(decodes) / median(full))
  say('replan within what people have', problem.count, decodes, { ...against(decodes), timesNetwork, feasible })
}

runBench(() => {
  const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' } } })
  const dice = diceOf(numberOption('seed', values.seed, 0))
  const dual = dualProgram(2)
  say('edit of a dual program', dual.activities.length, editTimes(dual, dice))
  for (const line of levellingTimes(dual)) console.log(JSON.stringify(line))
  for (const size of GROWTH) {
    const plan = networkPlan(size, dice)
    say(
      'schedule with its drawn data',
      size,
      times(GROWTH_RUNS, () => schedule(plan, [], SOURCE_ON).toWire()),
    )
  }
  passTimes(networkPlan(BIG, dice), dice)
})
