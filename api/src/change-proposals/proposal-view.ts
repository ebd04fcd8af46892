import type { ChangeProposal, Plan } from '@stagger/planner'
import type { ChangeNames } from '@stagger/planner/messages'
import type { ChangeProposalRow, ProposalState } from './change-proposal.entity.ts'
import { spoken } from '../edge/spoken.ts'

/** A proposal on the wire: what was found, and the sentences that say it, one for each of its parts and in their order. */
export type ProposalView = {
  readonly id: string
  readonly number: number
  readonly state: ProposalState
  readonly revision: number
  readonly recordedAt: string
  readonly resolvedAt?: string
  readonly resolvedBy?: string
  readonly reason?: string
  readonly acceptedRevision?: number
  readonly proposal: ChangeProposal
  readonly sentences: {
    readonly verdict: string
    readonly causes: readonly string[]
    readonly steps: readonly string[]
    readonly reports: readonly string[]
    readonly moves: readonly string[]
  }
}

/** `plan` lends the names; what it has no more is called by its id. */
export function proposalView(row: ChangeProposalRow, plan: Plan): ProposalView {
  const { id, number, state, revision, document, recordedAt, resolvedAt, resolvedBy, reason, acceptedRevision } = row
  const names = namesIn(plan)
  return {
    ...{ id, number, state, revision },
    recordedAt: recordedAt.toISOString(),
    ...(resolvedAt && { resolvedAt: resolvedAt.toISOString() }),
    ...(resolvedBy != null && { resolvedBy }),
    ...(reason != null && { reason }),
    ...(acceptedRevision != null && { acceptedRevision }),
    proposal: document,
    sentences: {
      verdict: spoken().changeVerdictSentence(document),
      causes: document.causes.map((cause) => spoken().changeCauseSentence(cause, names)),
      steps: document.steps.map((step) => spoken().changeStepSentence(step, names)),
      reports: document.reports.map((report) => spoken().changedReportSentence(report, names)),
      moves: document.moves.map((move) => spoken().changeMoveSentence(move, names)),
    },
  }
}

function namesIn(plan: Plan): ChangeNames {
  const nameOf = (members: readonly { readonly id: string; readonly name: string }[]) => {
    const names = new Map(members.map(({ id, name }) => [id, name]))
    return (id: string) => names.get(id) ?? id
  }
  return {
    activity: nameOf(plan.activities),
    person: nameOf(plan.people),
    firm: nameOf(plan.firms),
    program: nameOf(plan.programs),
    phase: nameOf(plan.programs.flatMap(({ phases }) => phases)),
    control: nameOf(plan.controls),
    customer: nameOf(plan.commitments.map(({ id, customer }) => ({ id, name: customer }))),
  }
}
