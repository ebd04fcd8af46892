import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import type { PlanRow } from '../plans/plan.entity.ts'
import { RevisionRow } from '../plans/revision.entity.ts'
import { ProgramRunRow } from '../runs/program-run.entity.ts'
import { ChangeProposalRow } from './change-proposal.entity.ts'

/** Before every plan. */
const NEVER = new Date(0)

/** When people last agreed to a plan's dates: what came of them since is what a proposal tells. */
@Injectable()
export class AgreedDates {
  constructor(private readonly em: EntityManager) {}

  /**
   * The last instant before `happenedAt` at which somebody edited the plan, had its programs run, or answered a proposal
   * (or there was nothing to answer).
   */
  async before(plan: PlanRow, happenedAt: Date): Promise<Date> {
    const { organizationId, planId } = plan
    const where = { organizationId, planId }
    const earlier = { $lt: happenedAt }
    const [revision] = await this.em.find(
      RevisionRow,
      { ...where, recordedAt: earlier },
      { orderBy: { number: 'desc' }, limit: 1, fields: ['recordedAt'] },
    )
    const [run] = await this.em.find(
      ProgramRunRow,
      { ...where, startedAt: earlier },
      { orderBy: { startedAt: 'desc' }, limit: 1 },
    )
    const [proposal] = await this.em.find(
      ChangeProposalRow,
      { ...where, state: { $in: ['accepted', 'declined', 'closed'] }, resolvedAt: earlier },
      { orderBy: { resolvedAt: 'desc' }, limit: 1 },
    )
    const instants = [revision?.recordedAt, run?.startedAt, proposal?.resolvedAt]
    return instants.reduce<Date>((last, one) => (one && one > last ? one : last), NEVER)
  }
}
