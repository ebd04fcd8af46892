import type { Starts } from './starts.ts'
import { atomOf, isUpper } from './literals.ts'

/** Why a bound moved: a decision (or nothing at all), a clause, an arc, or literals written down at that moment. */
export const DECIDED = 0
export const BY_CLAUSE = 1
export const BY_ARC = 2
export const BY_WRITTEN = 3

export type Reason = number
export const DECISION: Reason = DECIDED
export const byClause = (clause: number): Reason => (clause << 2) | BY_CLAUSE
export const byArc = (arc: number): Reason => (arc << 2) | BY_ARC
export const kindOfReason = (reason: Reason): number => reason & 3
export const subjectOfReason = (reason: Reason): number => reason >> 2

/**
 * The bounds of every variable, as atoms, and how they came to be: each entry is a literal that became true, the bound it
 * replaced, the entry before it on the same side of the same variable, and its reason. Side `2v` is the lower bound of
 * variable v, `2v + 1` the upper one; entries below `levelStart[1]` hold whatever is decided.
 */
export type Trail = {
  readonly owner: Int32Array
  readonly low: Int32Array
  readonly high: Int32Array
  readonly newest: Int32Array
  length: number
  level: number
  literal: Int32Array
  replaced: Int32Array
  older: Int32Array
  reason: Int32Array
  levelOf: Int32Array
  levelStart: Int32Array
  /** Written reasons, each its length and its literals; forgotten with the level that wrote them. */
  written: Int32Array
  writtenLength: number
  writtenStart: Int32Array
}

const FIRST_SIZE = 1 << 12

export function trailOf({ count, first, owner }: Starts): Trail {
  const column = () => new Int32Array(FIRST_SIZE)
  return {
    owner,
    low: first.slice(0, count),
    high: first.subarray(1).map((next) => next - 1),
    newest: new Int32Array(2 * count).fill(-1),
    length: 0,
    level: 0,
    literal: column(),
    replaced: column(),
    older: column(),
    reason: column(),
    levelOf: column(),
    levelStart: column(),
    written: column(),
    writtenLength: 0,
    writtenStart: column(),
  }
}

export function isTrue({ owner, low, high }: Trail, literal: number): boolean {
  const atom = literal >> 1
  const v = owner[atom]!
  return literal & 1 ? high[v]! < atom : low[v]! >= atom
}

export function isFalse({ owner, low, high }: Trail, literal: number): boolean {
  const atom = literal >> 1
  const v = owner[atom]!
  return literal & 1 ? low[v]! >= atom : high[v]! < atom
}

/** Makes a literal true that is neither true nor false. */
export function assign(trail: Trail, literal: number, reason: Reason): void {
  if (trail.length === trail.literal.length) growEntries(trail)
  const at = trail.length++
  const atom = atomOf(literal)
  const v = trail.owner[atom]!
  const side = 2 * v + (literal & 1)
  trail.literal[at] = literal
  trail.reason[at] = reason
  trail.levelOf[at] = trail.level
  trail.older[at] = trail.newest[side]!
  trail.newest[side] = at
  if (isUpper(literal)) {
    trail.replaced[at] = trail.high[v]!
    trail.high[v] = atom - 1
  } else {
    trail.replaced[at] = trail.low[v]!
    trail.low[v] = atom
  }
}

export function openLevel(trail: Trail): void {
  trail.level++
  if (trail.level >= trail.levelStart.length) {
    trail.levelStart = grown(trail.levelStart)
    trail.writtenStart = grown(trail.writtenStart)
  }
  trail.levelStart[trail.level] = trail.length
  trail.writtenStart[trail.level] = trail.writtenLength
}

/** Takes back everything that came after `level`. */
export function backTo(trail: Trail, level: number): void {
  if (trail.level <= level) return
  const { low, high, newest, owner, literal, replaced, older } = trail
  const to = trail.levelStart[level + 1]!
  for (let at = trail.length - 1; at >= to; at--) {
    const lit = literal[at]!
    const v = owner[lit >> 1]!
    newest[2 * v + (lit & 1)] = older[at]!
    if (lit & 1) high[v] = replaced[at]!
    else low[v] = replaced[at]!
  }
  trail.length = to
  trail.writtenLength = trail.writtenStart[level + 1]!
  trail.level = level
}

/** The entry that made a true literal true, or -1 when it always was. */
export function entryOf({ owner, newest, replaced, older }: Trail, literal: number): number {
  const atom = literal >> 1
  const upper = literal & 1
  let at = newest[2 * owner[atom]! + upper]!
  if (upper) while (at >= 0 && replaced[at]! < atom) at = older[at]!
  else while (at >= 0 && replaced[at]! >= atom) at = older[at]!
  return at
}

/** Writes literals down as a reason: all of them were true, and together they force what is assigned with it. */
export function writeReason(trail: Trail, literals: Int32Array, count: number): Reason {
  while (trail.writtenLength + count + 1 > trail.written.length) trail.written = grown(trail.written)
  const at = trail.writtenLength
  trail.written[at] = count
  for (let k = 0; k < count; k++) trail.written[at + 1 + k] = literals[k]!
  trail.writtenLength += count + 1
  return (at << 2) | BY_WRITTEN
}

function growEntries(trail: Trail): void {
  trail.literal = grown(trail.literal)
  trail.replaced = grown(trail.replaced)
  trail.older = grown(trail.older)
  trail.reason = grown(trail.reason)
  trail.levelOf = grown(trail.levelOf)
}

export function grown(column: Int32Array): Int32Array {
  const larger = new Int32Array(2 * column.length)
  larger.set(column)
  return larger
}
