import { Temporal } from 'temporal-polyfill'
import { type Day, dayOf, isoOf, plusDays } from '../day.ts'
import type { Plan } from '../plan/plan.ts'
import { digestDateFrom, digestMinuteOn } from './digest-minute.ts'
import { type IsoInstant, wakeInstantOn } from './local-dates.ts'
import type { AskedQuestion } from './questions.ts'
import { leadsWithin, reminderRules, zoneOf } from './reminder-rules.ts'

/** What one person hears of a question, at `at` or the first digest minute after it. */
export type QuestionNotice = Omit<AskedQuestion, 'asked' | 'lead' | 'controlIds' | 'phaseId'> & {
  readonly kind: 'reminder' | 'unanswered' | 'escalation'
  readonly personId: string
  /** Days before the due date; reminders only. */
  readonly lead?: number | undefined
}

/**
 * Who hears of something that nobody has decided, answered or told: those who are to do it, ahead of its day; when that
 * is over they again, and later whoever it is escalated to.
 */
export const noticesAbout = (question: AskedQuestion, plan: Plan): readonly QuestionNotice[] =>
  question.asked ? remindersOf(question, plan) : overdueNotices(question, plan)

/** At the lead time of a warning, else at the plan's, by the clock of whoever is reminded. */
function remindersOf(question: AskedQuestion, plan: Plan): QuestionNotice[] {
  const about = subjectOf(question)
  const rules = reminderRules(plan)
  return answerable(question, plan).flatMap((personId): QuestionNotice[] => {
    const reminder = { ...about, kind: 'reminder' as const, personId }
    if (question.lead !== undefined)
      return [{ ...reminder, id: `${about.id} reminder ${question.lead} ${personId}`, lead: question.lead }]
    const clock = { timeZone: zoneOf(plan, personId), digestAt: rules.digestAt }
    const due = dayOf(about.dueOn)
    return leadsWithin(due - dayOf(digestDateFrom(about.at, clock)), rules).map((lead) => ({
      ...reminder,
      id: `${about.id} reminder ${lead} ${personId}`,
      lead,
      at: digestMinuteOn(isoOf(plusDays(due, -lead)), clock),
    }))
  })
}

function overdueNotices(question: AskedQuestion, plan: Plan): QuestionNotice[] {
  const about = subjectOf(question)
  const { escalateToId, escalateAfterDays } = reminderRules(plan)
  const told = answerable(question, plan).map((personId): QuestionNotice => {
    return { ...about, id: `${about.id} unanswered ${personId}`, kind: 'unanswered', personId }
  })
  if (escalateToId === undefined) return told
  const at = laterOf(about.at, plusDays(dayOf(about.dueOn), escalateAfterDays), plan)
  const escalation = { ...about, at, personId: escalateToId, kind: 'escalation' as const }
  return [...told, { ...escalation, id: `${about.id} escalation ${escalateToId}` }]
}

function laterOf(at: IsoInstant, day: Day, { organization }: Plan): IsoInstant {
  const wake = wakeInstantOn(isoOf(day), organization)
  return Temporal.Instant.compare(wake, at) > 0 ? wake : at
}

const subjectOf = ({ controlIds: _, phaseId: __, asked: ___, lead: ____, ...about }: AskedQuestion) => about

/**
 * The owners of the controls that it is about, or whoever is assigned to the work of its phase; where there is nobody,
 * whoever runs the programs.
 */
function answerable(question: AskedQuestion, { controls, activities, people }: Plan): readonly string[] {
  const { controlIds, phaseId, programId } = question
  const owners = controls.filter(({ id }) => controlIds.includes(id)).flatMap(({ ownerId }) => ownerId ?? [])
  const assigned = activities
    .filter((activity) => activity.programId === programId && activity.phaseId === phaseId)
    .flatMap(({ assignments }) => assignments.map(({ personId }) => personId))
  const asked = owners.length > 0 ? owners : assigned
  if (asked.length > 0) return [...new Set(asked)]
  const manager = people.find(({ role }) => role === 'program-manager')
  return manager ? [manager.id] : []
}
