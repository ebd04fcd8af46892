import { type Day, dayOf, endAfter, type IsoDate, isoOf, plusDays, UNKNOWN } from '../day.ts'
import type { Program } from '../plan/programs.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { AgendaEntry, AgendaOrders } from './agenda-orders.ts'
import { type DueSubject, evidenceSubjects, phaseSubjects } from './agenda-subjects.ts'
import { type IsoInstant, wakeInstantOn } from './local-dates.ts'
import { leadsWithin, type ReminderRules, reminderRules, zoneOf } from './reminder-rules.ts'

/** Closings and escalations of so many days ago are told again: a run that was away catches up with them. */
const LOOK_BACK_DAYS = 31

/** How far ahead an agenda reaches: in days, and in subjects, for a quarter of thousands of controls is too much. */
export type AgendaReach = { readonly days: number; readonly ids: number }
/** Orders travel whole with every revision, so they reach a quarter ahead; a run asks for more in time. */
const A_QUARTER: AgendaReach = { days: 91, ids: 5_000 }
/** To the end of any plan: for those who look at all of it at once. */
export const WHOLE_PLAN: AgendaReach = { days: 36_525, ids: Number.POSITIVE_INFINITY }

/** An entry of one subject, with the local minute that `at` is made of. */
type Single = Omit<AgendaEntry, 'at' | 'ids'> & { readonly id: string; readonly zone: string; readonly minute: string }

/**
 * What the run of a program does on dates: evidence that opens and closes, reminders before every due date, and the
 * escalation of what nobody answered. Pure: the same schedule gives the same agenda, so a date or an owner that changes
 * makes other entries, which is what cancels the old ones.
 */
export function agendaOrders(schedule: Schedule, program: Program, reach: AgendaReach = A_QUARTER): AgendaOrders {
  const { plan, statusDate } = schedule
  const from = plusDays(dayOf(statusDate), -LOOK_BACK_DAYS)
  const until = plusDays(dayOf(statusDate), reach.days)
  const rules = reminderRules(plan)
  const subjects = [...evidenceSubjects(schedule, program), ...phaseSubjects(schedule, program)].filter(
    ({ due }) => due >= from,
  )
  const singles = subjects
    .filter((subject) => firstDay(subject, rules) < until)
    .flatMap((subject) => singlesOf(subject, schedule, rules))
    .filter(({ kind, on, dueOn }) => on >= isoOf(from) && (kind !== 'reminder' || dueOn >= statusDate))
  const entries = grouped(singles.filter(({ on }) => on < isoOf(until)))
  const beyond = [...subjects.map((subject) => firstDay(subject, rules)), ...singles.map(({ on }) => dayOf(on))]
    .filter((day) => day >= until)
    .reduce((early, day) => (day < early ? day : early), UNKNOWN)
  // A day before: far to the east a day begins while the organization still has the one before.
  const asked = beyond < UNKNOWN ? [wakeInstantOn(isoOf(plusDays(beyond, -1)), plan.organization)] : []
  const [through] = [...asked, ...cutAt(entries, reach)].toSorted()
  return through === undefined ? { entries } : { entries: entries.filter(({ at }) => at < through), through }
}

/** The first day on which anything is to be said of a subject. */
const firstDay = (subject: DueSubject, rules: ReminderRules): Day =>
  subject.opens ?? plusDays(subject.due, -(leadsOf(subject, rules)[0] ?? 0))

function singlesOf(subject: DueSubject, { plan }: Schedule, rules: ReminderRules): Single[] {
  const { about, id, phaseId, opens, due, ownerIds } = subject
  const { timeZone: zone, wakeAt: minute } = plan.organization
  const common = { about, id, dueOn: isoOf(due), ...(phaseId !== undefined && { phaseId }) }
  const atWakeUp = (kind: AgendaEntry['kind'], day: Day, personId?: string): Single => ({
    ...common,
    kind,
    on: isoOf(day),
    zone,
    minute,
    ...(personId !== undefined && { personId }),
  })
  const reminders = ownerIds.flatMap((personId) =>
    leadsOf(subject, rules).map((lead): Single => {
      const clock = { zone: zoneOf(plan, personId), minute: rules.digestAt }
      return { ...common, kind: 'reminder', on: isoOf(plusDays(due, -lead)), ...clock, personId, lead }
    }),
  )
  const { escalateToId, escalateAfterDays } = rules
  return [
    ...(about === 'evidence' && opens !== undefined ? [atWakeUp('evidence-opens', opens)] : []),
    ...reminders,
    ...(about === 'evidence' ? [atWakeUp('evidence-closes', endAfter(due), ownerIds[0])] : []),
    ...(escalateToId === undefined ? [] : [atWakeUp('escalation', plusDays(due, escalateAfterDays), escalateToId)]),
  ]
}

const leadsOf = ({ opens, due }: DueSubject, rules: ReminderRules): readonly number[] =>
  opens === undefined ? rules.leadDays : leadsWithin(due - opens, rules)

/** Subjects that have everything but their id in common are one entry; in the order of instants. */
function grouped(singles: readonly Single[]): AgendaEntry[] {
  const groups = new Map<string, { readonly entry: Omit<AgendaEntry, 'ids'>; readonly ids: string[] }>()
  const instantOf = rememberedInstants()
  for (const { id, zone, minute, ...rest } of singles) {
    const entry = { ...rest, at: instantOf(rest.on, zone, minute) }
    const key = [entry.kind, entry.at, entry.dueOn, entry.about, entry.phaseId, entry.personId, entry.lead].join(' ')
    const known = groups.get(key)
    if (known) known.ids.push(id)
    else groups.set(key, { entry, ids: [id] })
  }
  const entries = [...groups.values()].map(({ entry, ids }) => ({ ...entry, ids }))
  return entries.toSorted((a, b) => compare(a.at, b.at) || compare(a.kind, b.kind))
}

/** Hundreds of subjects fall on few minutes, and an instant is slow to compute. */
function rememberedInstants(): (on: IsoDate, timeZone: string, minute: string) => IsoInstant {
  const known = new Map<string, IsoInstant>()
  return (on, timeZone, minute) => {
    const key = `${on} ${minute} ${timeZone}`
    const at = known.get(key) ?? wakeInstantOn(on, { timeZone, wakeAt: minute })
    known.set(key, at)
    return at
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** The instant of the first entry that is one too many, if there is one. */
function cutAt(entries: readonly AgendaEntry[], reach: AgendaReach): readonly string[] {
  let count = 0
  const first = entries.find(({ ids }) => (count += ids.length) > reach.ids)
  return first ? [first.at] : []
}
