import { defineEntity, p } from '@mikro-orm/core'
import { document, row } from '../database/row.ts'

const IdempotencyKeySchema = defineEntity({
  name: 'IdempotencyKeyRow',
  tableName: 'idempotency_key',
  uniques: [{ properties: ['organizationId', 'actor', 'route', 'key'] }],
  properties: {
    ...row,
    key: p.text(),
    actor: p.text(),
    /** Method and path. */
    route: p.text(),
    requestHash: p.text(),
    /** What was answered; wrapped, so that an answer of null differs from no answer yet. */
    response: document<{ readonly body: unknown }>().nullable(),
    recordedAt: p.datetime(),
  },
})

/** A request that was carried out, so that its repetition gets the same answer. */
export class IdempotencyKeyRow extends IdempotencyKeySchema.class {}
IdempotencyKeySchema.setClass(IdempotencyKeyRow)
