import { announce } from '../announcer.ts'
import { planningRefusal } from '#words/everywhere.ts'
import { moved, proposalSentence } from '#words/timeline.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import type { Proposal } from '../plan-view/proposal.ts'
import { reasonText } from '../reason-text.ts'

const nameOf = (view: PlanView, { activityId }: Proposal): string => view.activity(activityId)?.name ?? activityId

/** What dropping here would do, as a sentence. */
export function proposalText(view: PlanView, proposal: Proposal): string {
  if (proposal.refused) return planningRefusal(proposal.refused.code)
  return proposalSentence({
    name: nameOf(view, proposal),
    landsOn: proposal.landsOn,
    days: proposal.days,
    others: proposal.moved.filter(({ activityId }) => activityId !== proposal.activityId).length,
    ...(proposal.stoppedBy && { stoppedBy: reasonText(view, proposal.stoppedBy) }),
    broken: proposal.broken.map(({ rule }) => rule),
  })
}

/** Says that a proposal has been made true. */
export const tellMoved = (view: PlanView, proposal: Proposal): void =>
  announce(moved(nameOf(view, proposal), proposal.landsOn, proposal.days))
