import { assign, byClause, grown, isFalse, isTrue, type Trail } from './trail.ts'

/**
 * Learnt clauses: at least one literal of each holds in every solution still looked for. Each watches its first two
 * literals (Moskewicz et al. 2001); the clauses that watch a literal form a list through `nextWatch`, where watch
 * `2c + w` is the w-th of clause c.
 */
export type Clauses = {
  count: number
  firstLiteral: Int32Array
  literals: Int32Array
  /** How many levels a clause spanned when it was learnt (Audemard and Simon 2009), and how often it helped of late. */
  spread: Int32Array
  activity: Float64Array
  bump: number
  readonly watched: Int32Array
  nextWatch: Int32Array
  /** The literal that each watch waits for: its neighbour is looked at without looking its clause up. */
  awaited: Int32Array
}

const FIRST_CLAUSES = 1 << 10
const LITERALS_A_CLAUSE = 16
const NONE = -1

export const clausesOver = (atoms: number): Clauses => ({
  count: 0,
  firstLiteral: new Int32Array(FIRST_CLAUSES + 1),
  literals: new Int32Array(FIRST_CLAUSES * LITERALS_A_CLAUSE),
  spread: new Int32Array(FIRST_CLAUSES),
  activity: new Float64Array(FIRST_CLAUSES),
  bump: 1,
  watched: new Int32Array(2 * atoms + 2).fill(NONE),
  nextWatch: new Int32Array(2 * FIRST_CLAUSES),
  awaited: new Int32Array(2 * FIRST_CLAUSES),
})

/** Adds a clause of two literals or more; its first two are watched. Returns its number. */
export function addClause(clauses: Clauses, literals: Int32Array, count: number, spread: number): number {
  const c = clauses.count++
  if (c + 1 >= clauses.spread.length) growClauses(clauses)
  const first = clauses.firstLiteral[c]!
  while (first + count > clauses.literals.length) clauses.literals = grown(clauses.literals)
  for (let k = 0; k < count; k++) clauses.literals[first + k] = literals[k]!
  clauses.firstLiteral[c + 1] = first + count
  clauses.spread[c] = spread
  clauses.activity[c] = clauses.bump
  watch(clauses, c, 0)
  watch(clauses, c, 1)
  return c
}

function growClauses(clauses: Clauses): void {
  clauses.firstLiteral = grown(clauses.firstLiteral)
  clauses.spread = grown(clauses.spread)
  clauses.nextWatch = grown(clauses.nextWatch)
  clauses.awaited = grown(clauses.awaited)
  const activity = new Float64Array(2 * clauses.activity.length)
  activity.set(clauses.activity)
  clauses.activity = activity
}

function watch({ firstLiteral, literals, watched, nextWatch, awaited }: Clauses, c: number, w: number): void {
  const literal = literals[firstLiteral[c]! + w]!
  const at = 2 * c + w
  awaited[at] = literal
  nextWatch[at] = watched[literal]!
  watched[literal] = at
}

/**
 * Tells the clauses that watch `literal`, which became false. Each finds another literal to watch, or forces its last
 * one. Returns the number of a clause that has none left, or -1.
 */
export function propagateClauses(clauses: Clauses, trail: Trail, literal: number): number {
  const { watched, nextWatch, awaited, firstLiteral, literals } = clauses
  let at = watched[literal]!
  let kept = NONE
  let broken = NONE
  while (at !== NONE) {
    const next = nextWatch[at]!
    const c = at >> 1
    const other = awaited[at ^ 1]!
    const isOpen = broken === NONE && !isTrue(trail, other)
    const replacement = isOpen ? unwatchedIn(clauses, trail, c) : NONE
    if (replacement !== NONE) {
      const found = literals[replacement]!
      literals[replacement] = literal
      literals[firstLiteral[c]! + (at & 1)] = found
      awaited[at] = found
      nextWatch[at] = watched[found]!
      watched[found] = at
    } else {
      nextWatch[at] = kept
      kept = at
      if (isOpen && isFalse(trail, other)) broken = c
      else if (isOpen) assign(trail, other, byClause(c))
    }
    at = next
  }
  watched[literal] = kept
  return broken
}

/** Where in clause c a literal stands that is not watched and not false; -1: nowhere. */
function unwatchedIn({ firstLiteral, literals }: Clauses, trail: Trail, c: number): number {
  const end = firstLiteral[c + 1]!
  for (let k = firstLiteral[c]! + 2; k < end; k++) if (!isFalse(trail, literals[k]!)) return k
  return NONE
}

/** Clauses of so few levels are kept for good. */
const GLUE = 2
const ACTIVITY_LIMIT = 1e100
const CLAUSE_DECAY = 0.999

export function bumpClause(clauses: Clauses, c: number): void {
  const raised = clauses.activity[c]! + clauses.bump
  clauses.activity[c] = raised
  if (raised < ACTIVITY_LIMIT) return
  for (let k = 0; k < clauses.count; k++) clauses.activity[k] = clauses.activity[k]! / ACTIVITY_LIMIT
  clauses.bump /= ACTIVITY_LIMIT
}

export function decayClauses(clauses: Clauses): void {
  clauses.bump /= CLAUSE_DECAY
}

/**
 * Forgets the less active half of the clauses that span many levels, and those that always hold by now. To be called at
 * level 0, where no clause is the reason of anything that will be asked for.
 */
export function forgetClauses(clauses: Clauses, trail: Trail): void {
  const { firstLiteral, literals, spread, activity } = clauses
  const candidates = Float64Array.from(activity.subarray(0, clauses.count).filter((_, c) => spread[c]! > GLUE)).sort()
  const median = candidates[candidates.length >> 1] ?? 0
  clauses.watched.fill(NONE)
  let count = 0
  let end = 0
  for (let c = 0; c < clauses.count; c++) {
    const from = firstLiteral[c]!
    const to = firstLiteral[c + 1]!
    if ((spread[c]! > GLUE && activity[c]! < median) || holdsAlways(literals, from, to, trail)) continue
    firstLiteral[count] = end
    for (let k = from; k < to; k++) literals[end++] = literals[k]!
    spread[count] = spread[c]!
    activity[count++] = activity[c]!
  }
  firstLiteral[count] = end
  clauses.count = count
  for (let c = 0; c < count; c++) {
    watch(clauses, c, 0)
    watch(clauses, c, 1)
  }
}

function holdsAlways(literals: Int32Array, from: number, to: number, trail: Trail): boolean {
  for (let k = from; k < to; k++) if (isTrue(trail, literals[k]!)) return true
  return false
}
