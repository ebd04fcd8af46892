import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import type { PlanRow } from '../plans/plan.entity.ts'
import { PlanStore } from '../plans/plan-store.ts'
import { RunSubjectRow } from '../runs/run-subject.entity.ts'
import { ChangeReportRow } from './change-report.entity.ts'
import { reportView } from './change-systems.controller.ts'
import { DriftMatchRow } from './drift-match.entity.ts'
import { DriftSignalRow } from './drift-signal.entity.ts'
import { joined, signalsByTriage, triagesOfSignals } from './joined-signals.ts'
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
    const { organizationId } = plan
    const rows = await this.em.find(
      RunSubjectRow,
      { organizationId, planId, kind: 'drift' },
      { orderBy: { since: 'desc', id: 'desc' } },
    )
    const signals = await this.em.find(DriftSignalRow, { organizationId, planId })
    const triageOf = triagesOfSignals(signals, new Set(rows.map(({ subjectId }) => subjectId)))
    return {
      triages: await this.#triages(plan, rows, signalsByTriage(signals, triageOf)),
      changes: await this.#changes(plan, signals, triageOf),
    }
  }

  /** The controls that a triage is about: those named when it was judged, else all that its changes touch. */
  async #triages(
    { organizationId, planId }: PlanRow,
    rows: readonly RunSubjectRow[],
    signalsOf: ReadonlyMap<string, readonly DriftSignalRow[]>,
  ) {
    const where = { organizationId, planId }
    const decisions = await this.em.find(TriageDecisionRow, where, { orderBy: { recordedAt: 'asc', id: 'asc' } })
    return rows.map(({ programId, subjectId: triageId, state, facts, since, updatedAt }) => {
      const said = decisions.findLast((one) => one.programId === programId && one.triageId === triageId)
      const heard = joined(signalsOf.get(triageId) ?? [])
      return {
        ...{ programId, triageId, state, facts },
        since: since.toISOString(),
        updatedAt: updatedAt.toISOString(),
        changes: heard.count,
        controlIds: said && said.controlIds.length > 0 ? said.controlIds : heard.controlIds,
        ...(said?.reason != null && { reason: said.reason }),
      }
    })
  }

  async #changes(
    { organizationId, planId }: PlanRow,
    signals: readonly DriftSignalRow[],
    triageOf: ReadonlyMap<string, string>,
  ) {
    const matches = await this.em.find(
      DriftMatchRow,
      { organizationId, planId },
      { orderBy: { id: 'desc' }, limit: MOST_CHANGES },
    )
    const reports = await this.em.find(ChangeReportRow, { id: { $in: matches.map(({ reportId }) => reportId) } })
    return matches.flatMap(({ reportId, driftId, programId, controlIds }) => {
      const report = reports.find(({ id }) => id === reportId)
      if (!report) return []
      const toldAt = signals.find(({ id }) => id === driftId)?.sentAt
      const triageId = triageOf.get(driftId)
      return [
        {
          ...reportView(report),
          ...{ programId, driftId, controlIds },
          ...(toldAt && { toldAt: toldAt.toISOString() }),
          ...(triageId !== undefined && { triageId }),
        },
      ]
    })
  }
}
