import type { DayAxis } from '../schedule/day-axis.ts'
import { emptyLaid, type Laid, layDemand } from '../schedule/demand.ts'
import type { Problem } from '../schedule/problem.ts'
import { byVariable } from './arc-tables.ts'
import type { FixedTasks } from './fixed-tasks.ts'
import type { Room } from './room.ts'
import type { Starts } from './starts.ts'
import { grown } from './trail.ts'

/**
 * The time table: what is certainly used on every day. A variable certainly runs from its latest start to its earliest
 * finish; `left[row[u] + day]` is what its resource has left beside all such parts. Uses are the demands of all variables,
 * use u of variable `user[u]`; those of one variable are neighbours.
 */
export type Profile = {
  readonly p: Problem
  readonly firstUse: Int32Array
  readonly user: Int32Array
  readonly demand: Int32Array
  readonly axis: readonly DayAxis[]
  readonly row: Int32Array
  /** What a use takes on each of its days at least, wherever it starts, and 1 when that is always all of it. */
  readonly rate: Int32Array
  readonly steady: Uint8Array
  /** The uses of resource r, `firstOfResource[r] … firstOfResource[r + 1] - 1`, and the variable of each. */
  readonly firstOfResource: Int32Array
  readonly ofResource: Int32Array
  readonly userOf: Int32Array
  readonly days: number
  /** What there is for variables at all, and what is left beside the certain parts. */
  readonly given: Int32Array
  readonly left: Int32Array
  /** The certain part `[from, to)` of each variable as it stands in `left`, and 1 once it is laid exactly. */
  readonly from: Int32Array
  readonly to: Int32Array
  readonly exact: Uint8Array
  /** Variables whose bounds moved since, and on which days of each resource less is left. */
  readonly moved: Int32Array
  readonly hasMoved: Uint8Array
  movedCount: number
  readonly dirtyFrom: Int32Array
  readonly dirtyTo: Int32Array
  /** What to put back: variable, part, exactness and the level at which it was replaced. */
  undo: Int32Array
  undoLength: number
  readonly laid: Laid
}

export function profileOf(p: Problem, { mode }: FixedTasks, starts: Starts, room: Room): Profile {
  const user: number[] = []
  const demand: number[] = []
  const firstUse = new Int32Array(starts.count + 1)
  for (let v = 0; v < starts.count; v++) {
    const row = mode[starts.task[v]!]!
    for (let d = p.firstDemand[row]!; d < p.firstDemand[row + 1]!; d++) {
      user.push(v)
      demand.push(d)
    }
    firstUse[v + 1] = user.length
  }
  const [firstOfResource, ofResource] = byVariable(
    Int32Array.from(demand, (d) => p.resource[d]!),
    p.resources.length,
  )
  const profile: Profile = {
    p,
    firstUse,
    user: Int32Array.from(user),
    demand: Int32Array.from(demand),
    axis: demand.map((d) => p.axes[p.demandAxis[d]!]!),
    row: Int32Array.from(demand, (d) => p.resource[d]! * room.days),
    rate: new Int32Array(user.length),
    steady: new Uint8Array(user.length),
    firstOfResource,
    ofResource,
    userOf: ofResource.map((u) => user[u]!),
    days: room.days,
    given: room.left,
    left: room.left.slice(),
    from: new Int32Array(starts.count),
    to: new Int32Array(starts.count),
    exact: new Uint8Array(starts.count),
    moved: new Int32Array(starts.count),
    hasMoved: new Uint8Array(starts.count),
    movedCount: 0,
    dirtyFrom: new Int32Array(p.resources.length).fill(room.days),
    dirtyTo: new Int32Array(p.resources.length),
    undo: new Int32Array(FIRST_UNDO),
    undoLength: 0,
    laid: emptyLaid(),
  }
  for (let u = 0; u < user.length; u++) measure(profile, starts, u)
  return profile
}

/** Finds the least that use u takes on a day over all its starts. */
function measure({ p, rate, steady, user, demand, laid }: Profile, { first, start, finish }: Starts, u: number): void {
  let least = Number.POSITIVE_INFINITY
  let most = 0
  for (let a = first[user[u]!]!; a < first[user[u]! + 1]!; a++) {
    layDemand(p, demand[u]!, start[a]!, finish[a]!, laid)
    const hasRest = laid.middle < laid.last
    least = Math.min(least, laid.rate, hasRest ? laid.restRate : laid.rate)
    most = Math.max(most, laid.rate, hasRest ? laid.restRate : laid.rate)
  }
  rate[u] = least
  steady[u] = Number(least === most)
}

export function noteMoved(profile: Profile, v: number): void {
  if (profile.hasMoved[v] === 1 || profile.firstUse[v] === profile.firstUse[v + 1]) return
  profile.hasMoved[v] = 1
  profile.moved[profile.movedCount++] = v
}

const UNDO_FIELDS = 5
const FIRST_UNDO = 1 << 10

/**
 * Lays what variable v has become certain of, whose bounds are the atoms `low` and `high`. Returns where in `left` more is
 * used than there is, or -1.
 */
export function extendPart(
  profile: Profile,
  starts: Starts,
  v: number,
  low: number,
  high: number,
  level: number,
): number {
  const { from, to, exact, firstUse } = profile
  const newFrom = starts.start[high]!
  const newTo = starts.finish[low]!
  if (newFrom >= newTo) return -1
  const isEmpty = from[v]! >= to[v]!
  const oldFrom = isEmpty ? newFrom : from[v]!
  const oldTo = isEmpty ? newFrom : to[v]!
  const becomesExact = low === high && exact[v] === 0
  if (newFrom === oldFrom && newTo === oldTo && !becomesExact) return -1
  noteUndo(profile, v, level)
  let overload = -1
  for (let u = firstUse[v]!; u < firstUse[v + 1]!; u++) {
    const before = take(profile, u, newFrom, oldFrom, profile.rate[u]!)
    const after = take(profile, u, oldTo, newTo, profile.rate[u]!)
    const beyond = becomesExact && profile.steady[u] === 0 ? takeRest(profile, u, newFrom, newTo, 1) : -1
    overload = Math.max(overload, before, after, beyond)
  }
  from[v] = newFrom
  to[v] = newTo
  if (becomesExact) exact[v] = 1
  return overload
}

function noteUndo(profile: Profile, v: number, level: number): void {
  const at = profile.undoLength
  if (at + UNDO_FIELDS > profile.undo.length) profile.undo = grown(profile.undo)
  const { undo } = profile
  undo[at] = v
  undo[at + 1] = profile.from[v]!
  undo[at + 2] = profile.to[v]!
  undo[at + 3] = profile.exact[v]!
  undo[at + 4] = level
  profile.undoLength = at + UNDO_FIELDS
}

/** Takes `rate` off what use u's resource has on its days of `[from, to)`. Returns where that is too much, or -1. */
function take(profile: Profile, u: number, from: number, to: number, rate: number): number {
  if (from >= to || rate === 0) return -1
  const { p, left, row, demand, axis } = profile
  const { before, days } = axis[u]!
  const [first, last, base] = [before[from]!, before[to]!, row[u]!]
  let overload = -1
  for (let k = first; k < last; k++) {
    const at = base + days[k]!
    const rest = left[at]! - rate
    left[at] = rest
    if (rest < 0) overload = at
  }
  noteDirty(profile, p.resource[demand[u]!]!, from, to)
  return overload
}

function noteDirty({ dirtyFrom, dirtyTo }: Profile, resource: number, from: number, to: number): void {
  if (from < dirtyFrom[resource]!) dirtyFrom[resource] = from
  if (to > dirtyTo[resource]!) dirtyTo[resource] = to
}

/** Takes (or with sign -1 puts back) what a use that starts on `from` and ends on `to` asks for beyond its least rate. */
function takeRest(profile: Profile, u: number, from: number, to: number, sign: number): number {
  const { p, left, row, demand, axis, laid, rate } = profile
  const { days } = axis[u]!
  layDemand(p, demand[u]!, from, to, laid)
  let overload = -1
  for (let k = laid.first; k < laid.last; k++) {
    const at = row[u]! + days[k]!
    const rest = left[at]! - sign * ((k < laid.middle ? laid.rate : laid.restRate) - rate[u]!)
    left[at] = rest
    if (rest < 0) overload = at
  }
  noteDirty(profile, p.resource[demand[u]!]!, from, to)
  return overload
}

/** Takes back what was laid after `level`, and forgets what was about to be looked at. */
export function retractTo(profile: Profile, level: number): void {
  const { undo, from, to, exact, firstUse, steady, rate } = profile
  while (profile.undoLength > 0 && undo[profile.undoLength - 1]! > level) {
    const at = profile.undoLength - UNDO_FIELDS
    const v = undo[at]!
    const [oldFrom, oldTo, oldExact] = [undo[at + 1]!, undo[at + 2]!, undo[at + 3]!]
    const [keptFrom, keptTo] = oldFrom < oldTo ? [oldFrom, oldTo] : [from[v]!, from[v]!]
    for (let u = firstUse[v]!; u < firstUse[v + 1]!; u++) {
      if (exact[v] !== oldExact && steady[u] === 0) takeRest(profile, u, from[v]!, to[v]!, -1)
      take(profile, u, from[v]!, keptFrom, -rate[u]!)
      take(profile, u, keptTo, to[v]!, -rate[u]!)
    }
    from[v] = oldFrom
    to[v] = oldTo
    exact[v] = oldExact
    profile.undoLength = at
  }
  for (let k = 0; k < profile.movedCount; k++) profile.hasMoved[profile.moved[k]!] = 0
  profile.movedCount = 0
  profile.dirtyFrom.fill(profile.days)
  profile.dirtyTo.fill(0)
}

/** What variable v certainly takes by use u on `day`, as it stands in `left`. */
export function certainRate(profile: Profile, u: number, day: number) {
  const { p, from, to, exact, steady, rate, user, demand, axis, laid } = profile
  const v = user[u]!
  if (day < from[v]! || day >= to[v]!) return 0
  const { before } = axis[u]!
  if (before[day] === before[day + 1]) return 0
  if (steady[u] === 1 || exact[v] === 0) return rate[u]!
  layDemand(p, demand[u]!, from[v]!, to[v]!, laid)
  return before[day]! < laid.middle ? laid.rate : laid.restRate
}
