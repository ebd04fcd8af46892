import { type IsoDate, isoOf } from '../day.ts'
import type { Activity } from '../plan/activities.ts'
import type { Lag } from '../plan/values.ts'
import { boundaryOf } from '../schedule/boundary.ts'
import type { Compiled } from '../schedule/compile.ts'
import type { ArcOrigin } from '../schedule/compile-arcs.ts'
import { ENTERS_FINISH, FREE, PINNED, pushedTask } from '../schedule/problem.ts'
import type { ProblemRows } from '../schedule/problem-columns.ts'

/**
 * Something that a plan asks and could give up: one fact of a collision. Which ids are there depends on the kind: a link
 * and a maximum lag have theirs and join `fromId` with `activityId`; a rule joins them too; a capacity is of a resource;
 * all others are of one activity.
 */
export type CollisionFact = {
  readonly kind:
    | 'pin'
    | 'link'
    | 'max-lag'
    | 'rule'
    | 'as-late-as'
    | 'not-after'
    | 'not-before'
    | 'slot'
    | 'align'
    | 'duration'
    | 'capacity'
  readonly activityId?: string
  readonly fromId?: string
  readonly linkId?: string
  readonly rule?: string
  readonly resource?: { readonly kind: 'person' | 'role' | 'firm'; readonly id: string }
  /** The date that is asked for. */
  readonly on?: IsoDate
  /** The length that is asked for: of the activity, or of the lag. */
  readonly length?: Lag
}

/**
 * What of a problem a fact is: some of its arcs, a limit of one task (`ground`: the day before which it may not start
 * whatever is given up), or what one resource has.
 */
export type Part =
  | { readonly kind: 'arcs'; readonly arcs: readonly number[] }
  | { readonly kind: 'task'; readonly task: number; readonly limit: Limit; readonly ground: number }
  | { readonly kind: 'resource'; readonly resource: number }

/** A limit of one task that can be switched off. */
export type Limit = 'pin' | 'not-after' | 'not-before' | 'slot' | 'align' | 'duration'

/** A fact, the part of the problem that it is, and the name by which it is found again in another problem of the plan. */
export type Switch = { readonly key: string; readonly fact: CollisionFact; readonly part: Part }

/**
 * Every fact of a plan that could be part of a collision. What happened, today, and the start of the plan are none:
 * nobody can give them up.
 */
export function switchesOf(compiled: Compiled, rows: ProblemRows): readonly Switch[] {
  return [...taskSwitches(compiled, rows), ...arcSwitches(compiled, rows), ...capacitySwitches(rows)]
}

function taskSwitches({ index, problem, statusDay }: Compiled, { tasks, arcs }: ProblemRows): Switch[] {
  const isPushedAtFinish = new Set(arcs.flatMap(({ ends, to }) => (ends & ENTERS_FINISH ? [to] : [])))
  const { plan } = index
  const firstDay = [plan.startsOn, isoOf(statusDay)].reduce((last, date) => (date > last ? date : last))
  return plan.activities.flatMap((activity, task): Switch[] => {
    const { id, kind } = activity
    const row = tasks[task]
    const ground = boundaryOf(activity, firstDay) - problem.origin
    const held = row?.held?.by ?? FREE
    if (!row || (held !== FREE && held !== PINNED)) return []
    const isLongEnough = row.modes.some(({ duration }) => duration > 0) || row.keptEnd !== undefined
    const limits: readonly (readonly [Limit, boolean])[] = [
      ['pin', held === PINNED],
      ['not-after', row.ceiling !== undefined],
      ['not-before', row.floor > ground],
      ['slot', (row.slots ?? []).length > 0],
      ['align', row.alignMonths !== undefined],
      ['duration', kind !== 'milestone' && isLongEnough && !isPushedAtFinish.has(task)],
    ]
    return limits.flatMap(([limit, isThere]): Switch[] =>
      isThere
        ? [
            {
              key: `${limit} ${id}`,
              fact: { kind: limit, activityId: id, ...amountOf(limit, activity) },
              part: { kind: 'task', task, limit, ground },
            },
          ]
        : [],
    )
  })
}

/** The date or the length that a limit asks for, as the plan says it. */
function amountOf(limit: Limit, { constraints, estimate }: Activity): Pick<CollisionFact, 'on' | 'length'> {
  const { fixed, notAfter, notBefore } = constraints
  const on = limit === 'pin' ? fixed : limit === 'not-after' ? notAfter : limit === 'not-before' ? notBefore : undefined
  if (on) return { on }
  return limit === 'duration' && estimate ? { length: { value: estimate.likely, unit: estimate.unit } } : {}
}

/** The arcs of one link, one wish, or of one rule between the same two activities, are one fact. */
function arcSwitches({ index, problem, origins }: Compiled, { tasks }: ProblemRows): Switch[] {
  const switches = new Map<string, Switch & { readonly part: { readonly arcs: number[] } }>()
  origins.forEach((origin, arc) => {
    const held = tasks[pushedTask(problem.arcs, arc)]?.held?.by ?? FREE
    if (held !== FREE && held !== PINNED) return
    const [from, to] = [problem.arcs.from[arc], problem.arcs.to[arc]]
    const [fromId, activityId] = [from, to].map((i) => index.plan.activities[i ?? -1]?.id ?? '')
    const fact = { ...factOf(origin), ...(fromId && { fromId }), ...(activityId && { activityId }) }
    const key = [fact.kind, fact.linkId ?? fact.rule ?? '', fact.linkId ? '' : `${fromId} ${activityId}`].join(' ')
    const known = switches.get(key)
    if (known) known.part.arcs.push(arc)
    else switches.set(key, { key, fact, part: { kind: 'arcs', arcs: [arc] } })
  })
  return [...switches.values()]
}

const factOf = ({ kind, linkId, rule, lag }: ArcOrigin): CollisionFact => ({
  kind,
  length: lag,
  ...(linkId && { linkId }),
  ...(rule && { rule }),
})

const capacitySwitches = ({ resources }: ProblemRows): Switch[] =>
  resources.map(({ kind, id }, resource) => ({
    key: `capacity ${kind} ${id}`,
    fact: { kind: 'capacity', resource: { kind, id } },
    part: { kind: 'resource', resource },
  }))
