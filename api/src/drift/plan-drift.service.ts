import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import type { PlanRow } from '../plans/plan.entity.ts'
import { PlanStore } from '../plans/plan-store.ts'
import { RunSubjectRow } from '../runs/run-subject.entity.ts'
import { ChangeReportRow } from './change-report.entity.ts'
import { reportView } from './change-systems.controller.ts'
import { DriftMatchRow } from './drift-match.entity.ts'
import { DriftSignalRow } from './drift-signal.entity.ts'
import { TriageDecisionRow } from './triage-decision.entity.ts'

const MOST_CHANGES = 500

/** What is known of changes that touch a plan's controls. */
@Injectable()
export class PlanDrift {
  constructor(
    private readonly em: EntityManager,
    private readonly store: PlanStore,
  ) {}

  async of(planId: string) {
    const plan = await this.store.find(planId)
    return { triages: await this.#triages(plan), changes: await this.#changes(plan) }
  }

  /** The controls that a triage is about: those named when it was judged, else those of its first report. */
  async #triages({ organizationId, planId }: PlanRow) {
    const where = { organizationId, planId }
    const rows = await this.em.find(
      RunSubjectRow,
      { ...where, kind: 'drift' },
      { orderBy: { since: 'desc', id: 'desc' } },
    )
    const decisions = await this.em.find(TriageDecisionRow, where, { orderBy: { recordedAt: 'asc', id: 'asc' } })
    const signals = await this.em.find(DriftSignalRow, { id: { $in: rows.map(({ subjectId }) => subjectId) } })
    return rows.map(({ programId, subjectId: triageId, state, facts, since, updatedAt }) => {
      const said = decisions.findLast((one) => one.programId === programId && one.triageId === triageId)
      const heard = signals.find(({ id }) => id === triageId)?.controlIds ?? []
      return {
        ...{ programId, triageId, state, facts },
        since: since.toISOString(),
        updatedAt: updatedAt.toISOString(),
        controlIds: said && said.controlIds.length > 0 ? said.controlIds : heard,
        ...(said?.reason != null && { reason: said.reason }),
      }
    })
  }

  async #changes({ organizationId, planId }: PlanRow) {
    const matches = await this.em.find(
      DriftMatchRow,
      { organizationId, planId },
      { orderBy: { id: 'desc' }, limit: MOST_CHANGES },
    )
    const reports = await this.em.find(ChangeReportRow, { id: { $in: matches.map(({ reportId }) => reportId) } })
    const signals = await this.em.find(DriftSignalRow, { id: { $in: matches.map(({ driftId }) => driftId) } })
    return matches.flatMap(({ reportId, driftId, programId, controlIds }) => {
      const report = reports.find(({ id }) => id === reportId)
      const toldAt = signals.find(({ id }) => id === driftId)?.sentAt
      return report
        ? [{ ...reportView(report), programId, driftId, controlIds, ...(toldAt && { toldAt: toldAt.toISOString() }) }]
        : []
    })
  }
}
