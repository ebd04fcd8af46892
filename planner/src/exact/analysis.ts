import { bumpClause } from './clauses.ts'
import type { Engine } from './engine.ts'
import { explain } from './explain.ts'
import { append, emptyList, type LiteralList } from './literal-list.ts'
import { negation } from './literals.ts'
import { BY_CLAUSE, entryOf, kindOfReason, subjectOfReason } from './trail.ts'

/**
 * What a conflict is traced back to. On each side of each variable only the strongest literal asked for counts: `needed`
 * by side, or -1, and `entry` where it became true.
 */
export type Analysis = {
  readonly needed: Int32Array
  readonly entry: Int32Array
  /** The sides that were ever needed in this analysis, each once. */
  readonly sides: LiteralList
  readonly listed: Uint8Array
  readonly reasons: LiteralList
  /** The learnt clause: its first literal is the one it forces, its second the latest of the others. */
  readonly learnt: LiteralList
  /** Literals that took part. */
  readonly met: LiteralList
  readonly levels: LiteralList
  /** Reasons being followed, by depth. */
  readonly followed: readonly LiteralList[]
  /** How many needed literals became true at the conflict's level, and that level. */
  open: number
  level: number
}

/** How far back reasons are followed to see that a literal is implied by the others. */
const REDUNDANCY_DEPTH = 4

export const analysisOf = (variables: number): Analysis => ({
  needed: new Int32Array(2 * variables).fill(-1),
  entry: new Int32Array(2 * variables),
  sides: emptyList(),
  listed: new Uint8Array(2 * variables),
  reasons: emptyList(),
  learnt: emptyList(),
  met: emptyList(),
  levels: emptyList(),
  followed: Array.from({ length: REDUNDANCY_DEPTH + 1 }, emptyList),
  open: 0,
  level: 0,
})

/**
 * Resolves `engine.conflict` back to the first literal of its level through which everything goes (the first unique
 * implication point, Zhang et al. 2001), drops what the rest implies, and leaves the clause in `learnt`. Returns the level
 * at which that clause forces its first literal; -1 when the conflict holds whatever is decided.
 */
export function analyse(engine: Engine, analysis: Analysis): number {
  const { trail, conflict } = engine
  const { needed, entry, reasons, met } = analysis
  analysis.sides.length = 0
  met.length = 0
  analysis.level = levelOfConflict(engine)
  analysis.open = 0
  if (analysis.level === 0) return -1
  for (let k = 0; k < conflict.length; k++) need(engine, analysis, conflict.items[k]!)
  let at = trail.length - 1
  for (; ; at--) {
    const side = sideOf(engine, trail.literal[at]!)
    if (needed[side]! < 0 || entry[side] !== at) continue
    if (analysis.open === 1) break
    const literal = needed[side]!
    needed[side] = -1
    analysis.open--
    append(met, literal)
    const reason = trail.reason[at]!
    if (kindOfReason(reason) === BY_CLAUSE) bumpClause(engine.clauses, subjectOfReason(reason))
    reasons.length = 0
    explain(engine, literal, reason, reasons)
    for (let k = 0; k < reasons.length; k++) need(engine, analysis, reasons.items[k]!)
  }
  return learn(engine, analysis, sideOf(engine, trail.literal[at]!))
}

const sideOf = ({ starts }: Engine, literal: number): number => 2 * starts.owner[literal >> 1]! + (literal & 1)

function levelOfConflict({ trail, conflict }: Engine): number {
  let level = 0
  for (let k = 0; k < conflict.length; k++) {
    const at = entryOf(trail, conflict.items[k]!)
    if (at >= 0 && trail.levelOf[at]! > level) level = trail.levelOf[at]!
  }
  return level
}

/** Adds a true literal to what is needed, unless it always holds or a stronger one is needed already. */
function need(engine: Engine, analysis: Analysis, literal: number): void {
  const { trail } = engine
  const { needed, entry, sides, listed } = analysis
  const side = sideOf(engine, literal)
  const known = needed[side]!
  if (known >= 0 && isAsStrong(known, literal)) return
  const at = entryOf(trail, literal)
  if (at < 0 || trail.levelOf[at] === 0) return
  if (known >= 0 && trail.levelOf[entry[side]!] === analysis.level) analysis.open--
  if (listed[side] === 0) append(sides, side)
  listed[side] = 1
  needed[side] = literal
  entry[side] = at
  if (trail.levelOf[at] === analysis.level) analysis.open++
}

/** Of two literals on one side of one variable: whether the first implies the second. */
const isAsStrong = (one: number, other: number): boolean => ((one & 1) === 1 ? one <= other : one >= other)

/** Puts the clause together from what is still needed; `pivot` is the side of the literal that everything goes through. */
function learn(engine: Engine, analysis: Analysis, pivot: number): number {
  const { trail } = engine
  const { needed, entry, sides, learnt, met } = analysis
  learnt.length = 0
  append(learnt, negation(needed[pivot]!))
  let level = 0
  for (let k = 0; k < sides.length; k++) {
    const side = sides.items[k]!
    const literal = needed[side]!
    if (literal < 0 || side === pivot || isRedundant(engine, analysis, literal, entry[side]!, REDUNDANCY_DEPTH))
      continue
    append(learnt, negation(literal))
    const at = trail.levelOf[entry[side]!]!
    if (at <= level) continue
    level = at
    swapWithSecond(learnt)
  }
  for (let k = 0; k < learnt.length; k++) append(met, learnt.items[k]!)
  for (let k = 0; k < sides.length; k++) {
    needed[sides.items[k]!] = -1
    analysis.listed[sides.items[k]!] = 0
  }
  return level
}

function swapWithSecond({ items, length }: LiteralList): void {
  const last = items[length - 1]!
  items[length - 1] = items[1]!
  items[1] = last
}

/**
 * Whether what is needed before a literal's entry already implies it (clause minimisation, Sörensson and Biere 2009,
 * with bounds in place of literals). Only earlier entries count, so two literals never excuse each other.
 */
function isRedundant(engine: Engine, analysis: Analysis, literal: number, at: number, depth: number): boolean {
  const { trail } = engine
  const { needed, entry } = analysis
  const reason = trail.reason[at]!
  if (reason === 0 || depth === 0) return false
  const reasons = analysis.followed[depth]!
  reasons.length = 0
  explain(engine, literal, reason, reasons)
  for (let k = 0; k < reasons.length; k++) {
    const other = reasons.items[k]!
    const side = sideOf(engine, other)
    const known = needed[side]!
    if (known >= 0 && entry[side]! < at && isAsStrong(known, other)) continue
    const before = entryOf(trail, other)
    if (before < 0 || trail.levelOf[before] === 0) continue
    if (!isRedundant(engine, analysis, other, before, depth - 1)) return false
  }
  return true
}

/** Over how many levels the learnt clause spans. */
export function spreadOf({ trail }: Engine, { learnt, levels }: Analysis): number {
  levels.length = 0
  for (let k = 0; k < learnt.length; k++) {
    const level = trail.levelOf[entryOf(trail, negation(learnt.items[k]!))]!
    let known = false
    for (let j = 0; j < levels.length && !known; j++) known = levels.items[j] === level
    if (!known) append(levels, level)
  }
  return levels.length
}
