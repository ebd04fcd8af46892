import { EntityManager } from '@mikro-orm/core'
import { Injectable, Logger } from '@nestjs/common'
import {
  type Applied,
  applyEdit,
  compileOrders,
  dayOf,
  droppedFrom,
  type Edit,
  isoOf,
  LONGEST_NAME,
  type Plan,
  PlanningError,
  plusDays,
  type Schedule,
  schedule,
  type SingleEdit,
  writtenNames,
} from '@stagger/planner'
import type { ProgramAddress } from '@stagger/workflows/client'
import { lateExceptionId } from '@stagger/workflows/examination-codes'
import { Clock } from '../clock.ts'
import type { Stamp } from '../events/plan-journal.ts'
import type { PlanRow } from '../plans/plan.entity.ts'
import { PlanStore } from '../plans/plan-store.ts'
import { RevisionLog } from '../plans/revision-log.ts'
import type { ReportedEvent } from './reported-event.ts'
import { RunSubjectRow } from './run-subject.entity.ts'
import { ToldNoteRow } from './told-note.entity.ts'

type Choice = 'slide-start' | 'slide-both' | 'carry' | 'drop'
type Decided = {
  readonly decisionId: string
  readonly exceptionId: string
  readonly programId: string
  readonly controlId: string
  readonly choice: Choice
  readonly decidedBy: string
  readonly decidedOn: string
  readonly note: string
}

/**
 * What a run was told about late controls, as edits of the plan: the plan is the truth for dates, and the run hears of
 * them as of any other edit. In the caller's transaction.
 */
@Injectable()
export class DecisionEdits {
  readonly #log = new Logger(DecisionEdits.name)

  constructor(
    private readonly em: EntityManager,
    private readonly store: PlanStore,
    private readonly revisions: RevisionLog,
    private readonly clock: Clock,
  ) {}

  /** Writes the decision of an event into the plan. A run acts by itself on what stands in the plan already. */
  async write(plan: PlanRow, event: ReportedEvent, stamp: Stamp): Promise<void> {
    const { kind, key, facts = {}, programId, actor: decidedBy, effectiveOn: decidedOn } = event
    const { choice, controlId } = facts
    if (kind !== 'exception-decided' || key === undefined || !isChoice(choice)) return
    const exceptionId = event.subject?.id ?? ''
    const note = await this.em.findOne(ToldNoteRow, { organizationId: plan.organizationId, key })
    const decided = {
      decisionId: `decision-${key}`,
      exceptionId,
      programId,
      controlId: String(controlId),
      choice,
      decidedBy,
      decidedOn,
    }
    try {
      const { edit, applied } = await this.#applied(plan, { ...decided, note: note?.note ?? '' })
      await this.revisions.append(
        plan,
        { edit, inverse: applied.inverse, touches: applied.touches, document: applied.plan },
        stamp,
      )
    } catch (error) {
      // The plan changed between the question and the answer. What the run was told stays told, and it waits on.
      if (!(error instanceof PlanningError)) throw error
      this.#log.warn({ planId: plan.planId, programId, err: error }, 'a decision does not fit the plan any more')
    }
  }

  /** Refuses, as the planner does, a decision that the plan could not take. */
  async refuseImpossible(
    { planId, programId }: ProgramAddress,
    {
      exceptionId,
      choice,
      effectiveOn,
    }: { readonly exceptionId: string; readonly choice: Choice; readonly effectiveOn: string },
  ): Promise<void> {
    const plan = await this.store.find(planId)
    const { organizationId } = plan
    const place = { organizationId, planId, programId, kind: 'exception' as const, subjectId: exceptionId }
    const exception = await this.em.findOne(RunSubjectRow, place)
    const controlId = exception?.facts['controlId']
    if (typeof controlId !== 'string') return
    const said = { decisionId: 'asked', decidedBy: 'asked', decidedOn: effectiveOn, note: '' }
    await this.#applied(plan, { ...said, exceptionId, programId, controlId, choice })
  }

  async #applied(plan: PlanRow, decided: Decided): Promise<{ edit: Edit; applied: Applied }> {
    const document = await this.store.document(plan)
    const [ledger, today] = [await this.store.ledger(plan.planId), this.clock.today(plan.timeZone)]
    const edit = decisionEdit(decided, schedule(document, ledger, today))
    const applied = applyEdit(document, edit)
    schedule(applied.plan, ledger, today)
    return { edit, applied }
  }
}

/**
 * The decision at the window for which the control is late, and what comes of it: where it slides the window, not before
 * the day on which the control operates; where it drops the control, out of the program's scope.
 */
export function decisionEdit(decided: Decided, dated: Schedule): Edit {
  const { decisionId: id, exceptionId: _, choice, ...rest } = decided
  const window = lateWindow(decided, dated)
  const keepEndOn = choice === 'slide-start' ? window?.closesOn : undefined
  const windowId = window?.activityId
  const decision = { id, rule: 'S01', choice, ...rest, ...(windowId && { windowId }), ...(keepEndOn && { keepEndOn }) }
  const record = { kind: 'recordDecision', decision } as const
  const more = choice === 'drop' ? droppedFrom(dated.plan, rest.programId, rest.controlId) : slid(choice, window)
  if (more.length === 0) return record
  return { kind: 'editTogether', name: decisionName(dated.plan, decided), edits: [record, ...more] }
}

/** How the history of the plan calls it. */
function decisionName(plan: Plan, { choice, controlId }: Decided): string {
  const control = plan.controls.find(({ id }) => id === controlId)
  return writtenNames(plan)
    .decided(choice, control?.name ?? controlId)
    .slice(0, LONGEST_NAME)
}

const slid = (choice: Choice, window: ReturnType<typeof lateWindow>): readonly SingleEdit[] =>
  window && (choice === 'slide-start' || choice === 'slide-both')
    ? [{ kind: 'moveActivity', activityId: window.activityId, startOn: window.operatesOn }]
    : []

/** The window that the exception is about: a control may be late for several. */
function lateWindow({ exceptionId, programId, controlId }: Decided, dated: Schedule) {
  const orders = compileOrders(dated, programId, 0)
  for (const { notOperating, opensOn, closesOn, phaseId } of orders.window?.windows ?? []) {
    if (exceptionId !== lateExceptionId(phaseId, { controlId })) continue
    const late = notOperating.find((control) => control.controlId === controlId)
    const activity = late && windowIn(dated.plan, programId, phaseId)
    if (!activity) continue
    const operatesOn = isoOf(plusDays(dayOf(opensOn), late.shortDays))
    const { notBefore = operatesOn } = activity.constraints
    return { activityId: activity.id, closesOn, operatesOn: notBefore > operatesOn ? notBefore : operatesOn }
  }
  return undefined
}

const windowIn = ({ activities }: Plan, programId: string, phaseId: string) =>
  activities.find((one) => one.kind === 'window' && one.programId === programId && one.phaseId === phaseId)

const isChoice = (choice: unknown): choice is Choice =>
  choice === 'slide-start' || choice === 'slide-both' || choice === 'carry' || choice === 'drop'
