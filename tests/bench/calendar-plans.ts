/** Instances under calendars: five-day weeks, holidays, leave, windows, latest dates, booking slots and alignment. */
import { type Activity, dayOf, isoOf, type Plan, plusDays } from '@stagger/planner'
import type { Dice } from './dice.ts'
import { planOf, SOURCE_ON } from './instance-plan.ts'
import type { Instance, InstanceArc } from './instances.ts'

const LONGEST = 5
const MOST_UNITS = 6
const CAPACITY = 10
const RESOURCES = 3
const REACH = 8
const LINKS_EACH = 2

/** A random network: every activity waits for one or two of the few before it, and asks one or two resources. */
export function randomInstance(name: string, activities: number, dice: Dice): Instance {
  const count = activities + 2
  const inner = Array.from({ length: activities }, (_, i) => i + 1)
  const arcs = inner.flatMap((to) => predecessorsOf(to, dice))
  const hasNext = new Set(arcs.map(({ from }) => from))
  const ends = inner
    .filter((i) => !hasNext.has(i))
    .map((from): InstanceArc => ({ from, to: count - 1, type: 'FS', lag: 0 }))
  return {
    name,
    durations: [0, ...inner.map(() => 1 + dice.below(LONGEST)), 0],
    requests: [none(), ...inner.map(() => requestsOf(dice)), none()],
    capacities: Array.from({ length: RESOURCES }, () => CAPACITY),
    arcs: [...arcs, ...ends],
  }
}

const none = (): readonly number[] => Array.from({ length: RESOURCES }, () => 0)

function requestsOf(dice: Dice): readonly number[] {
  const asked = [dice.below(RESOURCES), dice.below(RESOURCES)]
  return none().map((_, k) => (asked.includes(k) ? 1 + dice.below(MOST_UNITS) : 0))
}

function predecessorsOf(to: number, dice: Dice): InstanceArc[] {
  const before = Math.min(REACH, to)
  const from = new Set(Array.from({ length: LINKS_EACH }, () => to - 1 - dice.below(before)))
  return [...from].map((at) => ({ from: at, to, type: 'FS', lag: 0 }))
}

/** How many of ten activities have a limit of each kind. */
const OF_TEN = { notBefore: 2, notAfter: 1, slots: 1, align: 1, fiveDays: 7 }
const TEN = 10
/** Days from the start of the plan in which limits lie, and how loose a latest date is. */
const EARLY = 30
const LATEST = { from: 120, within: 60 }
const SLOT_DAYS = 12
const SLOTS = 6
const SLOT_EVERY = 25
const HOLIDAYS = 8
const LEAVE = { from: 40, days: 8 }

const on = (days: number): string => isoOf(plusDays(dayOf(SOURCE_ON), days))

/** The plan of an instance with calendars and limits thrown over it. */
export function calendarPlan(instance: Instance, dice: Dice): Plan {
  const plan = planOf(instance)
  const holidays = Array.from({ length: HOLIDAYS }, () => ({ on: on(dice.below(LATEST.from)), name: 'Holiday' }))
  return {
    ...plan,
    calendars: [
      ...plan.calendars,
      { id: 'five', name: 'Five days', workingWeek: [1, 2, 3, 4, 5], holidays, closures: [] },
    ],
    people: plan.people.map((person, k) => ({
      ...person,
      calendarId: k % 2 === 0 ? 'five' : 'seven',
      leave: [leaveOf(dice)],
    })),
    activities: plan.activities.map((activity) => (activity.kind === 'work' ? limited(activity, dice) : activity)),
  }
}

function leaveOf(dice: Dice): Plan['people'][number]['leave'][number] {
  const from = dice.below(LEAVE.from)
  return { start: on(from), end: on(from + 1 + dice.below(LEAVE.days)), name: 'Away' }
}

function limited(activity: Activity, dice: Dice): Activity {
  const has = (ofTen: number) => dice.below(TEN) < ofTen
  return {
    ...activity,
    calendarId: has(OF_TEN.fiveDays) ? 'five' : 'seven',
    constraints: {
      ...(has(OF_TEN.notBefore) && { notBefore: on(dice.below(EARLY)) }),
      ...(has(OF_TEN.notAfter) && { notAfter: on(LATEST.from + dice.below(LATEST.within)) }),
      ...(has(OF_TEN.slots) && { slots: slotsOf(dice) }),
      ...(dice.below(TEN * TEN) < OF_TEN.align * SLOTS && { alignTo: 'month' as const }),
    },
  }
}

function slotsOf(dice: Dice): NonNullable<Activity['constraints']['slots']> {
  return Array.from({ length: SLOTS }, (_, k) => {
    const from = k * SLOT_EVERY + dice.below(SLOT_EVERY - SLOT_DAYS)
    return { start: on(from), end: on(from + SLOT_DAYS) }
  })
}
