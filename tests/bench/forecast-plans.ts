/** Plans for measuring the simulation: networks of uncertain lengths, with nothing but links, or with all there is. */
import { type Activity, type CostItem, type Plan, parsePlan, type Risk } from '@stagger/planner'
import { networkPlan } from './big-plans.ts'
import { diceOf } from './dice.ts'
import { idOf } from './instance-plan.ts'

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
const SEED = 1
/** Low and high against the likely length, in hundredths. */
const LOW = 70
const HIGH = 180
const HUNDREDTHS = 100

/** Estimates long enough that whole days do not hide their spread. */
const LENGTHENED = 5

function uncertain(activity: Activity, unit: 'wd' | 'ed', times: number): Activity {
  const { estimate } = activity
  if (!estimate) return activity
  const likely = estimate.likely * times
  const low = Math.round((likely * LOW) / HUNDREDTHS)
  const high = Math.round((likely * HIGH) / HUNDREDTHS)
  return { ...activity, estimate: { ...estimate, low, likely, high, unit } }
}

/** The end of a bench plan: everything leads to it. */
const END = 'end'

const endIn = (programId: string, calendarId: string): Activity => ({
  id: END,
  kind: 'milestone',
  name: END,
  programId,
  phaseId: 'work',
  calendarId,
  assignments: [],
  constraints: {},
})

/** One program with one end, which waits for whatever nothing else waits for. */
function withEnd(plan: Plan): Plan {
  const programId = plan.programs[0]?.id ?? ''
  const followed = new Set(plan.links.map(({ from }) => from))
  const toEnd = plan.activities
    .filter(({ id }) => !followed.has(id))
    .map(({ id }) => ({
      id: `${id}.${END}`,
      from: id,
      to: END,
      type: 'FS' as const,
      min: { value: 0, unit: 'ed' as const },
    }))
  return {
    ...plan,
    programs: plan.programs.slice(0, 1).map((program) => ({ ...program, reportInHandId: END })),
    activities: [
      ...plan.activities.map((activity) => ({ ...activity, programId })),
      endIn(programId, plan.calendars[0]?.id ?? ''),
    ],
    links: [...plan.links, ...toEnd],
  }
}

const UNCORRELATED = [{ id: 'none', correlation: { team: 0, program: 0, vendor: 0, source: 'yours' as const } }]

/** So many activities that take elapsed days, finish-to-start links, nobody asked for anything. */
export function elapsedPlan(count: number): Plan {
  const plan = networkPlan(count, diceOf(SEED))
  return parsePlan(
    withEnd({
      ...plan,
      calendars: plan.calendars.map((calendar) => ({ ...calendar, workingWeek: EVERY_DAY, holidays: [] })),
      people: [],
      activities: plan.activities.map((activity) => ({ ...uncertain(activity, 'ed', LENGTHENED), assignments: [] })),
      uncertainties: UNCORRELATED,
    }),
  )
}

const COST_ITEMS = 20
const RISKS = 10
const RISK_DAYS = { low: 5, likely: 10, high: 20, unit: 'wd' as const, source: 'yours' as const }
const PRICE = { low: 80_000, likely: 100_000, high: 160_000, currency: 'USD', source: 'yours' as const }

/** Risks fall on activities so far apart. */
const RISK_STEP = 7

const costItem = (k: number, activityId: string, programId: string): CostItem => ({
  id: `cost${k}`,
  name: `cost${k}`,
  category: 'other',
  programIds: [programId],
  activityId,
  amount: PRICE,
  quotes: [],
  terms: [{ percent: 100, at: { kind: 'finish', activityId }, netDays: 30 }],
  recognition: 'as-performed',
  termsSource: 'yours',
})

const riskOf = (k: number, activityId: string): Risk => ({
  id: `risk${k}`,
  name: `risk${k}`,
  probabilityPercent: 20,
  impacts: [{ kind: 'delay', activityId, days: RISK_DAYS }],
  source: 'yours',
})

/** The same networks in working days of four calendars, with costs, correlation and ten risks. */
export function calendarPlan(count: number): Plan {
  const plan = networkPlan(count, diceOf(SEED))
  const activities = plan.activities.map((activity) => uncertain(activity, 'wd', 1))
  const [program] = plan.programs
  return parsePlan(
    withEnd({
      ...plan,
      activities,
      costItems: Array.from({ length: COST_ITEMS }, (_, k) => costItem(k, idOf(k % count), program?.id ?? '')),
      risks: Array.from({ length: RISKS }, (_, k) => riskOf(k, idOf((RISK_STEP * k) % count))),
    }),
  )
}

/** So many activities for each person: enough that some wait for them. */
const TASKS_A_PERSON = 6
const LEAST_PEOPLE = 4
/** Neighbours in the network are other people's, and everybody has about as many. */
const PRIME = 7919
const SLOT_EVERY = 25
const SLOTS = 120
const WEEK = 7
const DAYS_OF_LEAVE = 10
/** People go on leave one week after the other, and after so many weeks again from the first. */
const LEAVES = 20
const FIRST_LEAVE = 20

const dayAfter = (date: string, days: number): string => {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}

function personOf({ people }: Plan, k: number): Plan['people'][number] {
  const person = people[k % people.length]
  if (!person) throw new RangeError('a plan without people')
  return person
}

/** A levelling that takes activities one after the other. */
const inOrder = (activities: readonly Activity[]): NonNullable<Plan['levellings']>[number] => ({
  id: 'order',
  name: 'Order',
  order: activities.map(({ id }) => id),
  floors: [],
  choices: [],
  leastGainDays: 1,
})

const leaveFrom = (start: string) => ({ start, end: dayAfter(start, DAYS_OF_LEAVE), name: 'Leave' })

/** The same with few people, leave and weekly slots, and a levelling that takes the network's order. */
export function crowdedPlan(count: number): Plan {
  const plan = calendarPlan(count)
  const people = Array.from({ length: Math.max(LEAST_PEOPLE, Math.ceil(count / TASKS_A_PERSON)) }, (_, k) => ({
    ...personOf(plan, k),
    id: `p${k}`,
    name: `p${k}`,
    leave: [leaveFrom(dayAfter(plan.startsOn, FIRST_LEAVE + WEEK * (k % LEAVES)))],
  }))
  const slots = Array.from({ length: SLOTS }, (_, k) => ({
    start: dayAfter(plan.startsOn, WEEK * k),
    end: dayAfter(plan.startsOn, WEEK * (k + 2)),
  }))
  const activities = plan.activities.map((activity, i) => ({
    ...activity,
    assignments: activity.assignments.map((one) => ({ ...one, personId: `p${(PRIME * i) % people.length}` })),
    constraints: i % SLOT_EVERY === SLOT_EVERY - 1 ? { slots } : {},
  }))
  return parsePlan({
    ...plan,
    people,
    activities,
    levellings: [inOrder(activities)],
  })
}

/** Activities of the plan that is repeated. */
const REPEATED = 30

/**
 * About so many activities: the crowded plan of thirty again and again, each time with a team of its own, so that nothing
 * grows but their number.
 */
export function repeatedPlan(count: number): Plan {
  const plan = crowdedPlan(REPEATED)
  const copies = Array.from({ length: Math.round(count / REPEATED) }, (_, k) =>
    k === 0 ? plan : copyOf(plan, `.${k}`),
  )
  const isEnd = ({ id }: Activity) => id === END
  const activities = [
    ...copies.flatMap((copy) => copy.activities.filter((one) => !isEnd(one))),
    ...plan.activities.filter(isEnd),
  ]
  return parsePlan({
    ...plan,
    people: copies.flatMap(({ people }) => people),
    activities,
    links: copies.flatMap(({ links }) => links),
    levellings: [inOrder(activities)],
  })
}

/** People, activities and links of a plan under ids of their own; all share one end. */
function copyOf({ people, activities, links }: Plan, suffix: string): Pick<Plan, 'people' | 'activities' | 'links'> {
  const named = (id: string) => (id === END ? END : `${id}${suffix}`)
  return {
    people: people.map((person) => ({ ...person, id: named(person.id), name: named(person.id) })),
    activities: activities.map((activity) => ({
      ...activity,
      id: named(activity.id),
      assignments: activity.assignments.map((one) => ({
        ...one,
        ...(one.personId && { personId: named(one.personId) }),
      })),
    })),
    links: links.map((link) => ({ ...link, id: named(link.id), from: named(link.from), to: named(link.to) })),
  }
}
