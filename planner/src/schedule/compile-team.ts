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
  const places = new Map(resources.map(({ kind, id }, at) => [`${kind} ${id}`, at]))
  const demand = (kind: string, id: string, axis: number | undefined, total: number, spread: number): DemandRow[] => {
    const resource = places.get(`${kind} ${id}`)
    return resource === undefined || total === 0
      ? []
      : [{ resource, axis: axis ?? resources[resource]!.axis, total, spread }]
  }
  return (activity, way) => {
    if (activity.kind === 'milestone') return { duration: 0, demands: [] }
    const asked = askedBy(activity, way).flatMap(({ kind, id, hours, spread }) => {
      const total = Math.round(hours * FINEST)
      const own = demand(kind, id, undefined, total, SPREADS[spread])
      const shared = kind === 'person' ? demand('role', roleOf.get(id) ?? '', own[0]?.axis, total, SPREADS[spread]) : []
      return [...own, ...shared]
    })
    const place = activity.firmId ? demand('firm', activity.firmId, undefined, FINEST, DAILY) : []
    return { duration: way.duration, demands: merged([...asked, ...place]) }
  }
}

/** Demands of one kind on one resource as one. */
function merged(demands: readonly DemandRow[]): DemandRow[] {
  const rows = new Map<string, DemandRow>()
  for (const row of demands) {
    const key = `${row.resource} ${row.axis} ${row.spread}`
    rows.set(key, { ...row, total: row.total + (rows.get(key)?.total ?? 0) })
  }
  return [...rows.values()]
}
