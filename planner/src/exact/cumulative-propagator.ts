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

/** Looks at every use that moved, or that lies on days on which less is left than before. */
function keepOffFullDays(engine: Engine): boolean {
  const { profile, trail, starts } = engine
  const { dirtyFrom, dirtyTo, firstOfResource, ofResource, user, hasMoved } = profile
  for (let r = 0; r < dirtyFrom.length; r++) {
    const [from, to] = [dirtyFrom[r]!, dirtyTo[r]!]
    for (let k = firstOfResource[r]!; k < firstOfResource[r + 1]!; k++) {
      const u = ofResource[k]!
      const v = user[u]!
      const low = trail.low[v]!
      const high = trail.high[v]!
      if (low === high) continue
      const moved = hasMoved[v] === 1
      if ((moved || (starts.start[low]! < to && starts.finish[low]! > from)) && !delay(engine, u)) return false
      if ((moved || (starts.start[high]! < to && starts.finish[high]! > from)) && !advance(engine, u)) return false
    }
  }
  for (let k = 0; k < profile.movedCount; k++) hasMoved[profile.moved[k]!] = 0
  profile.movedCount = 0
  dirtyFrom.fill(profile.days)
  dirtyTo.fill(0)
  return true
}

/** Moves the lower bound until its earliest position lies on no full day. */
function delay(engine: Engine, u: number): boolean {
  const v = engine.profile.user[u]!
  for (;;) {
    const low = engine.trail.low[v]!
    if (!delayOnce(engine, u)) return false
    if (engine.trail.low[v] === low) return true
  }
}

/** Moves the lower bound behind the last full day that its earliest position lies on. */
function delayOnce(engine: Engine, u: number): boolean {
  const { profile, trail, starts } = engine
  const { p, user, demand, row, rate, left } = profile
  const v = user[u]!
  const low = trail.low[v]!
  const { before, days } = p.axes[p.demandAxis[demand[u]!]!]!
  const end = Math.min(starts.finish[low]!, starts.start[trail.high[v]!]!)
  const first = before[starts.start[low]!]!
  for (let k = before[end]! - 1; k >= first; k--) {
    const day = days[k]!
    if (left[row[u]! + day]! >= rate[u]!) continue
    const { scratch } = engine
    scratch.length = 0
    appendAtLeast(scratch, starts, v, atomFrom(starts.endsBy, starts.first, v, day + 1))
    appendUsers(engine, p.resource[demand[u]!]!, day, u, rate[u]!, scratch)
    const atom = atomFrom(starts.startsBy, starts.first, v, day + 1)
    return imply(engine, atLeast(atom), writeReason(trail, scratch.items, scratch.length))
  }
  return profile.steady[u] === 1 || leaveExactly(engine, u, low)
}

/** Moves the upper bound until its latest position lies on no full day. */
function advance(engine: Engine, u: number): boolean {
  const v = engine.profile.user[u]!
  for (;;) {
    const high = engine.trail.high[v]!
    if (!advanceOnce(engine, u)) return false
    if (engine.trail.high[v] === high) return true
  }
}

/** Moves the upper bound before the first full day that its latest position lies on. */
function advanceOnce(engine: Engine, u: number): boolean {
  const { profile, trail, starts } = engine
  const { p, user, demand, row, rate, left } = profile
  const v = user[u]!
  const high = trail.high[v]!
  const { before, days } = p.axes[p.demandAxis[demand[u]!]!]!
  const last = before[starts.finish[high]!]!
  for (let k = before[Math.max(starts.start[high]!, starts.finish[trail.low[v]!]!)]!; k < last; k++) {
    const day = days[k]!
    if (left[row[u]! + day]! >= rate[u]!) continue
    const { scratch } = engine
    scratch.length = 0
    appendBelow(scratch, starts, v, atomFrom(starts.startsBy, starts.first, v, day + 1))
    appendUsers(engine, p.resource[demand[u]!]!, day, u, rate[u]!, scratch)
    const atom = atomFrom(starts.endsBy, starts.first, v, day + 1)
    return imply(engine, below(atom), writeReason(trail, scratch.items, scratch.length))
  }
  return profile.steady[u] === 1 || leaveExactly(engine, u, high)
}

/** A use whose rate depends on its start leaves the bound `atom` when exactly there it does not fit. */
function leaveExactly(engine: Engine, u: number, atom: number): boolean {
  const { profile, trail, starts, scratch } = engine
  const { p, user, demand, row, left, laid } = profile
  const v = user[u]!
  const isLow = trail.low[v] === atom
  if (trail.low[v] === trail.high[v]) return true
  const { days } = p.axes[p.demandAxis[demand[u]!]!]!
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
  const { firstOfResource, ofResource, user, exact, steady, left, days } = profile
  const at = resource * days + day
  let spare = asked - left[at]! - 1 - (except < 0 ? 0 : certainRate(profile, except, day))
  for (let k = firstOfResource[resource]!; k < firstOfResource[resource + 1]!; k++) {
    const u = ofResource[k]!
    const rate = u === except ? 0 : certainRate(profile, u, day)
    if (rate === 0) continue
    if (rate <= spare) {
      spare -= rate
      continue
    }
    const v = user[u]!
    if (steady[u] === 0 && exact[v] === 1) {
      appendAtLeast(into, starts, v, trail.low[v]!)
      appendBelow(into, starts, v, trail.low[v]! + 1)
    } else {
      appendAtLeast(into, starts, v, atomFrom(starts.endsBy, starts.first, v, day + 1))
      appendBelow(into, starts, v, atomFrom(starts.startsBy, starts.first, v, day + 1))
    }
  }
}
