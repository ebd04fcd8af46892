import { defineEntity, p } from '@mikro-orm/core'
import type { Baseline } from '@stagger/planner'
import { document, row } from '../database/row.ts'

const BaselineSchema = defineEntity({
  name: 'BaselineRow',
  tableName: 'baseline',
  uniques: [{ properties: ['organizationId', 'planId', 'baselineId'] }],
  properties: {
    ...row,
    planId: p.text(),
    baselineId: p.text(),
    name: p.text(),
    /** Why it was saved; empty where nobody said. */
    note: p.text(),
    /** The revision of the plan whose dates these were. */
    revision: p.integer(),
    /** 1, 2, 3 …: every new name or note is one more. */
    version: p.integer(),
    actor: p.text(),
    recordedAt: p.datetime(),
    /** Dates and money as they were: what happens later cannot be taken out of a plan again, so they are kept, not computed. */
    content: document<Baseline>().lazy(),
  },
})

/** What a plan looked like when somebody saved it under a name. */
export class BaselineRow extends BaselineSchema.class {}
BaselineSchema.setClass(BaselineRow)
