import type { IsoDate } from '../day.ts'
import type { Plan } from '../plan/plan.ts'
import type { Progress } from '../progress.ts'
import { compile, type Compiled, HORIZONS } from '../schedule/compile.ts'
import { earliestDates } from '../schedule/network.ts'
import type { ProblemRows } from '../schedule/problem-columns.ts'
import { type CollisionFact, type Switch, switchesOf } from './collision-fact.ts'
import { datesWithin, peopleSuffice, type Verdict } from './holds.ts'
import { minimalConflict } from './minimal-conflict.ts'
import { rowsOf } from './problem-rows.ts'
import { type Resolution, resolutionsOf } from './resolutions.ts'
import { withOnly } from './switched-off.ts'

/**
 * Facts of a plan that cannot all hold. Without any one of them the rest can: proven when `irreducible`; otherwise some
 * question was not decided within the budget, and a fact too many may be named. `by`: whether dates alone show it, or
 * only what people have. `resolutions`: edits after which these facts hold together.
 */
export type Collision = {
  readonly facts: readonly CollisionFact[]
  readonly irreducible: boolean
  readonly by: 'dates' | 'people'
  readonly resolutions: readonly Resolution[]
}

/** `budget`: conflicts that the exact method may run into, over all questions together. */
export type CollisionOptions = { readonly budget: number }

/** A plan with its facts, to be asked which of them can hold together. */
export type Asked = {
  readonly compiled: Compiled
  readonly rows: ProblemRows
  readonly switches: readonly Switch[]
}

/**
 * Why a plan cannot hold: an irreducible set of facts that collide, or `undefined` when everything can hold at once, or
 * when that could not be decided within the budget. What happened is never held against a plan.
 */
export function collisions(
  plan: Plan,
  progress: readonly Progress[],
  statusDate: IsoDate,
  { budget }: CollisionOptions,
): Collision | undefined {
  const asked = askedOf(plan, progress, statusDate)
  const keys = asked.switches.map(({ key }) => key)
  const onDates = keys.filter((key) => !key.startsWith('capacity '))
  const purse = { left: budget, isEmpty: false }
  const by = datesVerdict(asked, onDates) === 'collides' ? 'dates' : 'people'
  const verdictOf = (asking: Asked, on: readonly string[]) =>
    by === 'dates' ? datesVerdict(asking, on) : verdict(asking, on, purse)
  if (verdictOf(asked, keys) !== 'collides') return undefined
  const found = minimalConflict(by === 'dates' ? onDates : keys, (on) => {
    const answer = verdictOf(asked, on)
    if (answer === 'unknown') purse.isEmpty = true
    return answer === 'collides'
  })
  const facts = asked.switches.filter(({ key }) => found.includes(key)).map(({ fact }) => fact)
  const again = (edited: Plan) => askedOf(edited, progress, statusDate)
  const questions = {
    factsHold: (edited: Plan) => verdictOf(again(edited), found) === 'holds',
    datesHold: (edited: Plan) => datesVerdict(again(edited)) === 'holds',
    isWhole: (edited: Plan) => verdict(again(edited), undefined, purse) === 'holds',
  }
  const irreducible = !purse.isEmpty
  return { facts, irreducible, by, resolutions: resolutionsOf(plan, facts, statusDate, questions) }
}

function askedOf(plan: Plan, progress: readonly Progress[], statusDate: IsoDate): Asked {
  const compiled = compiledFarEnough(plan, progress, statusDate)
  const rows = rowsOf(compiled.problem)
  return { compiled, rows, switches: switchesOf(compiled, rows) }
}

/** Tables that reach as far as the plan's dates do, as far as any do. */
function compiledFarEnough(plan: Plan, progress: readonly Progress[], statusDate: IsoDate): Compiled {
  const [first, ...farther] = HORIZONS
  let compiled = compile(plan, progress, statusDate, first)
  for (const farthest of farther) {
    if (earliestDates(compiled.problem, compiled.mode).kind !== 'beyond-horizon') break
    compiled = compile(plan, progress, statusDate, farthest)
  }
  return compiled
}

/** Whether the facts named hold on dates alone; everything but what people have, unless some are named. */
function datesVerdict({ rows, switches }: Asked, on?: readonly string[]): Verdict {
  const keys = on ?? switches.filter(({ part }) => part.kind !== 'resource').map(({ key }) => key)
  return datesWithin(withOnly(rows, switches, new Set(keys))) ? 'holds' : 'collides'
}

/** Whether the facts named hold with what people have; everything, unless some are named. */
function verdict({ rows, switches }: Asked, on: readonly string[] | undefined, purse: { left: number }): Verdict {
  const partial = withOnly(rows, switches, new Set(on ?? switches.map(({ key }) => key)))
  const earliest = datesWithin(partial)
  if (!earliest) return 'collides'
  return peopleSuffice(partial, earliest, purse.left, (conflicts) => {
    purse.left -= conflicts
  })
}
