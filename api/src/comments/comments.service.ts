import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import { PlanJournal, type Stamp } from '../events/plan-journal.ts'
import { PlanStore } from '../plans/plan-store.ts'
import { Problem } from '../problems/problem.ts'
import { CommentRow } from './comment.entity.ts'

/** What a person says about an activity; the id is the client's, kept while it is sent again. */
export type NewComment = { readonly id: string; readonly activityId: string; readonly text: string }

/** What somebody says instead; `was`: instead of which text, where that matters. */
export type RevisedComment = { readonly text: string; readonly was?: string | undefined }

/** A comment on the wire, as one person reads it. */
export type Comment = NewComment & {
  readonly actor: string
  readonly recordedAt: string
  /** Whether the reader said it. */
  readonly mine: boolean
  readonly revisedAt?: string
  /** Taken back: the text is empty. */
  readonly withdrawnAt?: string
}

/** The conversation beside a plan: it moves no date, and no run hears of it. */
@Injectable()
export class Comments {
  constructor(
    private readonly em: EntityManager,
    private readonly store: PlanStore,
    private readonly journal: PlanJournal,
  ) {}

  /** The comments of a plan, or of one activity, the oldest first, as `reader` sees them. Refuses with `plan-unknown`. */
  async list(planId: string, reader: string, activityId?: string): Promise<Comment[]> {
    const { organizationId } = await this.store.find(planId)
    const rows = await this.em.find(
      CommentRow,
      { organizationId, planId, ...(activityId !== undefined && { activityId }) },
      { orderBy: { number: 'asc' } },
    )
    return rows.map((row) => commentOf(row, reader))
  }

  /** Adds a comment, in the caller's transaction. Refuses an activity that the plan does not have, and an id twice. */
  async add(planId: string, { id, activityId, text }: NewComment, stamp: Stamp): Promise<Comment> {
    const plan = await this.store.lock(planId)
    const { organizationId } = plan
    const { activities } = await this.store.document(plan)
    if (!activities.some((activity) => activity.id === activityId))
      throw new Problem('activity-unknown', { activityId })
    if (await this.em.count(CommentRow, { organizationId, planId, commentId: id }))
      throw new Problem('comment-exists', { id })
    this.journal.append(plan, 'comment-added', { activityId, commentId: id }, stamp)
    const row = this.em.create(CommentRow, {
      organizationId,
      planId,
      commentId: id,
      number: plan.events,
      activityId,
      text,
      ...stamp,
    })
    this.em.persist(row)
    return commentOf(row, stamp.actor)
  }

  /** Puts what somebody said otherwise. Refuses what others said, what was taken back, and what reads otherwise by now. */
  revise(planId: string, id: string, { text, was }: RevisedComment, stamp: Stamp): Promise<Comment> {
    return this.#change(planId, id, stamp, (row) => {
      if (row.withdrawnAt) throw new Problem('comment-withdrawn', { id })
      if (row.text === text) return false
      if (was !== undefined && row.text !== was) throw new Problem('comment-revised', { id })
      Object.assign(row, { text, revisedAt: stamp.recordedAt })
      return true
    })
  }

  /** Takes back what somebody said: its text is gone for good. Once more changes nothing. Refuses what others said. */
  withdraw(planId: string, id: string, stamp: Stamp): Promise<Comment> {
    return this.#change(planId, id, stamp, (row) => {
      if (row.withdrawnAt) return false
      Object.assign(row, { text: '', withdrawnAt: stamp.recordedAt })
      return true
    })
  }

  /** `change` answers whether it changed anything: only then there is something to tell. */
  async #change(planId: string, id: string, stamp: Stamp, change: (row: CommentRow) => boolean): Promise<Comment> {
    const plan = await this.store.lock(planId)
    const { organizationId } = plan
    const row = await this.em.findOne(CommentRow, { organizationId, planId, commentId: id })
    if (!row) throw new Problem('comment-unknown', { id })
    if (row.actor !== stamp.actor) throw new Problem('comment-of-another', { id })
    if (change(row)) this.journal.append(plan, 'comment-changed', { activityId: row.activityId, commentId: id }, stamp)
    return commentOf(row, stamp.actor)
  }
}

const commentOf = (
  { commentId, activityId, text, actor, recordedAt, revisedAt, withdrawnAt }: CommentRow,
  reader: string,
): Comment => ({
  id: commentId,
  activityId,
  text,
  actor,
  recordedAt: recordedAt.toISOString(),
  mine: actor === reader,
  ...(revisedAt && { revisedAt: revisedAt.toISOString() }),
  ...(withdrawnAt && { withdrawnAt: withdrawnAt.toISOString() }),
})
