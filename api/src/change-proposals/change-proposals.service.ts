import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import { type Edit, type SingleEdit, writtenNames } from '@stagger/planner'
import { Clock } from '../clock.ts'
import type { Stamp } from '../events/plan-journal.ts'
import type { PlanRow } from '../plans/plan.entity.ts'
import { PlanStore } from '../plans/plan-store.ts'
import { Revisions } from '../plans/revisions.service.ts'
import { Problem } from '../problems/problem.ts'
import { ChangeProposalRow } from './change-proposal.entity.ts'
import { ProposalLife } from './proposal-life.ts'
import { type ProposalView, proposalView } from './proposal-view.ts'

const MOST = 50

/** What people see of proposals, and what they say to them. Methods that write run in the caller's transaction. */
@Injectable()
export class ChangeProposals {
  constructor(
    private readonly em: EntityManager,
    private readonly store: PlanStore,
    private readonly revisions: Revisions,
    private readonly life: ProposalLife,
    private readonly clock: Clock,
  ) {}

  /** The latest of a plan, the newest first. */
  async list(planId: string): Promise<ProposalView[]> {
    const { organizationId, ...plan } = await this.store.find(planId)
    const rows = await this.em.find(
      ChangeProposalRow,
      { organizationId, planId },
      { orderBy: { number: 'desc' }, limit: MOST },
    )
    const document = await this.store.document(plan)
    return rows.map((row) => proposalView(row, document))
  }

  /**
   * Makes the edits of a proposal the plan's, as one revision; one without edits is taken note of. `base` is the revision
   * that whoever accepts it has seen. Refuses as `Revisions.edit` does, and with `proposal-not-open`.
   */
  async accept(planId: string, proposalId: string, base: number, stamp: Stamp): Promise<{ revision: number }> {
    const plan = await this.store.lock(planId)
    const row = await this.#open(plan, proposalId)
    const edits = row.document.steps
      .flatMap((step) => step.edits)
      .map((edit) => signed(edit, stamp.actor, this.clock.today(plan.timeZone)))
    if (base > plan.revision) throw new Problem('revision-unknown', { revision: plan.revision })
    // Its own revision is no reason to look at it again.
    row.state = 'accepted'
    row.resolvedAt = stamp.recordedAt
    await this.em.flush()
    const name = writtenNames(await this.store.document(plan)).proposal(row.number)
    const edit: Edit = { kind: 'editTogether', name, edits }
    const { revision } =
      edits.length > 0 ? await this.revisions.edit(planId, base, edit, stamp) : { revision: plan.revision }
    this.life.resolve(plan, row, 'accepted', stamp.actor, { acceptedRevision: revision })
    await this.em.flush()
    return { revision }
  }

  /** Leaves the plan as it is: the dates as they come now are agreed. */
  async decline(planId: string, proposalId: string, reason: string | undefined, stamp: Stamp): Promise<void> {
    const plan = await this.store.lock(planId)
    const row = await this.#open(plan, proposalId)
    this.life.resolve(plan, row, 'declined', stamp.actor, { reason: reason ?? null })
    await this.em.flush()
  }

  async #open({ organizationId, planId }: PlanRow, id: string): Promise<ChangeProposalRow> {
    const row = isUuid(id) ? await this.em.findOne(ChangeProposalRow, { organizationId, planId, id }) : null
    if (!row) throw new Problem('proposal-unknown', { proposalId: id })
    if (row.state !== 'open') throw new Problem('proposal-not-open', { proposalId: id, state: row.state })
    return row
  }
}

const isUuid = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)

/** A decision is that of whoever accepts it. */
const signed = (edit: SingleEdit, actor: string, today: string): SingleEdit =>
  edit.kind === 'recordDecision'
    ? { ...edit, decision: { ...edit.decision, decidedBy: actor, decidedOn: today } }
    : edit
