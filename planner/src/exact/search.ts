import { type Analysis, analyse, analysisOf, spreadOf } from './analysis.ts'
import { type Activity, activityOf, bumpAtom, decayActivity, earliestFirst, mostActive, restore } from './branching.ts'
import { addClause, decayClauses, forgetClauses } from './clauses.ts'
import type { Engine } from './engine.ts'
import { propagate, retreat } from './propagate.ts'
import { assign, byClause, DECISION, isTrue, openLevel } from './trail.ts'

/** A search that can be interrupted and gone on with. */
export type Search = {
  readonly engine: Engine
  readonly analysis: Analysis
  readonly activity: Activity
  /** By variable the atom to lean towards, or -1. */
  readonly guide: Int32Array
  readonly keepGoing: (() => boolean) | undefined
  conflicts: number
  restarts: number
  /** Conflicts left until the next restart, and clauses kept before some are forgotten. */
  patience: number
  capacity: number
}

const FIRST_CAPACITY = 4000
const CAPACITY_GROWTH = 1.1
/** Conflicts of the first restarts; Luby, Sinclair and Zuckerman's sequence (1993) multiplies it. */
const RESTART_UNIT = 50
/** Conflicts during which tasks are placed in order of time before the activities of atoms decide. */
const WARM_UP = 256
const CONFLICTS_BETWEEN_QUESTIONS = 256

export const searchOf = (engine: Engine, guide: Int32Array, keepGoing: (() => boolean) | undefined): Search => ({
  engine,
  analysis: analysisOf(engine.starts.count),
  activity: activityOf(engine.starts.owner.length),
  guide,
  keepGoing,
  conflicts: 0,
  restarts: 0,
  patience: RESTART_UNIT,
  capacity: FIRST_CAPACITY,
})

export type Found = 'solution' | 'exhausted' | 'interrupted'

/** Goes on until every variable has a start, until none can have one, or until so many conflicts have been met in all. */
export function searchOn(search: Search, conflicts: number): Found {
  const { engine } = search
  for (;;) {
    if (!propagate(engine)) {
      search.conflicts++
      search.patience--
      if (!learnFromConflict(search)) return 'exhausted'
      if (search.conflicts >= conflicts || isStopped(search)) return 'interrupted'
    } else if (search.patience <= 0) restart(search)
    else {
      const literal = nextDecision(search)
      if (literal < 0) return 'solution'
      openLevel(engine.trail)
      assign(engine.trail, literal, DECISION)
    }
  }
}

const isStopped = ({ conflicts, keepGoing }: Search): boolean =>
  keepGoing !== undefined && conflicts % CONFLICTS_BETWEEN_QUESTIONS === 0 && !keepGoing()

function nextDecision({ engine, activity, guide, conflicts }: Search): number {
  const literal = conflicts < WARM_UP ? -1 : mostActive(engine, activity, guide)
  return literal >= 0 ? literal : earliestFirst(engine)
}

/** False when the conflict holds whatever is decided. */
function learnFromConflict(search: Search): boolean {
  const { engine, analysis, activity } = search
  const { trail, clauses } = engine
  const level = analyse(engine, analysis)
  if (level < 0) return false
  const { learnt, met } = analysis
  const spread = spreadOf(engine, analysis)
  for (let k = 0; k < met.length; k++) bumpAtom(activity, met.items[k]! >> 1)
  comeBack(search, level)
  const forced = learnt.items[0]!
  const reason = learnt.length === 1 ? DECISION : byClause(addClause(clauses, learnt.items, learnt.length, spread))
  if (!isTrue(trail, forced)) assign(trail, forced, reason)
  decayActivity(activity)
  decayClauses(clauses)
  return true
}

/** Takes back choices; the atoms they answered may be asked again. */
export function comeBack({ engine, activity }: Search, level: number): void {
  const { trail } = engine
  if (level < trail.level)
    for (let at = trail.levelStart[level + 1]!; at < trail.length; at++) {
      const literal = trail.literal[at]!
      const [atom, replaced] = [literal >> 1, trail.replaced[at]!]
      if (literal & 1) for (let a = atom; a <= replaced; a++) restore(activity, a)
      else for (let a = replaced + 1; a <= atom; a++) restore(activity, a)
    }
  retreat(engine, level)
}

function restart(search: Search): void {
  const { engine } = search
  const { clauses, trail } = engine
  const isAtRoot = trail.level === 0
  comeBack(search, 0)
  search.restarts++
  search.patience = RESTART_UNIT * luby(search.restarts)
  if (isAtRoot || clauses.count < search.capacity) return
  forgetClauses(clauses, trail)
  search.capacity *= CAPACITY_GROWTH
}

/** 1, 1, 2, 1, 1, 2, 4, 1, 1, 2, 1, 1, 2, 4, 8, … counted from 0. */
function luby(at: number): number {
  let size = 1
  let power = 1
  while (size < at + 1) {
    size = 2 * size + 1
    power *= 2
  }
  let rest = at
  while (size - 1 !== rest) {
    size = (size - 1) >> 1
    power /= 2
    rest %= size
  }
  return power
}
