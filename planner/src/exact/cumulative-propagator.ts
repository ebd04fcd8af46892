import { layDemand } from '../schedule/demand.ts'
import type { Engine } from './engine.ts'
import { imply } from './imply.ts'
import { appendAtLeast, appendBelow, type LiteralList } from './literal-list.ts'
import { atLeast, atMost, below } from './literals.ts'
import { certainRate, extendPart } from './profile.ts'
import { atomFrom } from './starts.ts'
import { writeReason } from './trail.ts'

/**
 * Resources by time tables: what is certainly used leaves too little on a day, so nobody else's demand may lie on it.
 * Explanations are point-wise, of one day each (Schutt, Feydy, Stuckey and Wallace 2011, "Explaining the cumulative
 * propagator"): whoever lies on that day started by then and finishes after it. False: a conflict.
 */
export function propagateResources(engine: Engine): boolean {
  const { profile, trail, starts } = engine
  if (profile.movedCount === 0) return true
  for (let k = 0; k < profile.movedCount; k++) {
    const v = profile.moved[k]!
    const overload = extendPart(profile, starts, v, trail.low[v]!, trail.high[v]!, trail.level)
    if (overload < 0) continue
    const resource = Math.floor(overload / profile.days)
    engine.conflict.length = 0
    appendUsers(engine, resource, overload % profile.days, -1, 0, engine.conflict)
    return false
  }
  return keepOffFullDays(engine)
}

/**
 * Looks at every use that moved, or that lies on days on which less is left than before. Uses that did not move were off
 * full days when their level was opened, so that only the days with less left can be full for them now.
 */
function keepOffFullDays(engine: Engine): boolean {
  const { profile, trail, starts } = engine
  const { dirtyFrom, dirtyTo, firstOfResource, ofResource, userOf, hasMoved } = profile
  for (let r = 0; r < dirtyFrom.length; r++) {
    const dirty = dirtyFrom[r]!
    const clean = dirtyTo[r]!
    for (let k = firstOfResource[r]!; k < firstOfResource[r + 1]!; k++) {
      const v = userOf[k]!
      const low = trail.low[v]!
      const high = trail.high[v]!
      if (low === high) continue
      const u = ofResource[k]!
      const moved = hasMoved[v] === 1
      const settled = !moved && isTold(engine, v)
      const from = settled ? dirty : 0
      const to = settled ? clean : profile.days
      if ((moved || (starts.start[low]! < clean && starts.finish[low]! > dirty)) && !delay(engine, u, from, to))
        return false
      if ((moved || (starts.start[high]! < clean && starts.finish[high]! > dirty)) && !advance(engine, u, from, to))
        return false
    }
  }
  for (let k = 0; k < profile.movedCount; k++) hasMoved[profile.moved[k]!] = 0
  profile.movedCount = 0
  dirtyFrom.fill(profile.days)
  dirtyTo.fill(0)
  return true
}

/** Whether the bounds of variable v are those that everybody knows of. */
const isTold = ({ trail: { newest }, told }: Engine, v: number): boolean =>
  newest[2 * v]! < told && newest[2 * v + 1]! < told

/** Moves the lower bound until its earliest position lies on no full day; those there are now lie in `[from, to)`. */
function delay(engine: Engine, u: number, from: number, to: number): boolean {
  const { low } = engine.trail
  const v = engine.profile.user[u]!
  const before = low[v]!
  if (!delayOnce(engine, u, from, to)) return false
  for (let known = before; low[v] !== known; ) {
    known = low[v]!
    if (!delayOnce(engine, u, 0, engine.profile.days)) return false
  }
  return true
}

/** Moves the lower bound behind the last full day of `[from, to)` that its earliest position lies on. */
function delayOnce(engine: Engine, u: number, from: number, to: number): boolean {
  const { profile, trail, starts } = engine
  const { p, user, demand, row, rate, axis, left } = profile
  const v = user[u]!
  const low = trail.low[v]!
  const { before, days } = axis[u]!
  const end = before[Math.min(starts.finish[low]!, starts.start[trail.high[v]!]!, to)]!
  const first = before[Math.max(starts.start[low]!, from)]!
  const base = row[u]!
  const asked = rate[u]!
  for (let k = end - 1; k >= first; k--) {
    const day = days[k]!
    if (left[base + day]! >= asked) continue
    const { scratch } = engine
    scratch.length = 0
    appendAtLeast(scratch, starts, v, atomFrom(starts.endsBy, starts.first, v, day + 1))
    appendUsers(engine, p.resource[demand[u]!]!, day, u, asked, scratch)
    const atom = atomFrom(starts.startsBy, starts.first, v, day + 1)
    return imply(engine, atLeast(atom), writeReason(trail, scratch.items, scratch.length))
  }
  return profile.steady[u] === 1 || leaveExactly(engine, u, low)
}

/** Moves the upper bound until its latest position lies on no full day; those there are now lie in `[from, to)`. */
function advance(engine: Engine, u: number, from: number, to: number): boolean {
  const { high } = engine.trail
  const v = engine.profile.user[u]!
  const before = high[v]!
  if (!advanceOnce(engine, u, from, to)) return false
  for (let known = before; high[v] !== known; ) {
    known = high[v]!
    if (!advanceOnce(engine, u, 0, engine.profile.days)) return false
  }
  return true
}

/** Moves the upper bound before the first full day of `[from, to)` that its latest position lies on. */
function advanceOnce(engine: Engine, u: number, from: number, to: number): boolean {
  const { profile, trail, starts } = engine
  const { p, user, demand, row, rate, axis, left } = profile
  const v = user[u]!
  const high = trail.high[v]!
  const { before, days } = axis[u]!
  const last = before[Math.min(starts.finish[high]!, to)]!
  const base = row[u]!
  const asked = rate[u]!
  for (let k = before[Math.max(starts.start[high]!, starts.finish[trail.low[v]!]!, from)]!; k < last; k++) {
    const day = days[k]!
    if (left[base + day]! >= asked) continue
    const { scratch } = engine
    scratch.length = 0
    appendBelow(scratch, starts, v, atomFrom(starts.startsBy, starts.first, v, day + 1))
    appendUsers(engine, p.resource[demand[u]!]!, day, u, asked, scratch)
    const atom = atomFrom(starts.endsBy, starts.first, v, day + 1)
    return imply(engine, below(atom), writeReason(trail, scratch.items, scratch.length))
  }
  return profile.steady[u] === 1 || leaveExactly(engine, u, high)
}

/** A use whose rate depends on its start leaves the bound `atom` when exactly there it does not fit. */
function leaveExactly(engine: Engine, u: number, atom: number): boolean {
  const { profile, trail, starts, scratch } = engine
  const { p, user, demand, row, axis, left, laid } = profile
  const v = user[u]!
  const isLow = trail.low[v] === atom
  if (trail.low[v] === trail.high[v]) return true
  const { days } = axis[u]!
  layDemand(p, demand[u]!, starts.start[atom]!, starts.finish[atom]!, laid)
  const { first, middle, last, rate, restRate } = laid
  for (let k = first; k < last; k++) {
    const day = days[k]!
    const asked = k < middle ? rate : restRate
    if (left[row[u]! + day]! + certainRate(profile, u, day) >= asked) continue
    scratch.length = 0
    if (isLow) appendAtLeast(scratch, starts, v, atom)
    else appendBelow(scratch, starts, v, atom + 1)
    appendUsers(engine, p.resource[demand[u]!]!, day, u, asked, scratch)
    const reason = writeReason(trail, scratch.items, scratch.length)
    if (isLow) return imply(engine, atLeast(atom + 1), reason)
    return imply(engine, atMost(atom - 1), reason)
  }
  return true
}

/**
 * Appends why so much of a resource is certainly used on `day` that `asked` more does not fit: for each user but
 * `except` that it started by then and finishes after it. Users that are not needed for it are left out.
 */
function appendUsers(engine: Engine, resource: number, day: number, except: number, asked: number, into: LiteralList) {
  const { profile, starts, trail } = engine
  const { firstOfResource, ofResource, userOf, from, to, exact, steady, given, left, days } = profile
  const at = resource * days + day
  const own = except < 0 ? 0 : certainRate(profile, except, day)
  let spare = asked - left[at]! - 1 - own
  let unseen = given[at]! - left[at]! - own
  for (let k = firstOfResource[resource]!; unseen > 0; k++) {
    const v = userOf[k]!
    if (day < from[v]! || day >= to[v]!) continue
    const u = ofResource[k]!
    const rate = u === except ? 0 : certainRate(profile, u, day)
    if (rate === 0) continue
    unseen -= rate
    if (rate <= spare) {
      spare -= rate
      continue
    }
    if (steady[u] === 0 && exact[v] === 1) {
      appendAtLeast(into, starts, v, trail.low[v]!)
      appendBelow(into, starts, v, trail.low[v]! + 1)
    } else {
      appendAtLeast(into, starts, v, atomFrom(starts.endsBy, starts.first, v, day + 1))
      appendBelow(into, starts, v, atomFrom(starts.startsBy, starts.first, v, day + 1))
    }
  }
}
