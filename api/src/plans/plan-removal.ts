import { EntityManager, type EntityName } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import { ActualRow } from '../actuals/actual.entity.ts'
import { BaselineRow } from '../baselines/baseline.entity.ts'
import { ChangeProposalRow } from '../change-proposals/change-proposal.entity.ts'
import { ChangeRequestRow } from '../change-proposals/change-request.entity.ts'
import { CommentRow } from '../comments/comment.entity.ts'
import { DriftMatchRow } from '../drift/drift-match.entity.ts'
import { DriftSignalRow } from '../drift/drift-signal.entity.ts'
import { TriageDecisionRow } from '../drift/triage-decision.entity.ts'
import { PlanEventRow } from '../events/plan-event.entity.ts'
import { EvidenceRow } from '../evidence/evidence.entity.ts'
import { NoticeRow } from '../notifications/notice.entity.ts'
import { OwnScenarioRow } from '../own-scenarios/own-scenario.entity.ts'
import { Problem } from '../problems/problem.ts'
import { ProgressRow } from '../progress/progress.entity.ts'
import { OutboxRow } from '../runs/outbox.entity.ts'
import { ProgramEventRow } from '../runs/program-event.entity.ts'
import { ProgramRunRow } from '../runs/program-run.entity.ts'
import { RunSubjectRow } from '../runs/run-subject.entity.ts'
import { ToldNoteRow } from '../runs/told-note.entity.ts'
import { UpdateKeyRow } from '../runs/update-key.entity.ts'
import { PlanRow } from './plan.entity.ts'
import { PlanStore } from './plan-store.ts'
import { RevisionRow } from './revision.entity.ts'

/** A row that belongs to a plan. */
type OfAPlan = { organizationId: string; planId: string }

/** Everything that lies in a plan's tables, in the order in which it can go: what refers to something goes before it. */
export const OF_A_PLAN: readonly EntityName<OfAPlan>[] = [
  ProgressRow,
  ProgramEventRow,
  DriftMatchRow,
  DriftSignalRow,
  TriageDecisionRow,
  ChangeProposalRow,
  ChangeRequestRow,
  NoticeRow,
  OutboxRow,
  RunSubjectRow,
  ToldNoteRow,
  UpdateKeyRow,
  ProgramRunRow,
  EvidenceRow,
  ActualRow,
  CommentRow,
  BaselineRow,
  OwnScenarioRow,
  PlanEventRow,
  RevisionRow,
  PlanRow,
]

/** Takes a plan out of the database with everything that belongs to it. No undo brings it back. */
@Injectable()
export class PlanRemoval {
  constructor(
    private readonly em: EntityManager,
    private readonly store: PlanStore,
  ) {}

  /**
   * Removes the plan that somebody saw at `revision`, in the caller's transaction. Refuses while a program of it runs:
   * its run would tell of a plan that nobody has.
   */
  async remove(planId: string, revision: number): Promise<{ readonly removed: string }> {
    const plan = await this.store.lock(planId)
    if (plan.revision !== revision) throw new Problem('plan-changed', { revision: plan.revision })
    const where = { organizationId: plan.organizationId, planId }
    const running = await this.em.find(
      ProgramRunRow,
      { ...where, state: { $ne: 'ended' } },
      { orderBy: { programId: 'asc' } },
    )
    if (running.length > 0) throw new Problem('plan-runs', { programs: running.map(({ programId }) => programId) })
    for (const rows of OF_A_PLAN) await this.em.nativeDelete(rows, where)
    return { removed: planId }
  }
}
