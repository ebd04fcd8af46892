import { defineEntity, p } from '@mikro-orm/core'
import type { GivenCause } from '@stagger/planner'
import { document, row } from '../database/row.ts'

const ChangeRequestSchema = defineEntity({
  name: 'ChangeRequestRow',
  tableName: 'change_request',
  properties: {
    ...row,
    planId: p.text(),
    /** Null where the ledger or the plan says it all. */
    cause: document<GivenCause>().nullable(),
    requestedAt: p.datetime(),
    attempts: p.integer().default(0),
    retryAt: p.datetime(),
    doneAt: p.datetime().nullable(),
  },
})

/** A promise, made in the transaction that writes what happened, to find out what it means for the plan. */
export class ChangeRequestRow extends ChangeRequestSchema.class {}
ChangeRequestSchema.setClass(ChangeRequestRow)
