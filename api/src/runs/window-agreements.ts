import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import { compileOrders, type Plan, type Progress, schedule } from '@stagger/planner'
import { Clock } from '../clock.ts'
import type { PlanRow } from '../plans/plan.entity.ts'
import { PlanStore } from '../plans/plan-store.ts'
import { ProgramRunRow } from './program-run.entity.ts'
import { runRefusal, withPhaseNames } from './run-refusals.ts'
import { RunSubjectRow } from './run-subject.entity.ts'

/**
 * The end of an observation window that is open in a run moves only as the auditor agreed, on record. The plan is the
 * truth for dates, so it is its edits that are refused. Rule S04.
 */
@Injectable()
export class WindowAgreements {
  constructor(
    private readonly em: EntityManager,
    private readonly store: PlanStore,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `window-change-not-agreed` when the plan `after` an edit ends an open window on another day. */
  async refuseUnagreed(plan: PlanRow, after: Plan, ledger: readonly Progress[]): Promise<void> {
    const { organizationId, planId } = plan
    const runs = await this.em.find(ProgramRunRow, { organizationId, planId, state: 'running' })
    if (runs.length === 0) return
    const before = await this.store.document(plan)
    const today = this.clock.today(plan.timeZone)
    for (const { programId, phases } of runs) {
      const open = phases.filter(({ state }) => state === 'open' || state === 'overdue').map(({ phaseId }) => phaseId)
      const [was, is] = [before, after].map((document) => endsOf(document, ledger, today, programId))
      for (const phaseId of open) {
        const [closesOn, endOn] = [was?.get(phaseId), is?.get(phaseId)]
        if (closesOn === undefined || endOn === closesOn) continue
        const agreedEndOn = await this.#agreedEnd(plan, programId, phaseId)
        if (endOn !== undefined && endOn === agreedEndOn) continue
        const facts = { phaseId, closesOn, ...(endOn && { endOn }), ...(agreedEndOn && { agreedEndOn }) }
        const named = before.programs.find(({ id }) => id === programId)?.phases ?? []
        throw withPhaseNames(runRefusal('window-change-not-agreed', facts), named)
      }
    }
  }

  async #agreedEnd(
    { organizationId, planId }: PlanRow,
    programId: string,
    subjectId: string,
  ): Promise<string | undefined> {
    const place = { organizationId, planId, programId, kind: 'window' as const, subjectId }
    const agreed = (await this.em.findOne(RunSubjectRow, place))?.facts['agreedEndOn']
    return typeof agreed === 'string' ? agreed : undefined
  }
}

/** The last day of each window of a program, by its phase. */
function endsOf(
  plan: Plan,
  ledger: readonly Progress[],
  today: string,
  programId: string,
): ReadonlyMap<string, string> {
  if (!plan.programs.some(({ id, kind }) => id === programId && kind === 'soc2')) return new Map()
  const { window } = compileOrders(schedule(plan, ledger, today), programId, 0)
  return new Map((window?.windows ?? []).map(({ phaseId, closesOn }) => [phaseId, closesOn]))
}
