import { decisionOn } from '../../rules/decision-on.ts'
import { fieldworkSpan } from '../../rules/fieldwork-span.ts'
import { operatingFromDayOne } from '../../rules/operating-from-day-one.ts'
import { shortfallOf } from '../../schedule/arc-limits.ts'
import type { Compiled } from '../../schedule/compile.ts'
import { AT_LEAST, AT_MOST, type Dates, FREE, NEVER } from '../../schedule/problem.ts'
import { meaningOf } from './links.ts'

/**
 * What an iteration does about a limit that it misses, by arc. Nothing in an iteration looks ahead: it neither starts a
 * task later so that a maximum lag is kept, nor knows how long anything will take.
 */
export type Recourse = {
  /** The day beyond which an arc stops pushing, `NEVER` for most. */
  readonly cap: Int32Array
  /** Maximum lags after which the work that they begin with is done again. */
  readonly redo: Int32Array
  /** The arcs that an iteration may break, one of those that say the same. */
  readonly checked: Int32Array
}

/**
 * Controls that go live inside the window (S01) hold it back only where the plan says that it slides; where nobody
 * decided, the window keeps the plan's date and the exception is carried. Tests older than fieldwork may last (W05) are
 * done again. Every other maximum lag is only looked at. A limit that the plan's own dates break already has no recourse.
 */
export function recourseOf(compiled: Compiled, dates: Dates): Recourse {
  const { problem: p, origins } = compiled
  const { from, to, sense } = p.arcs
  const cap = new Int32Array(from.length).fill(NEVER)
  const redo: number[] = []
  const checked = new Map<string, number>()
  for (let arc = 0; arc < from.length; arc++) {
    const isCarried = sense[arc] === AT_LEAST && p.held[to[arc]!] === FREE && isUndecided(compiled, arc)
    if (!isCarried && sense[arc] !== AT_MOST) continue
    if (isCarried) cap[arc] = dates.start[to[arc]!]!
    const meaning = meaningOf(p, arc)
    if (checked.has(meaning)) continue
    checked.set(meaning, arc)
    if (origins[arc]!.rule !== fieldworkSpan.id || p.held[to[arc]!] !== FREE) continue
    if (shortfallOf(p, arc, dates) <= 0) redo.push(arc)
  }
  return { cap, redo: Int32Array.from(redo), checked: Int32Array.from(checked.values()) }
}

/** Whether an arc holds a window back for a control about which nobody decided. */
function isUndecided({ problem: p, origins, index }: Compiled, arc: number): boolean {
  const { rule, controlId } = origins[arc]!
  if (rule !== operatingFromDayOne.id) return false
  const programId = index.plan.activities[p.arcs.to[arc]!]?.programId ?? ''
  return decisionOn(index.plan, rule, programId, controlId) === undefined
}
