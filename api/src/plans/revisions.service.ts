import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import {
  type Applied,
  applyEdit,
  type Edit,
  type Plan,
  neededRates,
  PlanningError,
  parseEdit,
  schedule,
  signedLater,
  spentOnRemoved,
} from '@stagger/planner'
import { dateIn } from '../clock.ts'
import { type Stamp } from '../events/plan-journal.ts'
import { Problem } from '../problems/problem.ts'
import { refuseMovingDone } from '../progress/ledger-rules.ts'
import { WindowAgreements } from '../runs/window-agreements.ts'
import type { PlanRow } from './plan.entity.ts'
import { PlanStore } from './plan-store.ts'
import { RevisionRow } from './revision.entity.ts'
import { isMadeBy, RevisionLog, type Revision, revisionFor } from './revision-log.ts'
import { undoStack } from './undo-stack.ts'
import { spoken } from '../edge/spoken.ts'

/** A plan changes here and nowhere else: by edits, and by taking them back. Every method runs in the caller's transaction. */
@Injectable()
export class Revisions {
  constructor(
    private readonly em: EntityManager,
    private readonly store: PlanStore,
    private readonly log: RevisionLog,
    private readonly agreements: WindowAgreements,
  ) {}

  /** The plan's history as `reader` sees it, newest first, down to revision `from`. */
  async list(planId: string, reader: string, from = 1): Promise<Revision[]> {
    const plan = await this.store.find(planId)
    return (await this.log.since(plan, from - 1)).map((revision) => revisionFor(reader, revision)).toReversed()
  }

  /**
   * Applies an edit that was made on revision `base`. When the plan has moved on, it is replayed if it still applies
   * and touches nothing that was touched since; else refused with `revision-stale` and the newer revisions. The ledger
   * wins: new dates for what is finished would change nothing, and are refused.
   */
  async edit(planId: string, base: number, edit: Edit, stamp: Stamp): Promise<{ revision: number }> {
    const plan = await this.store.lock(planId)
    if (base > plan.revision) throw new Problem('revision-unknown', { revision: plan.revision })
    const newer = await this.log.since(plan, base)
    const applied = await this.#applied(plan, base, edit, newer, stamp)
    const inTheWay = touchedBy(newer, applied.touches)
    if (inTheWay.length > 0) throw stale(newer, stamp)
    refuseMovingDone(await this.store.ledger(planId), edit)
    await this.#refuseNeededRates(plan, applied, stamp)
    await this.#refuseSignedLater(plan, applied, stamp)
    return this.#store(plan, { edit, applied }, stamp)
  }

  /** Takes back the last edit of who asks, in the browser that asks, that is not taken back yet. */
  async undo(planId: string, stamp: Stamp): Promise<TakenBack> {
    const plan = await this.store.lock(planId)
    const last = undoStack(await this.log.stepsOf(plan, stamp.actor)).undoable.at(-1)
    if (last === undefined) throw new Problem('nothing-to-undo')
    return this.#takeBack(plan, last, { undoes: last }, stamp)
  }

  /** Takes back the last undo of who asks, in the browser that asks. */
  async redo(planId: string, stamp: Stamp): Promise<TakenBack> {
    const plan = await this.store.lock(planId)
    const last = undoStack(await this.log.stepsOf(plan, stamp.actor)).redoable.at(-1)
    if (last === undefined) throw new Problem('nothing-to-redo')
    return this.#takeBack(plan, last, { redoes: last }, stamp)
  }

  async #takeBack(plan: PlanRow, number: number, why: Pick<NewRevision, 'undoes' | 'redoes'>, stamp: Stamp) {
    const since = await this.log.since(plan, number - 1)
    const [mine, ...later] = since
    if (!mine?.inverse) throw new Problem('nothing-to-undo')
    const others = touchedBy(
      later.filter((revision) => !isMadeBy(stamp.actor, revision)),
      mine.touches,
    )
    if (others.length > 0) throw inTheWayOfUndo(mine.touches, others, stamp)
    const edit = parseEdit(mine.inverse)
    const applied = applyEdit(await this.store.document(plan), edit)
    return { ...(await this.#store(plan, { edit, applied, ...why }, stamp)), touches: applied.touches }
  }

  /**
   * What the edit does to the plan as it is now. One that no longer applies to a plan that moved on is stale; one that
   * did not apply to its own base either is refused for what is wrong with it.
   */
  async #applied(
    plan: PlanRow,
    base: number,
    edit: Edit,
    newer: readonly RevisionRow[],
    stamp: Stamp,
  ): Promise<Applied> {
    const document = await this.store.document(plan)
    try {
      return applyEdit(document, edit)
    } catch (error) {
      if (newer.length === 0 || !(error instanceof PlanningError)) throw error
      if (base > 0) applyEdit(await this.store.document({ planId: plan.planId, revision: base }), edit)
      throw stale(newer, stamp, error)
    }
  }

  /** An edit that changes nothing makes no revision. */
  async #store(plan: PlanRow, { edit, applied, ...why }: NewRevision, stamp: Stamp): Promise<{ revision: number }> {
    if (applied.touches.length === 0) return { revision: plan.revision }
    await this.#refuseUndatable(plan, applied.plan)
    await this.#refuseUnreadable(plan, applied.plan)
    await this.log.append(
      plan,
      { edit, ...why, inverse: applied.inverse, touches: applied.touches, document: applied.plan },
      stamp,
    )
    await this.em.flush()
    return { revision: plan.revision }
  }

  /**
   * Lags that contradict each other show only when dates are computed, and so does an open window that would end on a
   * day that nobody agreed to: such a plan is never stored.
   */
  async #refuseUndatable(row: PlanRow, plan: Plan): Promise<void> {
    const ledger = await this.store.ledger(row.planId)
    schedule(plan, ledger, plan.startsOn)
    await this.agreements.refuseUnagreed(row, plan, ledger)
  }

  /**
   * A rate that sums need stays. Not so when an edit is taken back: the plan was without the rate before, and the steps
   * before it have to stay within reach.
   */
  async #refuseNeededRates(row: PlanRow, { plan, touches }: Applied, { recordedAt }: Stamp): Promise<void> {
    if (!touches.some((touched) => touched.startsWith('exchangeRates/'))) return
    // An invoice keeps its rate by itself, and says which one.
    await this.#refuseUnreadable(row, plan)
    const before = await this.store.document(row)
    const spent = row.actuals === 0 ? [] : await this.store.actuals(row)
    const today = dateIn(row.timeZone, recordedAt)
    const [first, ...more] = neededRates(before, plan, await this.store.ledger(row.planId), today, spent)
    if (first) throw new PlanningError([first, ...more])
  }

  /** What nobody has signed yet binds nobody. Not so when an edit is taken back: what comes back was in the plan before. */
  async #refuseSignedLater(row: PlanRow, { plan, touches }: Applied, { recordedAt }: Stamp): Promise<void> {
    if (!touches.some((touched) => touched.startsWith('costItems/'))) return
    const faults = signedLater(await this.store.document(row), plan, dateIn(row.timeZone, recordedAt))
    const [first, ...more] = faults
    if (first) throw new PlanningError([first, ...more])
  }

  /** What money or hours are recorded for stays: a ledger that names something gone could no longer be read. */
  async #refuseUnreadable(row: PlanRow, plan: Plan): Promise<void> {
    if (row.actuals === 0) return
    const removed = spentOnRemoved(await this.store.actuals(row), await this.store.document(row), plan)
    const faults = removed.map(({ path, ...spent }) => ({
      code: 'spending-recorded',
      path,
      facts: { kind: spent.kind, id: spent.id, name: spent.name, entries: spent.entries.map(({ id }) => id) },
      detail: spoken().spentOnSentence(spent),
    }))
    if (faults.length > 0) throw new Problem('spending-recorded', {}, faults)
  }
}

/** The revision that takes something back, and what that changes, as `activities/soc2.window`. */
type TakenBack = { readonly revision: number; readonly touches: readonly string[] }

type NewRevision = {
  readonly edit: Edit
  readonly applied: Applied
  readonly undoes?: number
  readonly redoes?: number
}

function touchedBy(revisions: readonly RevisionRow[], touches: readonly string[]): RevisionRow[] {
  const mine = new Set(touches)
  return revisions.filter((revision) => revision.touches.some((touched) => mine.has(touched)))
}

const stale = (newer: readonly RevisionRow[], { actor }: Stamp, error?: PlanningError): Problem =>
  new Problem('revision-stale', { newer: newer.map((revision) => revisionFor(actor, revision)) }, error?.faults)

/** Edits of others lie upon what would be taken back: which ones, and upon which things. */
function inTheWayOfUndo(mine: readonly string[], others: readonly RevisionRow[], { actor }: Stamp): Problem {
  const theirs = new Set(others.flatMap(({ touches }) => touches))
  return new Problem('undo-conflicts', {
    newer: others.map((revision) => revisionFor(actor, revision)),
    touched: mine.filter((thing) => theirs.has(thing)),
  })
}
