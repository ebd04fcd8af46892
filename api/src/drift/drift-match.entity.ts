import { defineEntity, p } from '@mikro-orm/core'
import { document, row } from '../database/row.ts'

const DriftMatchSchema = defineEntity({
  name: 'DriftMatchRow',
  tableName: 'drift_match',
  uniques: [{ properties: ['reportId', 'planId', 'programId'] }],
  properties: {
    ...row,
    planId: p.text(),
    programId: p.text(),
    reportId: p.uuid(),
    driftId: p.uuid(),
    controlIds: document<readonly string[]>(),
  },
})

/** Which controls of a program a reported change touches, and in which signal its run hears of it. */
export class DriftMatchRow extends DriftMatchSchema.class {}
DriftMatchSchema.setClass(DriftMatchRow)
