/**
 * A plan as explicit tables for a solver that knows nothing of calendars: every place of every activity with its load,
 * every lag as the days it leaves after each place. Made from the reference definitions, not from the engine.
 */
import type { Plan } from '@stagger/planner'
import { candidatesOf } from '../../planner/test/reference/brute-force.ts'
import { teamOf } from '../../planner/test/reference/definitions.ts'
import { clockOf, lagLimits } from '../../planner/test/reference/schedule-checker.ts'

/** A place: first day, exclusive end, and what it takes of each key of `capacity`, in thousandths. */
export type Place = { readonly start: number; readonly end: number; readonly takes: Readonly<Record<string, number>> }

/** For each place of `from` the least and the most that the side of `to` may be; null where nothing limits it. */
export type TableLink = {
  readonly from: number
  readonly to: number
  readonly entersEnd: boolean
  readonly least: readonly number[]
  readonly most: readonly number[] | null
}

export type Tables = {
  readonly name: string
  readonly places: readonly (readonly Place[])[]
  readonly links: readonly TableLink[]
  /** What there is of somebody on a day, by both. */
  readonly capacity: Readonly<Record<string, number>>
  /** The activity whose end is to be made early. */
  readonly report: number
}

/** The tables of a plan that ends by the exclusive end `until`. */
export function tablesOf(name: string, plan: Plan, statusDate: string, until: number): Tables {
  const team = teamOf(plan)
  const capacity = new Map<string, number>()
  const places = plan.activities.map((activity) => candidatesOf(activity, { plan, statusDate, until }, team, capacity))
  const position = (id: string) => plan.activities.findIndex((activity) => activity.id === id)
  const links = plan.links.flatMap((link): TableLink[] => {
    const [from, to] = [position(link.from), position(link.to)]
    const successor = plan.activities[to]
    if (!successor) return []
    const limits = (places[from] ?? []).map((place) => lagLimits(link, place, clockOf(successor, team)))
    const entersEnd = link.type === 'FF' || link.type === 'SF'
    const least = limits.map((limit) => limit.least)
    return [{ from, to, entersEnd, least, most: link.max ? limits.map(({ most }) => most) : null }]
  })
  return {
    name,
    places: places.map((all) => all.map(({ start, end, takes }) => ({ start, end, takes: Object.fromEntries(takes) }))),
    links,
    capacity: Object.fromEntries(capacity),
    report: position(plan.programs[0]?.reportInHandId ?? ''),
  }
}
