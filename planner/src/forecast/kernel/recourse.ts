import type { Activity } from '../../plan/activities.ts'
import { decisionOn } from '../../rules/decision-on.ts'
import { fieldworkSpan } from '../../rules/fieldwork-span.ts'
import { operatingFromDayOne } from '../../rules/operating-from-day-one.ts'
import { shortfallOf } from '../../schedule/arc-limits.ts'
import type { Compiled } from '../../schedule/compile.ts'
import { AT_LEAST, AT_MOST, type Dates, FREE, NEVER } from '../../schedule/problem.ts'
import { meaningOf } from './links.ts'

/**
 * A maximum lag with the work that is done again where it is missed, each row of it by its own age. `start`, `finish`:
 * room for the dates of its last runs in one iteration.
 */
export type Redo = {
  readonly arc: number
  readonly rows: Int32Array
  readonly start: Int32Array
  readonly finish: Int32Array
}

/**
 * What an iteration does about a limit that it misses, by arc. Nothing in an iteration looks ahead: it neither starts a
 * task later so that a maximum lag is kept, nor knows how long anything will take.
 */
export type Recourse = {
  /** The day beyond which an arc stops pushing, `NEVER` for most. */
  readonly cap: Int32Array
  /** Maximum lags after which early work is done again. */
  readonly redo: readonly Redo[]
  /** The arcs that an iteration may break, one of those that say the same. */
  readonly checked: Int32Array
}

/**
 * Controls that go live inside the window (S01) hold it back only where the plan says that it slides; where nobody
 * decided, the window keeps the plan's date and the exception is carried. Tests older than fieldwork may last (W05) are
 * done again, those that are too old and no others. Every other maximum lag is only looked at. A limit that the plan's own dates break already has no recourse.
 */
export function recourseOf(compiled: Compiled, dates: Dates): Recourse {
  const { problem: p, origins } = compiled
  const { from, to, sense } = p.arcs
  const cap = new Int32Array(from.length).fill(NEVER)
  const redo: Redo[] = []
  const checked = new Map<string, number>()
  for (let arc = 0; arc < from.length; arc++) {
    const isCarried = sense[arc] === AT_LEAST && p.held[to[arc]!] === FREE && isUndecided(compiled, arc)
    if (!isCarried && sense[arc] !== AT_MOST) continue
    if (isCarried) cap[arc] = dates.start[to[arc]!]!
    const meaning = meaningOf(p, arc)
    if (checked.has(meaning)) continue
    checked.set(meaning, arc)
    if (origins[arc]!.rule !== fieldworkSpan.id || p.held[to[arc]!] !== FREE) continue
    if (shortfallOf(p, arc, dates) <= 0) redo.push(redoOf(compiled, arc))
  }
  return { cap, redo, checked: Int32Array.from(checked.values()) }
}

/**
 * Where the lag begins with work, that work. Where it begins with a milestone, the tests that follow it: what links let
 * follow at once in its phase, and whatever else controls name as the place where that program tests them.
 */
function redoOf({ problem: p, index }: Compiled, arc: number): Redo {
  const { activities, controls } = index.plan
  const first = p.arcs.from[arc]!
  const begins = activities[first]
  const tested = new Set(
    controls.flatMap(({ testedBy }) =>
      testedBy.flatMap(({ programId, activityId }) => (programId === begins?.programId ? [activityId] : [])),
    ),
  )
  const follows = (i: number) =>
    index.plan.links.some(({ from, to }) => from === begins?.id && to === activities[i]?.id)
  const isTest = (i: number) =>
    tested.has(activities[i]?.id ?? '') || (follows(i) && sharesPhase(activities[i], begins))
  const rows =
    begins?.kind === 'milestone'
      ? Int32Array.from(activities.keys()).filter((i) => activities[i]?.kind === 'work' && isTest(i))
      : Int32Array.of(first)
  return { arc, rows, start: new Int32Array(rows.length), finish: new Int32Array(rows.length) }
}

const sharesPhase = (one: Activity | undefined, other: Activity | undefined): boolean =>
  one?.programId === other?.programId && one?.phaseId === other?.phaseId

/** Whether an arc holds a window back for a control about which nobody decided. */
function isUndecided({ problem: p, origins, index }: Compiled, arc: number): boolean {
  const { rule, controlId } = origins[arc]!
  if (rule !== operatingFromDayOne.id) return false
  const window = index.plan.activities[p.arcs.to[arc]!]
  return decisionOn(index.plan, rule, window?.programId ?? '', controlId, window?.id) === undefined
}
