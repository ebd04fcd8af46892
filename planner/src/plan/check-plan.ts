import { dayOf } from '../day.ts'
import type { Fault, RefusalCode } from '../refusal.ts'
import type { Activity } from './activities.ts'
import { checkCosts } from './check-costs.ts'
import { checkReminders } from './check-reminders.ts'
import type { Estimate } from './values.ts'
import { LONGEST_WINDOW } from './longest-window.ts'
import { checkNoCycle } from './link-cycle.ts'
import { COLLECTIONS, type Plan } from './plan.ts'

type Report = (code: RefusalCode, path: string, facts?: Fault['facts']) => void

/** Everything wrong between the parts of a well-formed plan: unknown and repeated ids, spans, estimates, cycles. */
export function checkPlan(plan: Plan): readonly Fault[] {
  const faults: Fault[] = []
  const report: Report = (code, path, facts = {}) => faults.push({ code, path, facts })
  checkIdsUnique(plan, report)
  checkSpans(plan, report)
  checkPrograms(plan, report)
  checkActivities(plan, report)
  checkLinks(plan, report)
  checkControls(plan, report)
  checkPromises(plan, report)
  checkCosts(plan, report)
  checkReminders(plan, report)
  if (faults.length === 0) faults.push(...checkNoCycle(plan))
  return faults
}

const idsOf = (members: readonly { id: string }[]): ReadonlySet<string> => new Set(members.map((member) => member.id))

function expect(known: ReadonlySet<string>, id: string | undefined, path: string, report: Report): void {
  if (id !== undefined && !known.has(id)) report('id-unknown', path, { id })
}

function checkIdsUnique(plan: Plan, report: Report): void {
  for (const collection of COLLECTIONS) {
    const seen = new Set<string>()
    plan[collection]?.forEach(({ id }, i) => {
      if (seen.has(id)) report('id-duplicate', `/${collection}/${i}/id`, { id })
      seen.add(id)
    })
  }
}

function checkSpans(plan: Plan, report: Report): void {
  const spans = [
    ...plan.calendars.flatMap((calendar, i) =>
      calendar.closures.map((span, k) => ({ span, path: `/calendars/${i}/closures/${k}` })),
    ),
    ...plan.people.flatMap((person, i) => person.leave.map((span, k) => ({ span, path: `/people/${i}/leave/${k}` }))),
    ...plan.activities.flatMap((activity, i) =>
      (activity.constraints.slots ?? []).map((span, k) => ({ span, path: `/activities/${i}/constraints/slots/${k}` })),
    ),
    ...plan.reportsHeld.flatMap(({ period }, i) =>
      period ? [{ span: period, path: `/reportsHeld/${i}/period` }] : [],
    ),
  ]
  for (const { span, path } of spans) {
    if (dayOf(span.end) <= dayOf(span.start)) report('span-empty', path, { start: span.start, end: span.end })
  }
  const calendars = idsOf(plan.calendars)
  plan.people.forEach((person, i) => expect(calendars, person.calendarId, `/people/${i}/calendarId`, report))
  plan.firms.forEach((firm, i) => expect(calendars, firm.calendarId, `/firms/${i}/calendarId`, report))
}

function checkPrograms(plan: Plan, report: Report): void {
  const scopes = idsOf(plan.scopes)
  const activities = idsOf(plan.activities)
  plan.programs.forEach((program, i) => {
    expect(scopes, program.scopeId, `/programs/${i}/scopeId`, report)
    expect(activities, program.reportInHandId, `/programs/${i}/reportInHandId`, report)
    if (program.kind === 'hitrust')
      expect(activities, program.certifiedFromId, `/programs/${i}/certifiedFromId`, report)
    const seen = new Set<string>()
    program.phases.forEach((phase, k) => {
      if (seen.has(phase.id)) report('id-duplicate', `/programs/${i}/phases/${k}/id`, { id: phase.id })
      seen.add(phase.id)
    })
  })
}

function checkActivities(plan: Plan, report: Report): void {
  const known = {
    calendars: idsOf(plan.calendars),
    people: idsOf(plan.people),
    firms: idsOf(plan.firms),
    activities: idsOf(plan.activities),
  }
  const programs = new Map(plan.programs.map((program) => [program.id, program]))
  plan.activities.forEach((activity, i) => {
    const at = `/activities/${i}`
    const program = programs.get(activity.programId)
    if (!program) report('id-unknown', `${at}/programId`, { id: activity.programId })
    else if (!program.phases.some((phase) => phase.id === activity.phaseId))
      report('phase-of-other-program', `${at}/phaseId`, { id: activity.phaseId, program: program.id })
    expect(known.calendars, activity.calendarId, `${at}/calendarId`, report)
    expect(known.firms, activity.firmId, `${at}/firmId`, report)
    expect(known.activities, activity.constraints.asLateAs?.anchorId, `${at}/constraints/asLateAs/anchorId`, report)
    activity.assignments.forEach(({ personId }, k) =>
      expect(known.people, personId, `${at}/assignments/${k}/personId`, report),
    )
    checkEstimate(activity, at, report)
    checkWays(activity, at, known.people, report)
  })
}

/** Ways to do one activity: the search tries them all, so they stay few. */
const MOST_WAYS = 32

function checkWays(activity: Activity, at: string, people: ReadonlySet<string>, report: Report): void {
  const { demands = [], modes = [] } = activity
  demands.forEach((demand, k) => {
    if (demand.kind === 'one-of')
      demand.personIds.forEach((id, n) => expect(people, id, `${at}/demands/${k}/personIds/${n}`, report))
  })
  if (modes.length > 0 && activity.kind !== 'work')
    report('document-invalid', `${at}/modes`, { expected: 'no modes: only work can be stretched' })
  const lengths = [activity.estimate?.likely, ...modes.map(({ duration }) => duration)]
  if (new Set(lengths).size < lengths.length)
    report('document-invalid', `${at}/modes`, {
      expected: 'modes that differ in length from each other and from the estimate',
    })
  const ways = demands.reduce((n, one) => n * (one.kind === 'one-of' ? one.personIds.length : 1), 1 + modes.length)
  if (ways > MOST_WAYS) report('modes-too-many', at, { id: activity.id, ways, most: MOST_WAYS })
}

function checkEstimate(activity: Activity, at: string, report: Report): void {
  const { estimate, cost } = activity
  for (const [range, name] of [
    [estimate, 'estimate'],
    [cost, 'cost'],
  ] as const) {
    if (range && !(range.low <= range.likely && range.likely <= range.high))
      report('estimate-out-of-order', `${at}/${name}`, { low: range.low, likely: range.likely, high: range.high })
  }
  if (activity.kind === 'milestone') return
  if (!estimate) report('document-invalid', `${at}/estimate`, { expected: 'an estimate' })
  else if (activity.kind === 'window' && !isWindowLength(estimate))
    report('window-length-invalid', `${at}/estimate`, { length: estimate.likely, unit: estimate.unit })
}

/** At least a day, at most three years, in calendar time. */
const isWindowLength = ({ likely, unit }: Estimate): boolean =>
  likely >= 1 &&
  ((unit === 'mo' && likely <= LONGEST_WINDOW.months) || (unit === 'ed' && likely <= LONGEST_WINDOW.days))

function checkLinks(plan: Plan, report: Report): void {
  const activities = idsOf(plan.activities)
  plan.links.forEach((link, i) => {
    expect(activities, link.from, `/links/${i}/from`, report)
    expect(activities, link.to, `/links/${i}/to`, report)
    if (link.from === link.to) report('link-to-itself', `/links/${i}`, { id: link.from })
    if (link.max && link.max.unit === link.min.unit && link.max.value < link.min.value)
      report('estimate-out-of-order', `/links/${i}/max`, { low: link.min.value, high: link.max.value })
  })
}

function checkControls(plan: Plan, report: Report): void {
  const activities = idsOf(plan.activities)
  const programs = idsOf(plan.programs)
  const people = idsOf(plan.people)
  const scopes = idsOf(plan.scopes)
  plan.controls.forEach((control, i) => {
    const at = `/controls/${i}`
    expect(people, control.ownerId, `${at}/ownerId`, report)
    control.scopeIds.forEach((id, k) => expect(scopes, id, `${at}/scopeIds/${k}`, report))
    control.programIds.forEach((id, k) => expect(programs, id, `${at}/programIds/${k}`, report))
    control.items.forEach((item, k) => {
      if ('implementedBy' in item) expect(activities, item.implementedBy, `${at}/items/${k}/implementedBy`, report)
    })
    control.testedBy.forEach((test, k) => {
      expect(programs, test.programId, `${at}/testedBy/${k}/programId`, report)
      expect(activities, test.activityId, `${at}/testedBy/${k}/activityId`, report)
    })
  })
}

function checkPromises(plan: Plan, report: Report): void {
  const activities = idsOf(plan.activities)
  const programs = idsOf(plan.programs)
  const controls = idsOf(plan.controls)
  const scopes = idsOf(plan.scopes)
  plan.commitments.forEach(({ programId }, i) => expect(programs, programId, `/commitments/${i}/programId`, report))
  plan.reportsHeld.forEach(({ scopeId }, i) => expect(scopes, scopeId, `/reportsHeld/${i}/scopeId`, report))
  plan.decisions.forEach((decision, i) => {
    expect(programs, decision.programId, `/decisions/${i}/programId`, report)
    expect(controls, decision.controlId, `/decisions/${i}/controlId`, report)
    expect(activities, decision.windowId, `/decisions/${i}/windowId`, report)
  })
}
