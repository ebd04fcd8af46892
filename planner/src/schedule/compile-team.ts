import type { Activity } from '../plan/activities.ts'
import type { Person } from '../plan/people.ts'
import type { Plan } from '../plan/plan.ts'
import { calendarAxis, type Frame, personAxis, unionAxis } from './calendar-axes.ts'
import type { DayAxis } from './day-axis.ts'
import { BACK, DAILY, EVEN, FINEST, FRONT, type Resource } from './problem.ts'
import type { DemandRow, ModeRow } from './problem-columns.ts'
import { askedBy, type Way } from './ways.ts'

/** The people, roles and firms of a plan as resources, the axes of every calendar and person, and what activities ask of them. */
export type Team = {
  readonly axes: readonly DayAxis[]
  readonly resources: readonly Resource[]
  /** The axis of a calendar. */
  readonly axisOf: (calendarId: string) => number
  readonly modeOf: (activity: Activity, way: Way) => ModeRow
}

/** Lays out the team. Only roles that somebody asks for, and firms whose places are limited, become resources. */
export function compileTeam(plan: Plan, frame: Frame): Team {
  const axes: DayAxis[] = []
  const places = new Map<DayAxis, number>()
  const placeOf = (axis: DayAxis) => {
    const known = places.get(axis)
    if (known !== undefined) return known
    places.set(axis, axes.length)
    axes.push(axis)
    return axes.length - 1
  }
  const calendars = new Map(plan.calendars.map((calendar) => [calendar.id, calendar]))
  const calendarPlaces = new Map(
    plan.calendars.map((calendar) => [calendar.id, placeOf(calendarAxis(calendar, frame))]),
  )
  // People of one calendar who are away on the same days read one table: a large team's tables would not fit a cache.
  const alike = new Map<string, DayAxis>()
  const axisOfPerson = (person: Person) => {
    const calendar = calendars.get(person.calendarId)
    if (!calendar) throw new RangeError(`no calendar ${person.calendarId}`)
    const days = `${person.calendarId} ${person.leave.map(({ start, end }) => `${start}/${end}`).join(' ')}`
    const axis = alike.get(days) ?? personAxis(person, calendar, frame)
    alike.set(days, axis)
    return placeOf(axis)
  }
  const people = plan.people.map((person) => personResource(person, axisOfPerson(person), axes))
  const roles = rolesAsked(plan).map((role) => roleResource(role, plan, people, placeOf, axes, frame.horizon))
  const firms = plan.firms
    .filter(({ atOnce }) => atOnce !== undefined)
    .map(({ id, atOnce = 0, calendarId }): Resource => {
      const axis = calendarPlaces.get(calendarId) ?? 0
      return { kind: 'firm', id, axis, capacity: new Int32Array(axes[axis]!.days.length).fill(atOnce * FINEST) }
    })
  const resources = [...people, ...roles, ...firms]
  return {
    axes,
    resources,
    axisOf: (calendarId) => calendarPlaces.get(calendarId) ?? 0,
    modeOf: modesAgainst(resources, new Map(plan.people.map(({ id, role }) => [id, role]))),
  }
}

const personResource = ({ id, hoursPerDay }: Person, axis: number, axes: readonly DayAxis[]): Resource => ({
  kind: 'person',
  id,
  axis,
  capacity: new Int32Array(axes[axis]!.days.length).fill(Math.round(hoursPerDay * FINEST)),
})

function rolesAsked({ activities }: Plan): readonly string[] {
  const asked = activities.flatMap(({ demands = [] }) =>
    demands.flatMap((one) => (one.kind === 'role' ? [one.role] : [])),
  )
  return [...new Set(asked)]
}

/** A role has, day by day, the hours of those of its people who work. */
function roleResource(
  role: string,
  plan: Plan,
  people: readonly Resource[],
  placeOf: (axis: DayAxis) => number,
  axes: readonly DayAxis[],
  horizon: number,
): Resource {
  const members = people.filter((_, i) => plan.people[i]?.role === role)
  const union = unionAxis(
    members.map(({ axis }) => axes[axis]!),
    horizon,
  )
  const capacity = new Int32Array(union.days.length)
  for (const { axis, capacity: own } of members) {
    axes[axis]!.days.forEach((day, k) => {
      const at = union.before[day]!
      capacity[at] = capacity[at]! + own[k]!
    })
  }
  return { kind: 'role', id: role, axis: placeOf(union), capacity }
}

const SPREADS = { even: EVEN, front: FRONT, back: BACK } as const

/** What a way asks of the resources. Who is asked by name takes from the role's hours too. */
function modesAgainst(resources: readonly Resource[], roleOf: ReadonlyMap<string, string>): Team['modeOf'] {
  const placesOf = (wanted: Resource['kind']) =>
    new Map(resources.flatMap(({ kind, id }, at) => (kind === wanted ? [[id, at] as const] : [])))
  const places = { person: placesOf('person'), role: placesOf('role'), firm: placesOf('firm') }
  const demand = (
    kind: Resource['kind'],
    id: string,
    total: number,
    spread: number,
    axis?: number,
  ): DemandRow | undefined => {
    const resource = places[kind].get(id)
    if (resource === undefined || total === 0) return undefined
    return { resource, axis: axis ?? resources[resource]!.axis, total, spread }
  }
  return (activity, way) => {
    if (activity.kind === 'milestone') return { duration: 0, demands: [] }
    const demands: DemandRow[] = []
    for (const { kind, id, hours, spread } of askedBy(activity, way)) {
      const total = Math.round(hours * FINEST)
      const own = demand(kind, id, total, SPREADS[spread])
      if (own) demands.push(own)
      const role = kind === 'person' && roleOf.get(id)
      const shared = role && demand('role', role, total, SPREADS[spread], own?.axis)
      if (shared) demands.push(shared)
    }
    const place = activity.firmId && demand('firm', activity.firmId, FINEST, DAILY)
    if (place) demands.push(place)
    return { duration: way.duration, demands: merged(demands) }
  }
}

/** Demands of one kind on one resource as one. */
function merged(demands: readonly DemandRow[]): readonly DemandRow[] {
  if (demands.length < 2) return demands
  const rows = new Map<string, DemandRow>()
  for (const row of demands) {
    const key = `${row.resource} ${row.axis} ${row.spread}`
    rows.set(key, { ...row, total: row.total + (rows.get(key)?.total ?? 0) })
  }
  return [...rows.values()]
}
