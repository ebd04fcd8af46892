import { defineEntity, p } from '@mikro-orm/core'
import { row } from '../database/row.ts'

const DigestSchema = defineEntity({
  name: 'DigestRow',
  tableName: 'digest',
  uniques: [{ properties: ['organizationId', 'person', 'on'] }],
  properties: {
    ...row,
    person: p.text(),
    /** The person's own date. */
    on: p.date(),
    composedAt: p.datetime(),
    /** When each channel took it; absent where it is not to go or has not gone. */
    emailSentAt: p.datetime().nullable(),
    webhookSentAt: p.datetime().nullable(),
  },
})

/** What a person is told on a day, once: which notices are in it, they themselves say. */
export class DigestRow extends DigestSchema.class {}
DigestSchema.setClass(DigestRow)
