import { type Day, dayNumber, isoOf } from '../day.ts'
import type { Activity } from '../plan/activities.ts'
import type { Arc } from './arc.ts'
import type { Compiled } from './compile.ts'
import { type Dates, pushOf } from './network.ts'
import type { Reason } from './reason.ts'
import { allowedStart, boundaryOf, type Task } from './task.ts'

/**
 * Why activity `i` is not a day earlier: every limit that alone would bring it to the same start. Undo all of them and
 * it can move. Rules come first: they are what a person has to know.
 */
export function reasonsFor(i: number, compiled: Compiled, dates: Dates): readonly Reason[] {
  const { tasks, pushing } = compiled.network
  const task = tasks[i]
  const activity = compiled.index.plan.activities[i]
  if (!task || !activity) return []
  if (task.held) return [{ kind: task.held.by, on: isoOf(task.held.start) }]
  const start = dayNumber(dates.start[i] ?? 0)
  const pushes = (pushing[i] ?? []).map((arc) => ({ arc, day: pushOf(compiled.network, arc, dates) }))
  const bounds: readonly Bound[] = [
    ...pushes.map(({ arc, day }) => ({ day, reason: arcReason(arc, day, compiled) })),
    ...ownBounds(activity, compiled),
  ]
  const binding = bounds.filter(({ day }) => allowedStart(task, day) >= start)
  return [...placing(task, binding, start), ...distinct(binding.map(({ reason }) => reason)).toSorted(rulesFirst)]
}

/** Many controls of one activity give one reason: the first control stands for all. */
function distinct(reasons: readonly Reason[]): Reason[] {
  const seen = new Set<string>()
  return reasons.filter((reason) => {
    const key = 'rule' in reason ? `${reason.rule} ${reason.from}` : ''
    if (key === '') return true
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

type Bound = { readonly day: Day; readonly reason: Reason }

const rulesFirst = (a: Reason, b: Reason): number => Number(b.kind === 'rule') - Number(a.kind === 'rule')

/** The limits that the plan itself sets on one activity. */
function ownBounds(activity: Activity, { index, statusDay }: Compiled): Bound[] {
  const { notBefore } = activity.constraints
  const bound = (kind: 'plan-start' | 'status-date' | 'not-before', on: string): Bound => ({
    day: boundaryOf(activity, on),
    reason: { kind, on },
  })
  return [
    ...(notBefore ? [bound('not-before', notBefore)] : []),
    bound('plan-start', index.plan.startsOn),
    bound('status-date', isoOf(statusDay)),
  ]
}

/** A slot or an alignment that moved the start past what everything else allowed. */
function placing(task: Task, binding: readonly Bound[], start: Day): Reason[] {
  const free: Task = { ...task, slots: [] }
  const { alignTo: _, ...unaligned } = free
  const latest = dayNumber(Math.max(...binding.map(({ day }) => day)))
  if (task.slots.length > 0 && allowedStart(free, latest) < start) return [{ kind: 'slot', on: isoOf(start) }]
  if (task.alignTo && allowedStart(unaligned, latest) < start) return [{ kind: 'align', on: isoOf(start) }]
  return []
}

function arcReason({ from, to, type, sense, lags, origin }: Arc, day: Day, { index }: Compiled): Reason {
  const pusher = index.plan.activities[sense === 'max' ? to : from]
  return {
    kind: origin.kind,
    on: isoOf(day),
    from: pusher?.id ?? '',
    linkType: type,
    lag: lags[0],
    ...(origin.linkId && { linkId: origin.linkId }),
    ...(origin.rule && { rule: origin.rule }),
    ...(origin.controlId && { controlId: origin.controlId }),
  }
}
