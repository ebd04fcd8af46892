import type { Actual } from '../actuals/actuals.ts'
import { applyEdit } from '../edits/apply-edit.ts'
import type { Edit } from '../edits/edit.ts'
import { type Day, dayOf, isoOf, plusDays, weekdayOf } from '../day.ts'
import { dollarsToMinor, weeksToElapsedDays } from '../facts/units.ts'
import { PLAN_NAMES, type PlanNames } from '../messages/en/plan-names.ts'
import type { Activity } from '../plan/activities.ts'
import type { Plan } from '../plan/plan.ts'
import type { Progress } from '../progress.ts'
import type { EvidenceRecord } from '../register/ledger.ts'
import { schedule, scheduleToWire } from '../schedule/schedule.ts'
import type { ScheduledActivity } from '../schedule/wire.ts'
import { exampleActuals } from './example-actuals.ts'
import { exampleEvidence } from './example-evidence.ts'
import * as story from './example.data.ts'
import { planFromAnswers } from './plan-from-answers.ts'

/**
 * A health-tech company with both programs under way, dated around `today`: SOC 2 Type II inside its observation window,
 * HITRUST r2 in remediation, one person asked for too much, one promise that cannot be kept. The playbooks' plan with
 * a few edits, the ledger of what has happened, the evidence pulled so far, and the invoices received.
 */
export function examplePlan(
  today: string,
  names: PlanNames = PLAN_NAMES,
): {
  plan: Plan
  progress: Progress[]
  evidence: EvidenceRecord[]
  actuals: Actual[]
} {
  const startsOn = isoOf(monday(plusDays(dayOf(today), -weeks(story.BEGAN_WEEKS_AGO))))
  const { plan } = edits(today, names.example).reduce(
    (done, edit) => ({ plan: applyEdit(done.plan, edit(done.plan)).plan }),
    {
      plan: {
        ...planFromAnswers(answersOn(today, startsOn, names.example), today, names),
        reportsHeld: [heldReport(startsOn)],
      },
    },
  )
  const progress = ledger(plan, today)
  const dates = schedule(plan, progress, today)
  return { plan, progress, evidence: exampleEvidence(dates), actuals: exampleActuals(dates, story.COMPANY.name) }
}

type Story = PlanNames['example']

/** Whole weeks as elapsed days. */
const weeks = (count: number): number => weeksToElapsedDays({ low: count, likely: count, high: count }).likely

const monday = (day: Day): Day => plusDays(day, 1 - weekdayOf(day))
const cents = (dollars: number): number => dollarsToMinor({ low: dollars, likely: dollars, high: dollars }).likely

function answersOn(today: string, startsOn: string, names: Story): Parameters<typeof planFromAnswers>[0] {
  return {
    planId: story.PLAN.id,
    planName: names.plan,
    scope: story.PLAN.scope,
    organization: story.COMPANY,
    startsOn,
    programs: story.PROGRAMS,
    cloudInheritance: story.INHERITED,
    team: [...story.TEAM],
    holidays: holidaysFrom(startsOn, names),
    customers: story.PROMISES.map(({ customer, report, inWeeks, dollars }) => ({
      customer,
      report,
      by: isoOf(plusDays(dayOf(today), weeks(inWeeks))),
      value: { minor: cents(dollars), currency: story.COMPANY.currency },
    })),
  }
}

function holidaysFrom(startsOn: string, names: Story): { on: string; name: string }[] {
  const first = Number(startsOn.split('-')[0])
  return Array.from({ length: story.HOLIDAY_YEARS }, (_, k) => first + k).flatMap((year) =>
    story.HOLIDAYS.map(({ monthDay, name }) => ({ on: `${year}-${monthDay}`, name: names[name] })),
  )
}

const heldReport = (startsOn: string): Plan['reportsHeld'][number] => ({
  id: 'type1-held',
  kind: 'soc2-type1',
  scopeId: 'main',
  issuedOn: isoOf(plusDays(dayOf(startsOn), -weeks(story.HELD_TYPE1_WEEKS_BEFORE_START))),
})

/** What people changed after the playbook, each made on the plan that the one before left. */
const edits = (today: string, names: Story): readonly ((plan: Plan) => Edit)[] => [
  () => addOwnWork(names),
  () => link(story.OWN_WORK.after, story.OWN_WORK.id),
  () => link(story.OWN_WORK.id, story.OWN_WORK.before),
  giveOneTooMuch,
  letItTakeLonger,
  (plan) => takeTheQuote(plan, today),
  (plan) => grantLeave(plan, today, names),
]

function addOwnWork(names: Story): Edit {
  const { id, programId, phaseId, days, hours } = story.OWN_WORK
  const [low, likely, high] = days
  const activity: Activity = {
    id,
    kind: 'work',
    name: names.ownWork,
    programId,
    phaseId,
    estimate: { low, likely, high, unit: 'wd', source: 'yours' },
    calendarId: 'team',
    assignments: Object.entries(hours).map(([personId, count]) => ({ personId, hours: count, source: 'yours' })),
    constraints: {},
  }
  return { kind: 'addActivity', activity }
}

const link = (from: string, to: string): Edit => ({
  kind: 'linkActivities',
  link: { id: `${from}:${to.split('.').at(-1)}`, from, to, type: 'FS', min: { value: 0, unit: 'ed' } },
})

function giveOneTooMuch({ activities }: Plan): Edit {
  const { activityId, personId, hours } = story.OVERLOAD
  const others =
    activities.find(({ id }) => id === activityId)?.assignments.filter((one) => one.personId !== personId) ?? []
  return { kind: 'setAssignments', activityId, assignments: [...others, { personId, hours, source: 'yours' }] }
}

const letItTakeLonger = (): Edit => ({
  kind: 'setModes',
  activityId: story.OVERLOAD.activityId,
  modes: [story.OVERLOAD.orElse],
})

function takeTheQuote({ costItems = [], firms }: Plan, today: string): Edit {
  const { itemId, quoteId, dollars, validForWeeks } = story.QUOTED_FEE
  const item = costItems.find(({ id }) => id === itemId)
  if (!item) throw new Error(`the example has no ${itemId}`)
  const quote = {
    id: quoteId,
    vendor: item.vendor ?? firms[0]?.name ?? '',
    amount: { minor: cents(dollars), currency: story.COMPANY.currency },
    validUntil: isoOf(plusDays(dayOf(today), weeks(validForWeeks))),
  }
  return { kind: 'setCostItem', item: { ...item, quotes: [quote], chosenQuoteId: quoteId } }
}

function grantLeave({ people }: Plan, today: string, names: Story): Edit {
  const { personId, startsInWeeks, weeks: count } = story.LEAVE
  const start = monday(plusDays(dayOf(today), weeks(startsInWeeks)))
  const leave = [{ start: isoOf(start), end: isoOf(plusDays(start, weeks(count))), name: names.leave }]
  const person = people.find(({ id }) => id === personId)
  if (!person) throw new Error(`the example has no ${personId}`)
  return { kind: 'setPerson', person: { ...person, leave } }
}

/** Everything before today went as planned on the first day, but for what is behind. */
function ledger(plan: Plan, today: string): Progress[] {
  const planned = scheduleToWire(plan, [], plan.startsOn).activities
  const kinds = new Map(plan.activities.map(({ id, kind }) => [id, kind]))
  const happened = planned.flatMap((activity) => factsOf(activity, kinds.get(activity.id) ?? 'work', today))
  const behind: Happened[] = happened.some(({ activityId }) => activityId === story.BEHIND.activityId)
    ? [
        {
          activityId: story.BEHIND.activityId,
          kind: 'remaining',
          effectiveOn: today,
          remainingDays: story.BEHIND.remainingDays,
        },
      ]
    : []
  const inOrder = [...happened, ...behind].toSorted((a, b) =>
    a.effectiveOn < b.effectiveOn ? -1 : Number(a.effectiveOn > b.effectiveOn),
  )
  const actor = story.TEAM[0]?.name ?? story.COMPANY.name
  return inOrder.map((fact, i) => ({
    ...fact,
    id: `progress-${i + 1}`,
    recordedAt: `${fact.effectiveOn}T16:00:00Z`,
    actor,
  }))
}

type Happened = Omit<Progress, 'id' | 'recordedAt' | 'actor'>

function factsOf({ id, start, end, lastDay }: ScheduledActivity, kind: Activity['kind'], today: string): Happened[] {
  const started: Happened = { activityId: id, kind: 'started', effectiveOn: start }
  const finished: Happened = { activityId: id, kind: 'finished', effectiveOn: lastDay }
  if (kind === 'milestone') return end <= today ? [finished] : []
  if (start >= today) return []
  return end <= today && id !== story.BEHIND.activityId ? [started, finished] : [started]
}
