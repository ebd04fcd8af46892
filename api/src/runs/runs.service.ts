import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import { compileOrders, type PhaseOrders, schedule } from '@stagger/planner'
import { programWorkflowId } from '@stagger/workflows/client'
import { Clock } from '../clock.ts'
import type { Stamp } from '../events/plan-journal.ts'
import type { PlanRow } from '../plans/plan.entity.ts'
import { PlanStore } from '../plans/plan-store.ts'
import { Outbox } from './outbox.ts'
import { ProgramRunRow, type RunPhase } from './program-run.entity.ts'
import { newRun } from './run-rows.ts'
import { RunSubjectRow } from './run-subject.entity.ts'
import { ToldNoteRow } from './told-note.entity.ts'

/** A run on the wire. */
export type RunView = {
  readonly programId: string
  readonly workflowId: string
  readonly state: ProgramRunRow['state']
  readonly openPhases: readonly string[]
  readonly phases: readonly RunPhase[]
  readonly subjects: readonly RunSubject[]
}

/** What a run last said of an exception, a request, a task, a reported change. Instants are ISO 8601. */
export type RunSubject = Pick<RunSubjectRow, 'kind' | 'subjectId' | 'state' | 'facts'> & {
  readonly since: string
  readonly updatedAt: string
  /** What people wrote beside what they said of it, oldest first. */
  readonly notes: readonly { readonly note: string; readonly actor: string; readonly recordedAt: string }[]
}

/** The runs of a plan's programs, as the database knows them. */
@Injectable()
export class Runs {
  constructor(
    private readonly em: EntityManager,
    private readonly store: PlanStore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Every run of the plan, with the phases of its program in the order of the standard's story. */
  async list(planId: string): Promise<RunView[]> {
    const plan = await this.store.find(planId)
    const rows = await this.#rows(plan)
    if (rows.length === 0) return []
    const dated = schedule(
      await this.store.document(plan),
      await this.store.ledger(planId),
      this.clock.today(plan.timeZone),
    )
    const [subjects, notes] = [await this.#subjects(plan), await this.#notes(plan)]
    return rows.map((row) => ({
      ...runView(row, compileOrders(dated, row.programId, plan.orders).phases),
      subjects: subjects
        .filter(({ programId }) => programId === row.programId)
        .map((subject) => subjectView(subject, notes)),
    }))
  }

  /**
   * Promises every program of the plan a run, unless it has one; the dispatcher starts them. In the caller's
   * transaction. Asked again it changes nothing and answers the same.
   */
  async start(planId: string, stamp: Stamp): Promise<{ runs: { programId: string; workflowId: string }[] }> {
    const plan = await this.store.lock(planId)
    const { programs } = await this.store.document(plan)
    const known = new Set((await this.#rows(plan)).map(({ programId }) => programId))
    const started = programs.map(({ id }) => ({ programId: id, workflowId: programWorkflowId(planId, id) }))
    const fresh = started.filter(({ programId }) => !known.has(programId))
    for (const run of fresh) newRun(this.em, plan, run, stamp)
    await this.em.flush()
    if (fresh.length > 0) await this.outbox.promise(plan, stamp.recordedAt)
    return { runs: started }
  }

  #subjects({ organizationId, planId }: PlanRow): Promise<RunSubjectRow[]> {
    return this.em.find(RunSubjectRow, { organizationId, planId }, { orderBy: { since: 'asc', id: 'asc' } })
  }

  #notes({ organizationId, planId }: PlanRow): Promise<ToldNoteRow[]> {
    return this.em.find(ToldNoteRow, { organizationId, planId }, { orderBy: { recordedAt: 'asc', id: 'asc' } })
  }

  #rows({ organizationId, planId }: PlanRow): Promise<ProgramRunRow[]> {
    return this.em.find(ProgramRunRow, { organizationId, planId }, { orderBy: { startedAt: 'asc', id: 'asc' } })
  }
}

const subjectView = (
  { programId, kind, subjectId, state, facts, since, updatedAt }: RunSubjectRow,
  notes: readonly ToldNoteRow[],
): RunSubject => ({
  kind,
  subjectId,
  state,
  facts,
  since: since.toISOString(),
  updatedAt: updatedAt.toISOString(),
  notes: notes
    .filter((one) => one.programId === programId && one.subjectKind === kind && one.subjectId === subjectId)
    .map(({ note, actor, recordedAt }) => ({ note, actor, recordedAt: recordedAt.toISOString() })),
})

function runView(
  { programId, workflowId, state, phases: reported }: ProgramRunRow,
  ordered: readonly PhaseOrders[],
): Omit<RunView, 'subjects'> {
  const phases = ordered.map(({ phaseId, state, endsAt }) => {
    const said = reported.find((phase) => phase.phaseId === phaseId)?.state
    return { phaseId, state: phaseState(state, said), endsAt }
  })
  const openPhases = phases.filter(({ state }) => state === 'open' || state === 'overdue').map(({ phaseId }) => phaseId)
  return { programId, workflowId, state, openPhases, phases }
}

/** The ledger is right about what began and what is done; the run knows more where there is nothing in the ledger, and what is overdue. */
function phaseState(recorded: PhaseOrders['state'], reported: RunPhase['state'] | undefined): RunPhase['state'] {
  if (recorded === 'planned') return reported ?? 'planned'
  return recorded === 'open' && reported === 'overdue' ? 'overdue' : recorded
}
