import { defineEntity, p } from '@mikro-orm/core'
import type { ChangeProposal, GivenCause } from '@stagger/planner'
import { document, row } from '../database/row.ts'

/** `closed`: there was nothing to do. */
export const PROPOSAL_STATES = ['open', 'superseded', 'accepted', 'declined', 'closed'] as const
export type ProposalState = (typeof PROPOSAL_STATES)[number]

const ChangeProposalSchema = defineEntity({
  name: 'ChangeProposalRow',
  tableName: 'change_proposal',
  uniques: [{ properties: ['organizationId', 'planId', 'number'] }],
  properties: {
    ...row,
    planId: p.text(),
    /** 1, 2, 3 … within the plan. */
    number: p.integer(),
    state: p.text().$type<ProposalState>(),
    /** The revision and the number of progress facts that it was computed from. */
    revision: p.integer(),
    facts: p.integer(),
    /** The instant whose dates are the old ones. */
    agreedAt: p.datetime(),
    /** What the ledger does not tell: the next proposal includes it. */
    causes: document<readonly GivenCause[]>(),
    document: document<ChangeProposal>(),
    recordedAt: p.datetime(),
    resolvedAt: p.datetime().nullable(),
    resolvedBy: p.text().nullable(),
    /** What people said when they declined it. */
    reason: p.text().nullable(),
    acceptedRevision: p.integer().nullable(),
  },
})

/** What a slip, an exception or a drift means for a plan. At most one of a plan is open. */
export class ChangeProposalRow extends ChangeProposalSchema.class {}
ChangeProposalSchema.setClass(ChangeProposalRow)
