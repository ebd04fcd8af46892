import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import { MOST_CONTROLS } from '@stagger/workflows/drift-codes'
import type { PlanRow } from '../plans/plan.entity.ts'
import { DriftMatchRow } from './drift-match.entity.ts'
import { DriftSignalRow } from './drift-signal.entity.ts'
import type { ChangeReportRow } from './change-report.entity.ts'

/** A run is told of changes once in so long at the most. */
const PAUSE_MS = 60_000

/** When a signal may be sent that begins `now`: at once, or when the pause after the last one is over. */
export const dueAfter = (lastClosedAt: Date | null | undefined, now: Date): Date =>
  lastClosedAt ? new Date(Math.max(now.getTime(), lastClosedAt.getTime() + PAUSE_MS)) : now

/** Gathers the changes that touch one program into a signal a minute. */
@Injectable()
export class DriftSignals {
  constructor(private readonly em: EntityManager) {}

  /** Adds a change to the signal that is being gathered; `plan` is locked by the caller. */
  async add(
    plan: PlanRow,
    programId: string,
    report: ChangeReportRow,
    controlIds: readonly string[],
    now: Date,
  ): Promise<void> {
    const { organizationId, planId } = plan
    const place = { organizationId, planId, programId }
    const signal = await this.#gathering(place, report, now)
    signal.controlIds = [...new Set([...signal.controlIds, ...controlIds])].slice(0, MOST_CONTROLS)
    signal.firstAt = report.changedAt < signal.firstAt ? report.changedAt : signal.firstAt
    signal.lastAt = report.changedAt > signal.lastAt ? report.changedAt : signal.lastAt
    this.em.create(DriftMatchRow, { ...place, reportId: report.id, driftId: signal.id, controlIds })
    await this.em.flush()
  }

  async #gathering(place: Place, { changedAt }: ChangeReportRow, now: Date): Promise<DriftSignalRow> {
    const open = await this.em.findOne(DriftSignalRow, { ...place, closedAt: null })
    if (open) {
      open.count += 1
      return open
    }
    const [last] = await this.em.find(
      DriftSignalRow,
      { ...place, closedAt: { $ne: null } },
      { orderBy: { closedAt: 'desc' }, limit: 1 },
    )
    const dueAt = dueAfter(last?.closedAt, now)
    const counted = { count: 1, controlIds: [], firstAt: changedAt, lastAt: changedAt }
    const signal = this.em.create(DriftSignalRow, { ...place, ...counted, dueAt })
    // The rows that name it come after it.
    await this.em.persist(signal).flush()
    return signal
  }
}

type Place = { readonly organizationId: string; readonly planId: string; readonly programId: string }
