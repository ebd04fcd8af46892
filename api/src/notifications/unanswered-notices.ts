import { daysAfter, type Plan, reminderRules, wakeInstantOn } from '@stagger/planner'
import type { AnyNotice, Unanswered } from './internal-messages.ts'

/** Who hears of something that nobody decided or answered: those who were to do it now, whoever it is escalated to later. */
export function noticesAbout(unanswered: Unanswered, plan: Plan): AnyNotice[] {
  const { controlIds: _, ...about } = unanswered
  const { escalateToId, escalateAfterDays } = reminderRules(plan)
  const told = ownersOf(unanswered, plan).map(
    (personId): AnyNotice => ({ ...about, id: `${about.id} unanswered ${personId}`, kind: 'unanswered', personId }),
  )
  if (escalateToId === undefined) return told
  const at = wakeInstantOn(daysAfter(about.dueOn, escalateAfterDays), plan.organization)
  const escalation = { ...about, at: Date.parse(at) > Date.parse(about.at) ? at : about.at, personId: escalateToId }
  return [...told, { ...escalation, id: `${about.id} escalation ${escalateToId}`, kind: 'escalation' }]
}

/** The owners of the controls that it is about; where they have none, or it is about none, whoever runs the programs. */
function ownersOf({ controlIds }: Unanswered, { controls, people }: Plan): readonly string[] {
  const owners = controls.filter(({ id }) => controlIds.includes(id)).flatMap(({ ownerId }) => ownerId ?? [])
  const manager = people.find(({ role }) => role === 'program-manager')
  return owners.length > 0 ? [...new Set(owners)] : manager ? [manager.id] : []
}
