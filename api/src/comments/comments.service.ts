import { EntityManager } from '@mikro-orm/core'
import { Injectable } from '@nestjs/common'
import { PlanJournal, type Stamp } from '../events/plan-journal.ts'
import { PlanStore } from '../plans/plan-store.ts'
import { Problem } from '../problems/problem.ts'
import { CommentRow } from './comment.entity.ts'

/** What a person says about an activity; the id is the client's, kept while it is sent again. */
export type NewComment = { readonly id: string; readonly activityId: string; readonly text: string }

/** A comment on the wire. */
export type Comment = NewComment & { readonly actor: string; readonly recordedAt: string }

/** The conversation beside a plan: it moves no date, and no run hears of it. */
@Injectable()
export class Comments {
  constructor(
    private readonly em: EntityManager,
    private readonly store: PlanStore,
    private readonly journal: PlanJournal,
  ) {}

  /** The comments of a plan, or of one activity, the oldest first. Refuses with `plan-unknown`. */
  async list(planId: string, activityId?: string): Promise<Comment[]> {
    const { organizationId } = await this.store.find(planId)
    const rows = await this.em.find(
      CommentRow,
      { organizationId, planId, ...(activityId !== undefined && { activityId }) },
      { orderBy: { number: 'asc' } },
    )
    return rows.map(commentOf)
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
    return commentOf(row)
  }
}

const commentOf = ({ commentId, activityId, text, actor, recordedAt }: CommentRow): Comment => ({
  id: commentId,
  activityId,
  text,
  actor,
  recordedAt: recordedAt.toISOString(),
})
