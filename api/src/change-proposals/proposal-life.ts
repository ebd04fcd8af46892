import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import type { ChangeProposal } from '@stagger/planner'
import { Clock } from '../clock.ts'
import { PlanJournal } from '../events/plan-journal.ts'
import type { PlanRow } from '../plans/plan.entity.ts'
import { PlanStore } from '../plans/plan-store.ts'
import { ChangeProposalRow, type ProposalState } from './change-proposal.entity.ts'
import { ChangeRequestRow } from './change-request.entity.ts'
import type { ChangeWork } from './change-work.ts'

/** Who proposes. */
const STAGGER = 'stagger'

/** Proposals come and go here: the newest takes the place of the one before it. */
@Injectable()
export class ProposalLife {
  constructor(
    private readonly em: EntityManager,
    private readonly store: PlanStore,
    private readonly journal: PlanJournal,
    private readonly clock: Clock,
  ) {}

  /** Keeps what was found out; false when the plan has moved on meanwhile, and it has to be found out anew. */
  settle(work: ChangeWork, found: ChangeProposal): Promise<boolean> {
    return this.em.fork().transactional(async () => {
      const plan = await this.store.lock(work.planId)
      if (plan.revision !== work.revision || plan.facts !== work.facts) return false
      await this.#done(work)
      const { organizationId, planId } = plan
      const open = await this.em.findOne(ChangeProposalRow, { organizationId, planId, state: 'open' })
      if (open && saysTheSame(open.document, found)) return true
      if (open) await this.#supersede(plan, open)
      if (found.verdict !== 'nothing-happened') await this.#record(plan, work, found)
      return true
    })
  }

  /** Nothing can be found out: the planner refuses the plan as it is. */
  async drop(work: ChangeWork): Promise<void> {
    await this.em.fork().transactional(() => this.#done(work))
  }

  async #done({ requests }: ChangeWork): Promise<void> {
    await this.em.nativeUpdate(ChangeRequestRow, { id: { $in: [...requests] } }, { doneAt: this.clock.now() })
  }

  async #supersede(plan: PlanRow, open: ChangeProposalRow): Promise<void> {
    this.resolve(plan, open, 'superseded', STAGGER)
    // The database lets only one be open.
    await this.em.flush()
  }

  async #record(plan: PlanRow, work: ChangeWork, found: ChangeProposal): Promise<void> {
    const { organizationId, planId } = plan
    const number = 1 + (await this.em.count(ChangeProposalRow, { organizationId, planId }))
    const { revision, facts, agreedAt, causes } = work
    const recordedAt = this.clock.now()
    const isOpen = found.verdict === 'edits' || found.verdict === 'new-dates'
    const row = this.em.create(ChangeProposalRow, {
      ...{ organizationId, planId, number, revision, facts, agreedAt, causes, document: found, recordedAt },
      state: isOpen ? 'open' : 'closed',
      ...(!isOpen && { resolvedAt: recordedAt, resolvedBy: STAGGER }),
    })
    await this.em.persist(row).flush()
    const stamp = { actor: STAGGER, recordedAt }
    this.journal.append(plan, isOpen ? 'proposal-opened' : 'proposal-closed', about(row), stamp)
    await this.em.flush()
  }

  /** A proposal that was open is not any more; `plan` is locked by the caller. */
  resolve(
    plan: PlanRow,
    row: ChangeProposalRow,
    state: Exclude<ProposalState, 'open' | 'closed'>,
    actor: string,
    more: Partial<Pick<ChangeProposalRow, 'reason' | 'acceptedRevision'>> = {},
  ): void {
    const resolvedAt = this.clock.now()
    Object.assign(row, { state, resolvedAt, resolvedBy: actor, ...more })
    this.journal.append(plan, `proposal-${state}`, about(row), { actor, recordedAt: resolvedAt })
  }
}

/** What everybody who watches the plan hears. */
const about = ({ id, number, document, acceptedRevision }: ChangeProposalRow) => ({
  proposalId: id,
  number,
  verdict: document.verdict,
  ...(acceptedRevision != null && { revision: acceptedRevision }),
})

/** A day later the same is no news. */
function saysTheSame(known: ChangeProposal, found: ChangeProposal): boolean {
  const said = ({ verdict, steps, moves, reports, promises, findings }: ChangeProposal) =>
    JSON.stringify([verdict, steps.map(({ edits: _, ...step }) => step), moves, reports, promises, findings])
  return said(known) === said(found)
}
