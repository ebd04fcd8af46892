import { defineEntity, p } from '@mikro-orm/core'
import type { SystemKind } from '@stagger/planner'
import { document, row } from '../database/row.ts'

const ChangeSystemSchema = defineEntity({
  name: 'ChangeSystemRow',
  tableName: 'change_system',
  uniques: [{ properties: ['organizationId', 'name'] }],
  properties: {
    ...row,
    /** As the other side calls it, in small letters. */
    name: p.text(),
    kinds: document<readonly SystemKind[]>(),
    controlIds: document<readonly string[]>(),
    actor: p.text(),
    updatedAt: p.datetime(),
  },
})

/** What a system that reports changes is to our plans: kinds of systems that controls name, or controls themselves. */
export class ChangeSystemRow extends ChangeSystemSchema.class {}
ChangeSystemSchema.setClass(ChangeSystemRow)
