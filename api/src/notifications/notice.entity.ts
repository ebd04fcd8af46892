import { defineEntity, p } from '@mikro-orm/core'
import type { Heard } from '@stagger/planner/messages'
import { row } from '../database/row.ts'

const NoticeSchema = defineEntity({
  name: 'NoticeRow',
  tableName: 'notice',
  uniques: [{ properties: ['organizationId', 'noticeId'] }],
  properties: {
    ...row,
    /** Made of what it is about, for whom and when: the same thing is never said twice. */
    noticeId: p.text(),
    planId: p.text(),
    programId: p.text(),
    personId: p.text(),
    /** Whose digest it goes into, over all plans: see `personKey`. */
    person: p.text(),
    kind: p.text().$type<Heard['kind']>(),
    about: p.text().$type<Heard['about']>(),
    subjectId: p.text(),
    dueOn: p.date(),
    lead: p.integer().nullable(),
    /** Not heard before this instant. */
    at: p.datetime(),
    recordedAt: p.datetime(),
    /** The person's date of the digest that it went into; absent while it waits or when it was settled in time. */
    digestOn: p.date().nullable(),
    /** Settled before it was said. */
    droppedAt: p.datetime().nullable(),
    readAt: p.datetime().nullable(),
  },
})

/** Something that one person has to hear. */
export class NoticeRow extends NoticeSchema.class {}
NoticeSchema.setClass(NoticeRow)
