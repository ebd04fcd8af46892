import type { Problem } from '../schedule/problem.ts'
import { heldTasksKeepTheirArcs } from './arc-holds.ts'
import { closeArcs } from './arc-propagator.ts'
import { arcTables } from './arc-tables.ts'
import { clausesOver } from './clauses.ts'
import type { CostTerms } from './cost-terms.ts'
import type { Engine } from './engine.ts'
import type { FixedTasks } from './fixed-tasks.ts'
import { emptyList } from './literal-list.ts'
import { pricedStarts } from './priced-starts.ts'
import { noteMoved, profileOf } from './profile.ts'
import { propagate } from './propagate.ts'
import { roomLeft } from './room.ts'
import { rootSpans } from './root-spans.ts'
import { startsOf } from './starts.ts'
import { trailOf } from './trail.ts'

/**
 * An engine that looks for solutions of cost `limit` or less and has drawn every conclusion that needs no choice;
 * `undefined` when there is no such solution.
 */
export function engineFor(
  p: Problem,
  fixed: FixedTasks,
  terms: CostTerms,
  limit: number,
  strict: boolean,
): Engine | undefined {
  const { room, overloaded } = roomLeft(p, fixed)
  if (strict && (overloaded || !heldTasksKeepTheirArcs(p, fixed))) return undefined
  const spans = rootSpans(p, fixed, terms, limit)
  const starts = spans && startsOf(p, fixed, spans, room)
  if (!starts) return undefined
  const engine: Engine = {
    starts,
    trail: trailOf(starts),
    clauses: clausesOver(starts.owner.length),
    arcs: arcTables(p, fixed, starts),
    profile: profileOf(p, fixed, starts, room),
    priced: pricedStarts(p, fixed, starts, terms, limit),
    told: 0,
    conflict: emptyList(),
    scratch: emptyList(),
  }
  for (let v = 0; v < starts.count; v++) noteMoved(engine.profile, v)
  return closeArcs(engine) && propagate(engine) ? engine : undefined
}
