import { defineEntity, p } from '@mikro-orm/core'
import { row } from '../database/row.ts'

const OutboxSchema = defineEntity({
  name: 'OutboxRow',
  tableName: 'outbox',
  uniques: [{ properties: ['organizationId', 'planId', 'programId', 'number'] }],
  properties: {
    ...row,
    planId: p.text(),
    programId: p.text(),
    /** Rises with every edit and every progress fact of the plan: runs take the orders with the highest. */
    number: p.integer(),
    revision: p.integer(),
    recordedAt: p.datetime(),
    dispatchedAt: p.datetime().nullable(),
    attempts: p.integer().default(0),
    retryAt: p.datetime(),
    lastError: p.text().nullable(),
  },
})

/** A promise, made in the transaction of an edit, that a run will be told of it. */
export class OutboxRow extends OutboxSchema.class {}
OutboxSchema.setClass(OutboxRow)
