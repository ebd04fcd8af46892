import { defineEntity, p } from '@mikro-orm/core'
import { row } from '../database/row.ts'

const ChangeReportSchema = defineEntity({
  name: 'ChangeReportRow',
  tableName: 'change_report',
  uniques: [{ properties: ['organizationId', 'system', 'changeId'] }],
  properties: {
    ...row,
    system: p.text(),
    changeId: p.text(),
    kind: p.text().nullable(),
    summary: p.text().nullable(),
    changedAt: p.datetime(),
    receivedAt: p.datetime(),
    /** Whether it touches a control of a program that runs. What does not is kept, until somebody says what it touches. */
    matched: p.boolean(),
  },
})

/** A change as somebody else's system reported it, once. */
export class ChangeReportRow extends ChangeReportSchema.class {}
ChangeReportSchema.setClass(ChangeReportRow)
