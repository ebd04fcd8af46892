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
    /** When the text was put otherwise last; absent while it is as it was said. */
    revisedAt: p.datetime().nullable(),
    /** When it was taken back: its text is gone, its place in the conversation stays. */
    withdrawnAt: p.datetime().nullable(),
  },
})

/** What somebody said about an activity; it outlives even the activity. Nobody else changes it, and its row stays. */
export class CommentRow extends CommentSchema.class {}
CommentSchema.setClass(CommentRow)
