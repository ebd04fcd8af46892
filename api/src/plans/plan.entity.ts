import { defineEntity, p } from '@mikro-orm/core'
import { row } from '../database/row.ts'

const PlanSchema = defineEntity({
  name: 'PlanRow',
  tableName: 'plan',
  uniques: [{ properties: ['organizationId', 'planId'] }],
  properties: {
    ...row,
    /** The id in the document: what addresses and workflow ids say. */
    planId: p.text(),
    name: p.text(),
    timeZone: p.text(),
    /** The newest revision; its row holds the document. */
    revision: p.integer(),
    /** Counters that are raised under this row's lock: the events, progress facts, evidence, money spent and orders. */
    events: p.integer().default(0),
    facts: p.integer().default(0),
    evidence: p.integer().default(0),
    actuals: p.integer().default(0),
    orders: p.integer().default(0),
    createdBy: p.text(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
})

/** A plan, and the row that everybody locks who changes anything about it. */
export class PlanRow extends PlanSchema.class {}
PlanSchema.setClass(PlanRow)
