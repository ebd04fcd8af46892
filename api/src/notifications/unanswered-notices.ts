import {
  daysAfter,
  daysBetween,
  digestDateFrom,
  digestMinuteOn,
  leadsWithin,
  type Plan,
  reminderRules,
  wakeInstantOn,
} from '@stagger/planner'
import { addresseeIn } from './people.ts'
import type { AnyNotice, Unanswered } from './internal-messages.ts'

/**
 * Who hears of something that nobody has decided, answered or told: those who are to do it, ahead of its day; when that
 * is over they again, and later whoever it is escalated to.
 */
export const noticesAbout = (unanswered: Unanswered, plan: Plan): AnyNotice[] =>
  unanswered.asked ? remindersOf(unanswered, plan) : overdueNotices(unanswered, plan)

/** At the plan's lead times, by the clock of whoever is reminded. */
function remindersOf({ controlIds, asked: _, ...about }: Unanswered, plan: Plan): AnyNotice[] {
  return ownersOf({ controlIds }, plan).flatMap((personId): AnyNotice[] => {
    const clock = addresseeIn(plan, personId)?.clock
    if (!clock) return []
    const openDays = daysBetween(digestDateFrom(about.at, clock), about.dueOn)
    return leadsWithin(openDays, reminderRules(plan)).map((lead) => ({
      ...about,
      id: `${about.id} reminder ${lead} ${personId}`,
      kind: 'reminder',
      personId,
      lead,
      at: digestMinuteOn(daysAfter(about.dueOn, -lead), clock),
    }))
  })
}

function overdueNotices({ controlIds, asked: _, ...about }: Unanswered, plan: Plan): AnyNotice[] {
  const { escalateToId, escalateAfterDays } = reminderRules(plan)
  const told = ownersOf({ controlIds }, plan).map(
    (personId): AnyNotice => ({ ...about, id: `${about.id} unanswered ${personId}`, kind: 'unanswered', personId }),
  )
  if (escalateToId === undefined) return told
  const at = wakeInstantOn(daysAfter(about.dueOn, escalateAfterDays), plan.organization)
  const escalation = { ...about, at: Date.parse(at) > Date.parse(about.at) ? at : about.at, personId: escalateToId }
  return [...told, { ...escalation, id: `${about.id} escalation ${escalateToId}`, kind: 'escalation' }]
}

/** The owners of the controls that it is about; where they have none, or it is about none, whoever runs the programs. */
function ownersOf({ controlIds }: Pick<Unanswered, 'controlIds'>, { controls, people }: Plan): readonly string[] {
  const owners = controls.filter(({ id }) => controlIds.includes(id)).flatMap(({ ownerId }) => ownerId ?? [])
  const manager = people.find(({ role }) => role === 'program-manager')
  return owners.length > 0 ? [...new Set(owners)] : manager ? [manager.id] : []
}
