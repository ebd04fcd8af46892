import { defineEntity, p } from '@mikro-orm/core'
import { row } from '../database/row.ts'

const UpdateKeySchema = defineEntity({
  name: 'UpdateKeyRow',
  tableName: 'update_key',
  uniques: [{ properties: ['organizationId', 'key'] }],
  properties: {
    ...row,
    key: p.text(),
    planId: p.text(),
    programId: p.text(),
    /** The name of the update. */
    kind: p.text(),
    actor: p.text(),
    outcome: p.text().$type<'unknown' | 'accepted' | 'refused'>(),
    recordedAt: p.datetime(),
    settledAt: p.datetime().nullable(),
  },
})

/** An update sent to a run. While its outcome is unknown, the run's own events settle it. */
export class UpdateKeyRow extends UpdateKeySchema.class {}
UpdateKeySchema.setClass(UpdateKeyRow)
