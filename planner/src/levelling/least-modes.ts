import { ordinalOf } from '../schedule/day-axis.ts'
import { finishAt } from '../schedule/own-clock.ts'
import { AS_LATE_AS, AT_LEAST, DAILY, ENTERS_FINISH, LEAVES_FINISH, NEVER, type Problem } from '../schedule/problem.ts'
import { lowestRate } from './lowest-rate.ts'
import { mostDaysOf } from './most-days.ts'
import type { UsableModes } from './usable-modes.ts'

/**
 * A problem with a mode more for each task that has a choice, at the end of the columns: `row[i]` names it, and the only
 * mode of a task without a choice. Whatever mode such a task is done in, doing it in that one from the same start ends no
 * later and asks nobody for more on any day.
 */
export type LeastModes = { readonly problem: Problem; readonly row: Int32Array }

/**
 * The relaxation that proofs over mixes of modes rest on: tasks that are not decided yet take their shortest duration and
 * of each resource the least that all their modes ask (Sprecher & Drexl 1998 bound multi-mode problems so). Undefined where
 * a shorter duration may break what a longer one keeps: a task with a choice whose finish something pushes.
 */
export function withLeastModes(p: Problem, modes: UsableModes): LeastModes | undefined {
  if (modes.choosing.some((i) => isPushedByFinish(p, i))) return undefined
  const row = Int32Array.from({ length: p.count }, (_, i) => modes.of(i)[0]!)
  const mostDays = mostDaysOf(p)
  const columns = {
    duration: [...p.duration],
    firstDemand: [...p.firstDemand],
    resource: [...p.resource],
    demandAxis: [...p.demandAxis],
    total: [...p.total],
    spread: [...p.spread],
  }
  for (const i of modes.choosing) {
    const shortest = shortestOf(p, modes.of(i))
    row[i] = columns.duration.push(p.duration[shortest]!) - 1
    for (const { resource, axis, rate } of leastDemands(p, i, shortest, modes.of(i), mostDays)) {
      columns.resource.push(resource)
      columns.demandAxis.push(axis)
      columns.total.push(rate)
      columns.spread.push(DAILY)
    }
    columns.firstDemand.push(columns.resource.length)
  }
  const problem: Problem = {
    ...p,
    duration: Int32Array.from(columns.duration),
    firstDemand: Int32Array.from(columns.firstDemand),
    resource: Uint16Array.from(columns.resource),
    demandAxis: Uint16Array.from(columns.demandAxis),
    total: Int32Array.from(columns.total),
    spread: Uint8Array.from(columns.spread),
  }
  return { problem, row }
}

/** Whether an arc asks for a late finish of task `i`: then it starts earlier the longer it takes. */
function isPushedByFinish({ arcs }: Problem, i: number): boolean {
  const { firstPush, push, sense, ends } = arcs
  return push
    .subarray(firstPush[i], firstPush[i + 1])
    .some((arc) =>
      sense[arc] === AT_LEAST
        ? (ends[arc]! & ENTERS_FINISH) !== 0
        : sense[arc] === AS_LATE_AS || (ends[arc]! & LEAVES_FINISH) !== 0,
    )
}

const shortestOf = (p: Problem, rows: Int32Array): number =>
  rows.reduce((shortest, mode) => (p.duration[mode]! < p.duration[shortest]! ? mode : shortest))

type DailyDemand = { readonly resource: number; readonly axis: number; readonly rate: number }

/** What every mode of a task asks of a resource on every worked day of its first days, whenever it starts. */
function leastDemands(
  p: Problem,
  i: number,
  shortest: number,
  rows: Int32Array,
  mostDays: Int32Array,
): readonly DailyDemand[] {
  const asked = Array.from(rows, (mode) => dailyDemands(p, mode, mostDays))
  const [first = [], ...others] = asked
  return first
    .map(({ resource, axis, rate }) => ({
      resource,
      axis,
      rate: Math.min(rate, ...others.map((demands) => rateOn(demands, resource, axis))),
    }))
    .filter(({ axis, rate }) => rate > 0 && alwaysHasDay(p, i, shortest, axis))
}

const rateOn = (demands: readonly DailyDemand[], resource: number, axis: number): number =>
  demands.find((one) => one.resource === resource && one.axis === axis)?.rate ?? 0

/** The least that a mode asks of each resource on a day of each axis. */
function dailyDemands(p: Problem, mode: number, mostDays: Int32Array): readonly DailyDemand[] {
  const demands: DailyDemand[] = []
  for (let d = p.firstDemand[mode]!; d < p.firstDemand[mode + 1]!; d++) {
    if (mostDays[d] === NEVER || mostDays[d] === 0) continue
    const [resource, axis] = [p.resource[d]!, p.demandAxis[d]!]
    const at = demands.findIndex((one) => one.resource === resource && one.axis === axis)
    const rate = lowestRate(p, d, mostDays[d]!) + (demands[at]?.rate ?? 0)
    if (at < 0) demands.push({ resource, axis, rate })
    else demands[at] = { resource, axis, rate }
  }
  return demands
}

/** Whether the shortest mode reaches a day of an axis from every start: else a longer one may reach the first. */
function alwaysHasDay(p: Problem, i: number, shortest: number, axis: number): boolean {
  const days = p.axes[axis]!
  for (let start = Math.max(0, p.floor[i]!); start < p.horizon; start++) {
    const finish = finishAt(p, i, shortest, start)
    if (finish > p.horizon) return true
    if (ordinalOf(days, finish) === ordinalOf(days, start)) return false
  }
  return true
}
