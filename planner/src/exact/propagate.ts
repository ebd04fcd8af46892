import { pullFrom, pushFrom } from './arc-propagator.ts'
import { propagateClauses } from './clauses.ts'
import { propagateResources } from './cumulative-propagator.ts'
import type { Engine } from './engine.ts'
import { append } from './literal-list.ts'
import { atLeast, below, isUpper, negation } from './literals.ts'
import { propagateObjective } from './objective-propagator.ts'
import { noteMoved, retractTo } from './profile.ts'
import { backTo } from './trail.ts'

/** Draws every conclusion, cheap ones first. False: `engine.conflict` says why nothing is left. */
export function propagate(engine: Engine): boolean {
  const { trail } = engine
  for (;;) {
    while (engine.told < trail.length) if (!tell(engine, engine.told++)) return false
    if (!propagateObjective(engine)) return false
    if (engine.told < trail.length) continue
    if (!propagateResources(engine)) return false
    if (engine.told === trail.length) return true
  }
}

/** Tells clauses and arcs of one entry of the trail, and has the resources look at its variable later. */
function tell(engine: Engine, at: number): boolean {
  const { trail, profile } = engine
  const literal = trail.literal[at]!
  const atom = literal >> 1
  const v = trail.owner[atom]!
  noteMoved(profile, v)
  if (isUpper(literal)) {
    for (let a = trail.replaced[at]!; a >= atom; a--) if (!tellClauses(engine, atLeast(a))) return false
    return pullFrom(engine, v)
  }
  for (let a = trail.replaced[at]! + 1; a <= atom; a++) if (!tellClauses(engine, below(a))) return false
  return pushFrom(engine, v)
}

function tellClauses(engine: Engine, literal: number): boolean {
  const { clauses, trail, conflict } = engine
  if (clauses.watched[literal]! < 0) return true
  const broken = propagateClauses(clauses, trail, literal)
  if (broken < 0) return true
  conflict.length = 0
  for (let k = clauses.firstLiteral[broken]!; k < clauses.firstLiteral[broken + 1]!; k++)
    append(conflict, negation(clauses.literals[k]!))
  return false
}

/** Takes back every choice after `level`. */
export function retreat(engine: Engine, level: number): void {
  backTo(engine.trail, level)
  retractTo(engine.profile, level)
  engine.told = engine.trail.length
}
