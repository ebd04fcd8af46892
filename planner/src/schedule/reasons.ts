import { isoOf, plusDays } from '../day.ts'
import { pushOf } from './arc-limits.ts'
import type { Compiled } from './compile.ts'
import { allowedStart, snapped, workedFrom } from './own-clock.ts'
import { type Dates, FINISHED, FREE, type Problem, pushedBy, STARTED } from './problem.ts'
import type { Reason } from './reason.ts'
import type { Bound } from './bound.ts'
import { boundaryOf } from './boundary.ts'
import type { Shortages } from './capacity-reasons.ts'

/** What levelling adds to a network: who was short of whom, and the days that it lets activities wait for. */
export type LevellingLimits = { readonly shortages: Shortages; readonly floors: Int32Array }

/**
 * Why activity `i` is not a day earlier: every limit that alone would bring it to the same start. Undo all of them and
 * it can move. Rules come first: they are what a person has to know.
 */
export function reasonsFor(
  i: number,
  compiled: Compiled,
  dates: Dates,
  levelling?: LevellingLimits,
): readonly Reason[] {
  const { problem: p, mode } = compiled
  if (p.held[i] !== FREE) return [{ kind: heldBy(p.held[i]!), on: isoOf(plusDays(p.origin, p.heldStart[i]!)) }]
  const start = dates.start[i]!
  const network = [...arcBounds(i, compiled, dates), ...ownBounds(i, compiled), ...waits(i, p, levelling)]
  const bounds = [...network, ...(levelling?.shortages.boundsOn(i) ?? [])]
  const binding = bounds.filter(({ day }) => allowedStart(p, i, mode[i]!, day) >= start)
  return [...placing(p, i, binding, start), ...distinct(binding.map(({ reason }) => reason)).toSorted(rulesFirst)]
}

const heldBy = (by: number) => (by === FINISHED ? 'finished' : by === STARTED ? 'started' : 'pin')

/** Many controls of one activity give one reason: the first control stands for all. */
function distinct(reasons: readonly Reason[]): Reason[] {
  const seen = new Set<string>()
  return reasons.filter((reason) => {
    const key = 'rule' in reason && reason.rule ? `${reason.rule} ${reason.from}` : ''
    if (key === '') return true
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

const rulesFirst = (a: Reason, b: Reason): number => Number(b.kind === 'rule') - Number(a.kind === 'rule')

function arcBounds(i: number, compiled: Compiled, dates: Dates): Bound[] {
  const { problem: p, mode } = compiled
  return Array.from(p.arcs.push.subarray(p.arcs.firstPush[i], p.arcs.firstPush[i + 1]), (arc) => {
    const day = pushOf(p, arc, dates, mode)
    return { day, reason: arcReason(arc, day, compiled) }
  })
}

/** A day that the accepted levelling lets an activity wait for. */
function waits(i: number, { origin }: Problem, levelling: LevellingLimits | undefined): Bound[] {
  const day = levelling?.floors[i] ?? 0
  return day > 0 ? [{ day, reason: { kind: 'levelling', on: isoOf(plusDays(origin, day)) } }] : []
}

/** The limits that the plan itself sets on one activity. */
function ownBounds(i: number, { index, problem, statusDay }: Compiled): Bound[] {
  const activity = index.plan.activities[i]
  if (!activity) return []
  const { notBefore } = activity.constraints
  const bound = (kind: 'plan-start' | 'status-date' | 'not-before', on: string): Bound => ({
    day: boundaryOf(activity, on) - problem.origin,
    reason: { kind, on },
  })
  return [
    ...(notBefore ? [bound('not-before', notBefore)] : []),
    bound('plan-start', index.plan.startsOn),
    bound('status-date', isoOf(statusDay)),
  ]
}

/** A slot or an alignment that moved the start past what everything else allowed. */
function placing(p: Problem, i: number, binding: readonly Bound[], start: number): Reason[] {
  const on = isoOf(plusDays(p.origin, start))
  const latest = binding.reduce((last, { day }) => Math.max(last, day), 0)
  if (p.firstSlot[i] !== p.firstSlot[i + 1] && snapped(p, i, latest) < start) return [{ kind: 'slot', on }]
  return p.alignMonths[i] !== 0 && workedFrom(p, i, latest) < start ? [{ kind: 'align', on }] : []
}

function arcReason(arc: number, day: number, { index, problem: p, origins }: Compiled): Reason {
  const { kind, linkType, lag, linkId, rule, controlId } = origins[arc]!
  return {
    kind,
    on: isoOf(plusDays(p.origin, day)),
    from: index.plan.activities[pushedBy(p.arcs, arc)]?.id ?? '',
    linkType,
    lag,
    ...(linkId && { linkId }),
    ...(rule && { rule }),
    ...(controlId && { controlId }),
  }
}
