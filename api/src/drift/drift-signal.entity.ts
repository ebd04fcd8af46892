import { defineEntity, p } from '@mikro-orm/core'
import { document, row } from '../database/row.ts'

const DriftSignalSchema = defineEntity({
  name: 'DriftSignalRow',
  tableName: 'drift_signal',
  properties: {
    ...row,
    planId: p.text(),
    programId: p.text(),
    count: p.integer(),
    controlIds: document<readonly string[]>(),
    firstAt: p.datetime(),
    lastAt: p.datetime(),
    /** When it is closed and sent; after a failure, when it is tried again. */
    dueAt: p.datetime(),
    /** Further reports join the next one. */
    closedAt: p.datetime().nullable(),
    sentAt: p.datetime().nullable(),
    attempts: p.integer().default(0),
    lastError: p.text().nullable(),
  },
})

/** Changes that touch one program, gathered until its run may be told again. Its id is the signal's `driftId`. */
export class DriftSignalRow extends DriftSignalSchema.class {}
DriftSignalSchema.setClass(DriftSignalRow)
