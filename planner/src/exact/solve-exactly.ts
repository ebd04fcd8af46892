import { costOf, type Dates, type Problem } from '../schedule/problem.ts'
import { type CostTerms, costTerms, strictlyBelow } from './cost-terms.ts'
import type { Engine } from './engine.ts'
import { type FixedTasks, fixedTasks, modesOf } from './fixed-tasks.ts'
import { leastCost } from './priced-starts.ts'
import { comeBack, type Search, searchOf, searchOn } from './search.ts'
import { engineFor } from './set-up.ts'
import { atomFrom } from './starts.ts'

/** Problems of more tasks are not worth asking about: their tables alone take longer than a search. */
export const MOST_TASKS = 400

export type ExactOptions = {
  /** After so many conflicts the search gives up. */
  readonly conflicts: number
  /** The mode (a row) of each task; each task's first one unless given. */
  readonly mode?: Int32Array
  /** A known feasible schedule: only a cheaper one is looked for, first in its neighbourhood. */
  readonly incumbent?: Dates
  /** Only solutions of a cost strictly below this are looked for. */
  readonly below?: number
  /** A proven lower bound on the cost: a solution that reaches it ends the search. */
  readonly above?: number
  /** Stops at the first solution. */
  readonly firstOnly?: boolean
  /** By task 1: may move; 0: stays at the incumbent's dates. What is proven is then proven for these moves only. */
  readonly free?: Uint8Array
  /** Asked every few hundred conflicts. */
  readonly keepGoing?: () => boolean
  /** Pinned tasks must keep the arcs between them and fit into what there is; else what they break is nobody's fault. */
  readonly strict?: boolean
  /** Wishes to be as late as something are not heard: only then is `infeasible` true of limits alone. */
  readonly wishless?: boolean
}

export type ExactResult = {
  /** feasible: a solution, not proven best; infeasible: there is none (below `below`); unknown: none found in time. */
  readonly status: 'optimal' | 'infeasible' | 'feasible' | 'unknown'
  /** The best solution found or given, and what it costs. */
  readonly dates?: Dates
  readonly cost?: number
  /** No solution costs less. */
  readonly bound: number
  readonly conflicts: number
}

type Best = { dates: Dates; cost: number }

/**
 * Finds the cheapest schedule and proves that there is no cheaper one, by lazy clause generation (Ohrimenko, Stuckey and
 * Codish 2009; for resources Schutt, Feydy, Stuckey and Wallace 2011, 2013): a search that explains each dead end, and
 * never enters another one for the same reason. Arcs, ceilings, slots and resources are hard; as-late-as arcs push the
 * task that has the wish, never the other one. The same problem and options give the same answer.
 */
export function solveExactly(p: Problem, options: ExactOptions): ExactResult {
  const terms = costTerms(p)
  const fixed = fixedTasks(p, modesOf(p, options.mode), options.incumbent, options.free, options.wishless)
  const known = options.incumbent && { dates: options.incumbent, cost: costOf(p, options.incumbent.finish) }
  const ceiling = Math.min(options.below ?? Number.POSITIVE_INFINITY, known?.cost ?? Number.POSITIVE_INFINITY)
  const start = known && known.cost <= ceiling ? known : undefined
  const floor = options.above ?? Number.NEGATIVE_INFINITY
  if (start && start.cost <= floor) return { status: 'optimal', ...start, bound: start.cost, conflicts: 0 }
  const limit = strictlyBelow(terms, ceiling)
  const engine = engineFor(p, fixed, terms, limit, options.strict === true)
  if (!engine) return exhausted(start, ceiling, 0)
  const search = searchOf(engine, guideFrom(engine, options.incumbent), options.keepGoing)
  return improve(p, fixed, terms, search, options, start, ceiling)
}

/** Looks for one solution after the other, each cheaper than the one before. */
function improve(
  p: Problem,
  fixed: FixedTasks,
  terms: CostTerms,
  search: Search,
  { conflicts, above, firstOnly }: ExactOptions,
  known: Best | undefined,
  ceiling: number,
): ExactResult {
  const { engine } = search
  let best = known
  for (;;) {
    const found = searchOn(search, conflicts)
    if (found === 'exhausted') return exhausted(best, best?.cost ?? ceiling, search.conflicts)
    const floor = Math.max(above ?? Number.NEGATIVE_INFINITY, floorOf(search))
    if (found === 'interrupted') {
      const bound = Math.min(floor, best?.cost ?? ceiling)
      return { status: best ? 'feasible' : 'unknown', ...best, bound, conflicts: search.conflicts }
    }
    best = solutionOf(p, fixed, search)
    const isBest = best.cost <= floor
    if (isBest || firstOnly)
      return {
        status: isBest ? 'optimal' : 'feasible',
        ...best,
        bound: Math.min(floor, best.cost),
        conflicts: search.conflicts,
      }
    comeBack(search, 0)
    engine.priced.limit = strictlyBelow(terms, best.cost)
  }
}

const exhausted = (best: Best | undefined, bound: number, conflicts: number): ExactResult =>
  best ? { status: 'optimal', ...best, bound, conflicts } : { status: 'infeasible', bound, conflicts }

/** What the bounds at level 0 cost at least. */
function floorOf({ engine }: Search): number {
  const { trail, priced, starts } = engine
  const low = trail.low.slice()
  const decided = trail.level > 0 ? trail.levelStart[1]! : trail.length
  for (let at = trail.length - 1; at >= decided; at--) {
    const literal = trail.literal[at]!
    if ((literal & 1) === 0) low[starts.owner[literal >> 1]!] = trail.replaced[at]!
  }
  return leastCost(priced, low)
}

function solutionOf(p: Problem, { dates }: FixedTasks, { engine, guide }: Search): Best {
  const { starts, trail } = engine
  const found = { start: dates.start.slice(), finish: dates.finish.slice() }
  for (let v = 0; v < starts.count; v++) {
    const atom = trail.low[v]!
    guide[v] = atom
    found.start[starts.task[v]!] = starts.start[atom]!
    found.finish[starts.task[v]!] = starts.finish[atom]!
  }
  return { dates: found, cost: costOf(p, found.finish) }
}

/** The atoms of known dates, as far as they are still open to this run. */
function guideFrom({ starts }: Engine, dates: Dates | undefined): Int32Array {
  const guide = new Int32Array(starts.count).fill(-1)
  if (!dates) return guide
  for (let v = 0; v < starts.count; v++) {
    const atom = atomFrom(starts.startsBy, starts.first, v, dates.start[starts.task[v]!]!)
    guide[v] = Math.min(atom, starts.first[v + 1]! - 1)
  }
  return guide
}
