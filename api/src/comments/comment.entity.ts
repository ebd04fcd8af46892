import { defineEntity, p } from '@mikro-orm/core'
import { row } from '../database/row.ts'

const CommentSchema = defineEntity({
  name: 'CommentRow',
  tableName: 'comment',
  uniques: [
    { properties: ['organizationId', 'planId', 'commentId'] },
    { properties: ['organizationId', 'planId', 'number'] },
  ],
  properties: {
    ...row,
    planId: p.text(),
    commentId: p.text(),
    /** The number of the event that told of it: its place in the conversation. */
    number: p.integer(),
    activityId: p.text(),
    text: p.text(),
    actor: p.text(),
    recordedAt: p.datetime(),
  },
})

/** What somebody said about an activity. Never changed, never removed: it outlives even the activity. */
export class CommentRow extends CommentSchema.class {}
CommentSchema.setClass(CommentRow)
