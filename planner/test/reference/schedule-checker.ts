import { dayOf, type IsoDate, isoOf, dayNumber } from '../../src/day.ts'
import type { Activity, Link } from '../../src/plan/activities.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { activityStates, type Progress } from '../../src/progress.ts'
import {
  boundaryOf,
  capacityOn,
  type Dated,
  endOf,
  isAligned,
  loadOf,
  type OnDay,
  plusLag,
  type Team,
  teamOf,
} from './definitions.ts'

/** What a schedule can break. */
export type BrokenRule =
  | 'not-dated'
  | 'choice'
  | 'plan-start'
  | 'status-date'
  | 'not-before'
  | 'not-after'
  | 'fixed'
  | 'day-off'
  | 'aligned'
  | 'slot'
  | 'duration'
  | 'min-lag'
  | 'max-lag'
  | 'no-day'
  | 'capacity'

/** One thing that is broken: of whom (an activity, a link, `person ann`), and since which day it shows. */
export type Broken = { readonly rule: BrokenRule; readonly of: string; readonly on?: IsoDate }

/** Rates are rounded down to a thousandth of an hour a day: so much may be asked too much, for each activity of a day. */
const ROUNDING = 0.001

/** A schedule to be judged: where each activity lies, by id. */
export type Judged = {
  readonly plan: Plan
  readonly progress: readonly Progress[]
  readonly statusDate: IsoDate
  readonly dated: ReadonlyMap<string, Dated>
}

/**
 * Everything that a schedule breaks; nothing when it can be done as it is written. What has started or is finished is
 * held by its facts: its own limits and the links into it are history, only what it asks from the status date on counts.
 */
export function brokenBy(judged: Judged): readonly Broken[] {
  const { plan, progress, dated } = judged
  const team = teamOf(plan)
  const past = new Set(activityStates(progress).keys())
  const missing = plan.activities
    .filter(({ id }) => !dated.has(id))
    .map(({ id }): Broken => ({ rule: 'not-dated', of: id }))
  if (missing.length > 0) return missing
  const open = plan.activities.filter(({ id }) => !past.has(id))
  return [
    ...open.flatMap((activity) => brokenByActivity(activity, judged, team)),
    ...plan.links.filter(({ to }) => !past.has(to)).flatMap((link) => brokenByLink(link, judged, team)),
    ...overCapacity(judged, team),
  ]
}

const datedOf = ({ dated }: Judged, id: string): Dated => dated.get(id) ?? { start: 0, end: 0 }

/** The days that an activity's calendar works. */
export const clockOf = ({ calendarId }: Activity, team: Team): OnDay => team.worksOn(`calendar ${calendarId}`)

function brokenByActivity(activity: Activity, judged: Judged, team: Team): Broken[] {
  const at = datedOf(judged, activity.id)
  const rules: BrokenRule[] = [
    ...(isChoice(activity, at) ? [] : (['choice'] as const)),
    ...(endOf(activity, at.choice, clockOf(activity, team), at.start) === at.end ? [] : (['duration'] as const)),
    ...brokenByStart(activity, at, judged, team),
    ...brokenByLimits(activity, at),
  ]
  return rules.map((rule) => ({ rule, of: activity.id, on: isoOf(dayNumber(at.start)) }))
}

/** Whether a choice names one of the activity's durations, and for each `one-of` one of its people. */
function isChoice({ estimate, modes = [], demands = [] }: Activity, { choice }: Dated): boolean {
  if (!choice) return true
  const durations = [estimate?.likely ?? 0, ...modes.map(({ duration }) => duration)]
  const groups = demands.flatMap((demand) => (demand.kind === 'one-of' ? [demand.personIds] : []))
  const chosen = choice.personIds ?? []
  return (
    (choice.duration === undefined || durations.includes(choice.duration)) &&
    (chosen.length === 0 || chosen.length === groups.length) &&
    chosen.every((id, k) => groups[k]?.includes(id))
  )
}

/** Where an activity may not start. A pin outranks the day of the plan and the calendar: a person said so. */
export function brokenByStart(
  activity: Activity,
  { start }: Pick<Dated, 'start'>,
  { plan, statusDate }: Pick<Judged, 'plan' | 'statusDate'>,
  team: Team,
): BrokenRule[] {
  const { fixed, notBefore, alignTo } = activity.constraints
  if (fixed) return start === boundaryOf(activity, fixed) ? [] : ['fixed']
  // Everything else may start on any day, so that no day off moves it from the first.
  const startsOn: OnDay = activity.estimate?.unit === 'wd' ? clockOf(activity, team) : () => true
  return [
    ...(start < boundaryOf(activity, plan.startsOn) ? (['plan-start'] as const) : []),
    ...(start < boundaryOf(activity, statusDate) ? (['status-date'] as const) : []),
    ...(notBefore && start < boundaryOf(activity, notBefore) ? (['not-before'] as const) : []),
    ...(startsOn(start) ? [] : (['day-off'] as const)),
    ...(alignTo && !isAligned(start, alignTo, startsOn) ? (['aligned'] as const) : []),
  ]
}

/** Which limits of its own a span oversteps: its latest date, its slots. */
export function brokenByLimits(
  { constraints: { notAfter, slots = [] } }: Activity,
  { start, end }: Dated,
): BrokenRule[] {
  const isInside = slots.length === 0 || slots.some((slot) => dayOf(slot.start) <= start && end <= dayOf(slot.end))
  return [
    ...(notAfter && end > dayOf(notAfter) + 1 ? (['not-after'] as const) : []),
    ...(isInside ? [] : (['slot'] as const)),
  ]
}

/** The first and the last day that a link leaves to its successor's side. */
export type LagLimits = { readonly least: number; readonly most: number }

/** What a link leaves to its successor when its predecessor lies at `from`; working days are those of the successor. */
export function lagLimits({ type, min, max }: Link, from: Dated, worked: OnDay): LagLimits {
  const leaves = type === 'FS' || type === 'FF' ? from.end : from.start
  return { least: plusLag(worked, leaves, min), most: max ? plusLag(worked, leaves, max) : Infinity }
}

/** The day of the successor that a link speaks of. */
export const enteredSide = ({ type }: Link, to: Dated): number => (type === 'FF' || type === 'SF' ? to.end : to.start)

function brokenByLink(link: Link, judged: Judged, team: Team): Broken[] {
  const to = judged.plan.activities.find(({ id }) => id === link.to)
  if (!to) return []
  const at = datedOf(judged, link.to)
  const { least, most } = lagLimits(link, datedOf(judged, link.from), clockOf(to, team))
  const side = enteredSide(link, at)
  const broken = { of: link.id, on: isoOf(dayNumber(at.start)) }
  return [
    ...(side < least ? [{ rule: 'min-lag' as const, ...broken }] : []),
    ...(side > most ? [{ rule: 'max-lag' as const, ...broken }] : []),
  ]
}

/** Everybody's days that are asked too much, and those who have no day inside a span that asks them. */
function overCapacity(judged: Judged, team: Team): Broken[] {
  const statusDay = dayOf(judged.statusDate)
  const total = new Map<string, { who: string; day: number; amount: number; rounding: number }>()
  const broken: Broken[] = []
  for (const activity of judged.plan.activities) {
    const at = datedOf(judged, activity.id)
    const { asked, impossible } = loadOf(activity, at, team)
    for (const who of at.end > statusDay ? impossible : [])
      broken.push({ rule: 'no-day', of: `${activity.id} ${who}`, on: isoOf(dayNumber(at.start)) })
    for (const { who, day, amount } of asked) {
      const key = `${who} ${day}`
      const sum = total.get(key) ?? { who, day, amount: 0, rounding: 0 }
      total.set(key, { who, day, amount: sum.amount + amount, rounding: sum.rounding + ROUNDING })
    }
  }
  for (const { who, day, amount, rounding } of total.values()) {
    // A role is limited only where somebody asks for it; its people are limited one by one in any case.
    const isLimited = !who.startsWith('role ') || asksForRole(judged.plan, who)
    if (day >= statusDay && isLimited && amount > capacityOn(who, day, team) + rounding)
      broken.push({ rule: 'capacity', of: who, on: isoOf(dayNumber(day)) })
  }
  return broken
}

const asksForRole = ({ activities }: Plan, who: string): boolean =>
  activities.some(({ demands = [] }) =>
    demands.some((demand) => demand.kind === 'role' && who === `role ${demand.role}`),
  )
