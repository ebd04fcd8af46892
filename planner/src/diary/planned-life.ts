import { epochOf } from './epoch.ts'
import { dayOf, type IsoDate } from '../day.ts'
import { type AgendaReach, WHOLE_PLAN } from '../orders/compile-agenda.ts'
import { compileDual } from '../orders/compile-dual.ts'
import { compileOrders } from '../orders/compile-orders.ts'
import type { DigestClock } from '../orders/digest-minute.ts'
import type { DualOrders } from '../orders/dual-orders.ts'
import { type IsoInstant, wakeInstant } from '../orders/local-dates.ts'
import type { ProgramOrders } from '../orders/orders.ts'
import { reminderRules, zoneOf } from '../orders/reminder-rules.ts'
import type { Plan } from '../plan/plan.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { stepsOf } from './plan-steps.ts'
import type { PlannedWord } from './planned-words.ts'
import { type FirstTest, wordsOf } from './words-as-planned.ts'

/** The run of a program as it is ordered, and what people say to it, in the order of time. */
export type PlannedProgram = { readonly orders: ProgramOrders; readonly words: readonly PlannedWord[] }

/** Programs of one plan that live on from one moment as the plan has it. */
export type PlannedLife = {
  /** Who owns and does what, and how everybody is reminded. */
  readonly plan: Plan
  readonly startsAt: IsoInstant
  /** The organization's date of that moment. */
  readonly startsOn: IsoDate
  readonly programs: readonly PlannedProgram[]
  /** Where there are several. */
  readonly dual?: DualOrders
  /** By whose clock everybody is told things. */
  readonly clocks: Readonly<Record<string, DigestClock>>
}

/** What is told of such a life beside the schedule. */
export type LifeOptions = {
  /** Its programs by id; every program of the plan unless told. */
  readonly programIds?: readonly string[]
  /** Not before the wake-up minute of the status date, which it is unless told. */
  readonly startsAt?: IsoInstant
}

/** The life of a schedule's programs from its status date on, if everything happens as it is dated there. */
export function plannedLife(schedule: Schedule, { programIds, startsAt }: LifeOptions = {}): PlannedLife {
  const { plan, statusDate } = schedule
  const ids = plan.programs.map(({ id }) => id).filter((id) => programIds?.includes(id) ?? true)
  const wake = wakeInstant(dayOf(statusDate), plan.organization)
  const begins = startsAt !== undefined && epochOf(startsAt) > epochOf(wake) ? startsAt : wake
  const { digestAt } = reminderRules(plan)
  const clocks = plan.people.map(({ id }) => [id, { timeZone: zoneOf(plan, id), digestAt }] as const)
  return {
    plan,
    startsAt: begins,
    startsOn: statusDate,
    programs: ids.map((id) => plannedProgram(schedule, id, ids, epochOf(begins))),
    ...(ids.length > 1 && { dual: compileDual(schedule, REVISION, ids, [], WHOLE_PLAN.days) }),
    clocks: Object.fromEntries(clocks),
  }
}

/** Nobody revises what goes as planned. */
const REVISION = 1

function plannedProgram(schedule: Schedule, id: string, ids: readonly string[], startsAt: number): PlannedProgram {
  const orders = asPlanned(compileOrders(schedule, id, REVISION, ids, WHOLE_PLAN satisfies AgendaReach), schedule)
  return { orders, words: wordsOf(orders, stepsOf(schedule, orders), startsAt, firstTest(schedule, orders)) }
}

/**
 * An agenda for what goes as planned: a milestone that was reached on its day is escalated to nobody, which a run hears
 * by new orders; and evidence of the days before is as it is.
 */
function asPlanned({ agenda, ...orders }: ProgramOrders, { statusDate }: Schedule): ProgramOrders {
  if (!agenda) return orders
  const entries = agenda.entries.filter(
    ({ kind, about, dueOn }) =>
      !(kind === 'escalation' && about === 'milestone') && !(kind === 'evidence-closes' && dueOn < statusDate),
  )
  return { ...orders, agenda: { ...agenda, entries } }
}

/** What is tested first: an item of those that are tested first which may be tested by then. */
function firstTest(schedule: Schedule, { programId, assessment }: ProgramOrders): FirstTest | undefined {
  const isIncubating = (controlId: string) => assessment?.incubating.some((one) => one.controlId === controlId)
  const tests = schedule.plan.controls
    .filter(({ id }) => !isIncubating(id))
    .flatMap(({ id: controlId, testedBy }) =>
      testedBy
        .filter((test) => test.programId === programId)
        .flatMap(({ kinds, activityId }) =>
          kinds.includes('implemented') ? [{ controlId, from: schedule.spanOf(activityId)?.start ?? Infinity }] : [],
        ),
    )
  const [first] = tests.toSorted((a, b) => a.from - b.from)
  return first && { controlId: first.controlId, itemKind: 'implemented' }
}
