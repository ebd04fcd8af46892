import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import { v7 } from 'uuid'
import { ChangeRequests } from '../change-proposals/change-requests.ts'
import { causeOf } from '../change-proposals/told-causes.ts'
import { PlanJournal, type Stamp } from '../events/plan-journal.ts'
import type { PlanRow } from '../plans/plan.entity.ts'
import { PlanStore } from '../plans/plan-store.ts'
import { Problem } from '../problems/problem.ts'
import { ProgressRow } from '../progress/progress.entity.ts'
import { ProgressLedger } from '../progress/progress.service.ts'
import { hashOf } from '../writes/claimed-request.ts'
import { DecisionEdits } from './decision-edits.ts'
import { type PhaseChange, phaseFacts } from './phase-facts.ts'
import { Outbox } from './outbox.ts'
import { ProgramEventRow } from './program-event.entity.ts'
import { type ReportedEvent, RUN } from './reported-event.ts'
import { reportedBy } from './run-rows.ts'
import { keepSubject } from './run-subjects.ts'
import { fileNote } from './told-notes.ts'
import { settleUpdate } from './update-keys.ts'

/** A run that has acted on all its dates needs more of them; one that ended leaves to the others what it asked for. */
const ASKS_FOR_ORDERS: ReadonlySet<string> = new Set(['agenda-spent', 'program-ended'])

/** What runs report becomes facts of the plan: in order, each event once, under the plan's lock. */
@Injectable()
export class Projection {
  constructor(
    private readonly em: EntityManager,
    private readonly store: PlanStore,
    private readonly journal: PlanJournal,
    private readonly ledger: ProgressLedger,
    private readonly decisions: DecisionEdits,
    private readonly outbox: Outbox,
    private readonly changes: ChangeRequests,
  ) {}

  /**
   * Projects events in the order given, all or none. One that is known already changes nothing; refused are one that
   * is known with another content (`event-mismatch`) and one whose predecessors never came (`events-missing`).
   */
  async record(events: readonly ReportedEvent[], recordedAt: Date): Promise<{ recorded: number }> {
    return this.em.transactional(async () => {
      let recorded = 0
      for (const event of events) {
        const plan = await this.store.lock(event.planId)
        if (await this.#isKnown(plan, event)) continue
        await this.#project(plan, event, { actor: event.actor, recordedAt })
        recorded += 1
      }
      return { recorded }
    })
  }

  async #isKnown({ organizationId }: PlanRow, event: ReportedEvent): Promise<boolean> {
    const { workflowId, firstRunId, sequence } = event
    const run = { organizationId, workflowId, firstRunId }
    const known = await this.em.findOne(ProgramEventRow, { ...run, sequence })
    if (known && known.payloadHash !== hashOf(event)) throw new Problem('event-mismatch', { sequence })
    if (known) return true
    const count = await this.em.count(ProgramEventRow, run)
    if (sequence !== count + 1) throw new Problem('events-missing', { expected: count + 1, sequence })
    return false
  }

  async #project(plan: PlanRow, event: ReportedEvent, stamp: Stamp): Promise<void> {
    const row = await this.#keep(plan, event, stamp)
    const run = await reportedBy(this.em, plan, event, stamp)
    await keepSubject(this.em, plan, event)
    await fileNote(this.em, plan, event)
    await this.decisions.write(plan, event, stamp)
    this.journal.append(plan, event.kind, announcedOf(event), stamp)
    await settleUpdate(this.em, run, event, stamp.recordedAt)
    if (ASKS_FOR_ORDERS.has(event.kind)) await this.outbox.promise(plan, stamp.recordedAt)
    const change = phaseChange(event)
    if (change) await this.ledger.append(plan, await this.#factsOf(plan, change), stamp, row.id)
    const cause = await causeOf(this.em, plan, event)
    if (cause) await this.changes.ask(plan, cause, stamp.recordedAt)
    await this.em.flush()
  }

  async #keep(
    { organizationId, planId }: PlanRow,
    event: ReportedEvent,
    { recordedAt }: Stamp,
  ): Promise<ProgramEventRow> {
    const { programId, workflowId, firstRunId, sequence } = event
    const identity = { organizationId, planId, programId, workflowId, firstRunId, sequence }
    const row = this.em.create(ProgramEventRow, { ...identity, payload: event, payloadHash: hashOf(event), recordedAt })
    await this.em.flush()
    return row
  }

  async #factsOf(plan: PlanRow, change: PhaseChange) {
    const [document, ledger] = [await this.store.document(plan), await this.store.ledger(plan.planId)]
    const facts = phaseFacts(change, document, ledger, await this.#finishedByRuns(plan))
    return facts.map((fact) => ({ id: v7(), ...fact }))
  }

  async #finishedByRuns({ organizationId, planId }: PlanRow): Promise<ReadonlySet<string>> {
    const where = { organizationId, planId, kind: 'finished' as const, programEventId: { $ne: null } }
    return new Set((await this.em.find(ProgressRow, where)).map(({ activityId }) => activityId))
  }
}

/** What everybody who watches the plan hears of an event. */
const announcedOf = ({ programId, phaseId, effectiveOn, subject, state, facts }: ReportedEvent) => ({
  programId,
  ...(phaseId && { phaseId }),
  effectiveOn,
  ...(subject && { subject }),
  ...(state && { state }),
  ...(facts && { facts }),
})

/** A run reopens a phase by itself when its plan has new work: what was done of it stays done. */
function phaseChange({ kind, programId, phaseId, effectiveOn, actor }: ReportedEvent): PhaseChange | undefined {
  if (!phaseId || (kind === 'phase-reopened' && actor === RUN)) return undefined
  switch (kind) {
    case 'phase-started':
    case 'phase-finished':
    case 'phase-reopened':
      return { kind, programId, phaseId, effectiveOn }
    default:
      return undefined
  }
}
