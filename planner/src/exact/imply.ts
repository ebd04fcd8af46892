import type { Engine } from './engine.ts'
import { explain } from './explain.ts'
import { append } from './literal-list.ts'
import { negation } from './literals.ts'
import { assign, isFalse, isTrue, type Reason } from './trail.ts'

/** Makes a literal true for a reason. False when it is known to be false: then the conflict is filled in. */
export function imply(engine: Engine, literal: number, reason: Reason): boolean {
  const { trail, conflict } = engine
  if (isTrue(trail, literal)) return true
  if (!isFalse(trail, literal)) {
    assign(trail, literal, reason)
    return true
  }
  conflict.length = 0
  explain(engine, literal, reason, conflict)
  append(conflict, negation(literal))
  return false
}
