import type { Activity } from '../plan/activities.ts'
import type { CostItem } from '../plan/costs.ts'
import type { Plan } from '../plan/plan.ts'
import type { Risk } from '../plan/uncertainty.ts'
import type { IsoDate } from '../day.ts'
import { fact } from '../facts/facts.ts'
import { isExpired } from '../money/price.ts'
import type { Compiled } from '../schedule/compile.ts'
import { FINISHED } from '../schedule/problem.ts'
import type { ThreePoints } from './distribution.ts'
import { activityLoadings, itemLoadings, type Loadings, sharesOf } from './factors.ts'
import type { VariableName } from './forecast-result.ts'
import type { Kernel } from './kernel/kernel.ts'
import { type QuantileTable, quantileTable } from './quantile-table.ts'
import { streamOf } from './sampling/stream.ts'

/** Something random with a distribution of its own, and what it has in common with others. */
export type Variable = {
  readonly name: VariableName
  readonly stream: number
  readonly table: QuantileTable
  readonly loadings: Loadings
}

/** A factor on the hours of an activity; `follows`: the share of its own variance that is that of the duration. */
type EffortVariable = Variable & { readonly follows: number }

/** What is random of each activity, by row: how long it takes, in units of its own clock, and what its hours come to. */
export type ActivityVariables = { readonly duration: Variable | undefined; readonly effort: EffortVariable | undefined }

/** Risks and impacts hang on nothing else: what they have in common is the risk. */
const OWN: Loadings = { common: [], own: 1 }

/** Percentages are whole numbers of hundredths. */
const PERCENT = 100

/** The variable's place among the streams of chance: what it stands for, so that other plans draw the same for the same. */
export const streamOfName = (name: VariableName): number => streamOf(Object.values(name).join('\n'))

function variable(name: VariableName, points: ThreePoints, loadings: Loadings): Variable | undefined {
  const table = quantileTable(points)
  return table && { name, stream: streamOfName(name), table, loadings }
}

/**
 * What is random of the activities of a plan. Durations of unfinished work and waits, scaled to `planned` (the days
 * that are left, or those of the mode chosen); never of windows, nor of time that a rule lets pass. Hours of whatever
 * is not finished and `asks`: the rows whose hours move a date or an amount.
 */
export function activityVariables(
  { index, problem, ways, mode }: Compiled,
  { planned, isOpen }: Pick<Kernel, 'planned' | 'isOpen'>,
  asks: (row: number) => boolean,
): readonly ActivityVariables[] {
  const shares = sharesOf(index.plan)
  const effort = effortSetting(index.plan)
  const known = new Map<string, Loadings>()
  return index.plan.activities.map((activity, i) => {
    const way = ways[i]?.[(mode[i] ?? 0) - (problem.firstMode[i] ?? 0)]
    if (!way || problem.held[i] === FINISHED) return { duration: undefined, effort: undefined }
    const byClock = activity.kind === 'wait' && index.phaseOf(activity)?.advance === 'clock'
    const varies = isOpen[i] === 1 && !byClock && (activity.kind === 'work' || activity.kind === 'wait')
    const loadings = onlyOnce(activityLoadings(activity, way, shares), known)
    return {
      duration: varies ? durationOf(activity, planned[i] ?? 0, loadings) : undefined,
      effort: asks(i) ? effortOf(activity, effort, loadings) : undefined,
    }
  })
}

/** The same object for the same loadings: what they have in common is then added up once for all. */
function onlyOnce(loadings: Loadings, known: Map<string, Loadings>): Loadings {
  const key = JSON.stringify(loadings.common)
  const one = known.get(key) ?? loadings
  known.set(key, one)
  return one
}

function durationOf({ estimate, id }: Activity, planned: number, loadings: Loadings): Variable | undefined {
  if (!estimate || estimate.likely === 0) return undefined
  const { low, likely, high, shape } = estimate
  const scale = planned / likely
  return variable(
    { kind: 'duration', activityId: id },
    { low: low * scale, likely: planned, high: high * scale, shape },
    loadings,
  )
}

function effortOf(
  { id, assignments, demands = [] }: Activity,
  { points, follows }: EffortSetting,
  loadings: Loadings,
): EffortVariable | undefined {
  if (assignments.length + demands.length === 0) return undefined
  const own = variable({ kind: 'effort', activityId: id }, points, loadings)
  return own && { ...own, follows }
}

type EffortSetting = { readonly points: ThreePoints; readonly follows: number }

/** What hours may come to against the planned ones and how far they follow the days: the plan's own setting, or the product's. */
function effortSetting({ uncertainties = [] }: Plan): EffortSetting {
  const own = uncertainties[0]?.effort
  return {
    points: own ? { low: own.lowPercent / PERCENT, likely: 1, high: own.highPercent / PERCENT } : fact('risk.effort'),
    follows: own?.followsDuration ?? fact('risk.effort.follows-duration').value,
  }
}

/** What an item is estimated to cost; undefined once it is signed, or a quote is chosen that is good on the day `on`. */
export function priceVariable(item: CostItem, plan: Plan, on: IsoDate): Variable | undefined {
  const { low, likely, high, shape } = item.amount
  const isQuoted = item.quotes.some(({ id }) => id === item.chosenQuoteId) && !isExpired(item, on)
  if (item.contract !== undefined || isQuoted) return undefined
  return variable(
    { kind: 'cost', itemId: item.id },
    { low, likely, high, shape },
    itemLoadings(item, plan, sharesOf(plan)),
  )
}

/** What the k-th impact of a risk comes to, in its own unit or currency. */
export function impactVariable({ id, impacts }: Risk, impact: number): Variable | undefined {
  const one = impacts[impact]
  const points = one?.kind === 'delay' ? one.days : one?.amount
  return points && variable({ kind: 'impact', riskId: id, impact }, points, OWN)
}
