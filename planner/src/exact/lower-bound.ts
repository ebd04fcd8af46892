import type { Problem } from '../schedule/problem.ts'
import { type CostTerms, costTerms, nextAbove, strictlyBelow } from './cost-terms.ts'
import { fixedTasks, modesOf } from './fixed-tasks.ts'
import { leastCost } from './priced-starts.ts'
import { searchOf, searchOn } from './search.ts'
import { engineFor } from './set-up.ts'

export type LowerBoundOptions = {
  /** Over all attempts together. */
  readonly conflicts: number
  readonly mode?: Int32Array
  /** What some schedule is known to cost. */
  readonly upper?: number
  readonly keepGoing?: () => boolean
}

/** The first attempt asks for this part of the known distance between the bounds, or of the bound itself, more. */
const FIRST_STRIDE = 1 / 64
/** Where prices are not whole, strides below this part of the bound are not worth an attempt. */
const LEAST_STRIDE = 1e-4
/** An attempt may take this part of the conflicts that are left. */
const SHARE = 1 / 3

/**
 * A proven lower bound on the cost of every schedule, by refutation (destructive bounds, Klein and Scholl 1999): as long
 * as no schedule of so little cost exists, ask for a little more, in strides that double while refutation succeeds and
 * halve when it does not. `Infinity` when there is no schedule at all.
 */
export function lowerBound(p: Problem, options: LowerBoundOptions): number {
  const terms = costTerms(p)
  const fixed = fixedTasks(p, modesOf(p, options.mode), undefined, undefined)
  let upper = options.upper ?? Number.POSITIVE_INFINITY
  const root = engineFor(p, fixed, terms, upper, false)
  if (!root) return upper
  let bound = leastCost(root.priced, root.trail.low)
  let stride = firstStride(terms, bound, upper)
  let left = options.conflicts
  while (left > 0 && stride >= leastStride(terms, bound) && bound < upper && options.keepGoing?.() !== false) {
    const limit = Math.min(strictlyBelow(terms, bound + stride), strictlyBelow(terms, upper))
    const engine = engineFor(p, fixed, terms, limit, false)
    const search = engine && searchOf(engine, new Int32Array(engine.starts.count).fill(-1), options.keepGoing)
    const found = search ? searchOn(search, Math.ceil(left * SHARE)) : 'exhausted'
    left -= Math.max(1, search?.conflicts ?? 0)
    if (found === 'exhausted') {
      bound = Math.max(bound, nextAbove(terms, limit))
      stride *= 2
    } else {
      if (found === 'solution' && engine) upper = Math.min(upper, leastCost(engine.priced, engine.trail.low))
      stride = inGrains(terms, stride / 2)
    }
  }
  return bound
}

const leastStride = ({ grain }: CostTerms, bound: number): number =>
  grain > 0 ? grain : LEAST_STRIDE * Math.max(1, Math.abs(bound))

const inGrains = ({ grain }: CostTerms, stride: number): number =>
  grain > 0 ? grain * Math.floor(stride / grain) : stride

function firstStride(terms: CostTerms, bound: number, upper: number): number {
  const distance = upper < Number.POSITIVE_INFINITY ? upper - bound : Math.abs(bound)
  return Math.max(leastStride(terms, bound), inGrains(terms, distance * FIRST_STRIDE))
}
