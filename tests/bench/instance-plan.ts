/** An instance as a plan: the engine is measured on what it is given in use, a document, and not on columns of its own. */
import { type Activity, dayOf, type Link, type Plan, parsePlan } from '@stagger/planner'
import type { Instance, InstanceArc } from './instances.ts'

/** The day before the first on which anything runs: a milestone lies after its day, and the source is one. */
export const SOURCE_ON = '2027-01-01'
/** What a makespan counts from: the boundary at which the source lies. */
export const FIRST_DAY = dayOf(SOURCE_ON) + 1

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
const MOST_HOURS_A_DAY = 24
/** Hours a day that stand for one unit of a resource: the first that leaves its capacity inside a day. */
const STEPS = [0.1, 0.01, 0.001]
/** A least lag that asks nothing: no instance is ten years long. */
const VACUOUS = -3660

/** The id of an activity of an instance, counted from 0. */
export const idOf = (activity: number): string => `a${activity}`

/** Hours in whole thousandths: what the document's sums must come to exactly. */
const exact = (hours: number): number => Math.round(hours * 1000) / 1000

/** The plan of an instance: days for periods, a person for each resource, the report in hand at the sink. */
export function planOf(instance: Instance): Plan {
  const { capacities, durations, name } = instance
  const steps = capacities.map((units) => STEPS.find((step) => units * step <= MOST_HOURS_A_DAY) ?? 0)
  return parsePlan({
    format: 'stagger-plan/1',
    id: 'plan',
    name,
    organization: {
      id: 'org',
      name: 'Bench',
      timeZone: 'UTC',
      wakeAt: '06:00',
      currency: 'USD',
      headcount: 'lt50',
      fiscalYearStartMonth: 1,
    },
    startsOn: SOURCE_ON,
    settings: { incubation: '60/90', bridgeLetterMonths: { value: 3, source: 'yours' } },
    calendars: [{ id: 'seven', name: 'Every day', workingWeek: EVERY_DAY, holidays: [], closures: [] }],
    people: capacities.map((units, k) => ({
      id: `r${k}`,
      name: `r${k}`,
      role: 'devops',
      calendarId: 'seven',
      hoursPerDay: exact(units * (steps[k] ?? 0)),
      leave: [],
    })),
    firms: [],
    scopes: [{ id: 'scope', name: 'Scope', kind: 'system' }],
    programs: [
      {
        id: 'p',
        kind: 'soc2',
        name: 'p',
        scopeId: 'scope',
        phases: [{ id: 'work', kind: 'readiness', name: 'Work', advance: 'people' }],
        reportInHandId: idOf(durations.length - 1),
        type: 'type2',
        categories: ['security'],
      },
    ],
    activities: durations.map((_, i) => activityOf(i, instance, steps)),
    links: acyclic(instance),
    controls: [],
    reportsHeld: [],
    commitments: [],
    decisions: [],
  })
}

function activityOf(i: number, { durations, requests }: Instance, steps: readonly number[]): Activity {
  const likely = durations[i] ?? 0
  const own = { id: idOf(i), name: idOf(i), programId: 'p', phaseId: 'work', calendarId: 'seven', constraints: {} }
  if (likely === 0) return { ...own, kind: 'milestone', assignments: [] }
  return {
    ...own,
    kind: 'work',
    estimate: { low: likely, likely, high: likely, unit: 'wd', source: 'yours' },
    assignments: (requests[i] ?? []).flatMap((units, k) =>
      units === 0 ? [] : [{ personId: `r${k}`, hours: exact(units * (steps[k] ?? 0) * likely), source: 'yours' }],
    ),
  }
}

/**
 * Links that say what the arcs say without a cycle, which no plan may have. An arc from `u` to `v` that would close one
 * is said from the other end: `u` starts at most so long after `v`. Arcs that order activities come first.
 */
function acyclic({ arcs, durations }: Instance): Link[] {
  const followers: number[][] = durations.map(() => [])
  const ordering = arcs.toSorted((a, b) => Number(a.lag < 0) - Number(b.lag < 0))
  return ordering.map((arc, n) => {
    const turned = arc.type === 'SS' && reaches(followers, arc.to, arc.from)
    followers[turned ? arc.to : arc.from]?.push(turned ? arc.from : arc.to)
    return linkOf(arc, turned, `l${n}`)
  })
}

function linkOf({ from, to, type, lag }: InstanceArc, turned: boolean, id: string): Link {
  if (!turned) return { id, from: idOf(from), to: idOf(to), type, min: { value: lag, unit: 'ed' } }
  // Not -0, which a JSON document does not know.
  const most = lag === 0 ? 0 : -lag
  return {
    id,
    from: idOf(to),
    to: idOf(from),
    type,
    min: { value: VACUOUS, unit: 'ed' },
    max: { value: most, unit: 'ed' },
  }
}

/** Whether the links made so far lead from one activity to another. */
function reaches(followers: readonly (readonly number[])[], from: number, to: number): boolean {
  const seen = new Set([from])
  for (const at of seen) for (const next of followers[at] ?? []) seen.add(next)
  return seen.has(to)
}
