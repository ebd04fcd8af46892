import type { Activity } from '../plan/activities.ts'
import type { CostItem } from '../plan/costs.ts'
import type { Plan } from '../plan/plan.ts'
import type { Risk } from '../plan/uncertainty.ts'
import { fact } from '../facts/facts.ts'
import type { Compiled } from '../schedule/compile.ts'
import { FINISHED } from '../schedule/problem.ts'
import type { Way } from '../schedule/ways.ts'
import type { ThreePoints } from './distribution.ts'
import { activityLoadings, itemLoadings, type Loadings, type Shares, sharesOf } from './factors.ts'
import type { VariableName } from './forecast-result.ts'
import { type QuantileTable, quantileTable } from './quantile-table.ts'
import { streamOf } from './sampling/stream.ts'

/** Something random with a distribution of its own, and what it has in common with others. */
export type Variable = {
  readonly name: VariableName
  readonly stream: number
  readonly table: QuantileTable
  readonly loadings: Loadings
}

/** What is random of each activity, by row: how long it takes, in units of its own clock, and a factor on its hours. */
export type ActivityVariables = { readonly duration: Variable | undefined; readonly effort: Variable | undefined }

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
 * is not finished.
 */
export function activityVariables(
  { index, problem, ways, mode }: Compiled,
  planned: Int32Array,
  isOpen: Uint8Array,
): readonly ActivityVariables[] {
  const shares = sharesOf(index.plan)
  const effort = effortPoints(index.plan)
  return index.plan.activities.map((activity, i) => {
    const way = ways[i]?.[(mode[i] ?? 0) - (problem.firstMode[i] ?? 0)]
    if (!way || problem.held[i] === FINISHED) return { duration: undefined, effort: undefined }
    const byClock = activity.kind === 'wait' && index.phaseOf(activity)?.advance === 'clock'
    const varies = isOpen[i] === 1 && !byClock && (activity.kind === 'work' || activity.kind === 'wait')
    return {
      duration: varies ? durationOf(activity, way, planned[i] ?? 0, shares) : undefined,
      effort: effortOf(activity, way, effort, shares),
    }
  })
}

function durationOf(activity: Activity, way: Way, planned: number, shares: Shares): Variable | undefined {
  const { estimate, id } = activity
  if (!estimate || estimate.likely === 0) return undefined
  const { low, likely, high, shape } = estimate
  const scale = planned / likely
  return variable(
    { kind: 'duration', activityId: id },
    { low: low * scale, likely: planned, high: high * scale, shape },
    activityLoadings(activity, way, shares),
  )
}

function effortOf(activity: Activity, way: Way, points: ThreePoints, shares: Shares): Variable | undefined {
  if (activity.assignments.length + (activity.demands?.length ?? 0) === 0) return undefined
  return variable({ kind: 'effort', activityId: activity.id }, points, activityLoadings(activity, way, shares))
}

/** What hours may come to against the planned ones: the plan's own range, or the product's. */
function effortPoints({ uncertainties = [] }: Plan): ThreePoints {
  const own = uncertainties[0]?.effort
  return own ? { low: own.lowPercent / PERCENT, likely: 1, high: own.highPercent / PERCENT } : fact('risk.effort')
}

/** What an item may cost, as a factor on its likely amount; undefined once it is signed or a quote is chosen. */
export function priceVariable(item: CostItem, plan: Plan): Variable | undefined {
  const { low, likely, high, shape } = item.amount
  const isSettled = item.contract !== undefined || item.quotes.some(({ id }) => id === item.chosenQuoteId)
  if (isSettled) return undefined
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
