import { defineEntity, p } from '@mikro-orm/core'
import type { EvidenceRecord } from '@stagger/planner'
import { instantIn } from '../clock.ts'
import { row } from '../database/row.ts'

const EvidenceSchema = defineEntity({
  name: 'EvidenceRow',
  tableName: 'evidence',
  uniques: [
    { properties: ['organizationId', 'planId', 'evidenceId'] },
    { properties: ['organizationId', 'planId', 'number'] },
  ],
  properties: {
    ...row,
    planId: p.text(),
    evidenceId: p.text(),
    /** Its place in the plan's ledger of evidence. */
    number: p.integer(),
    controlId: p.text(),
    effectiveOn: p.date(),
    actor: p.text(),
    recordedAt: p.datetime(),
  },
})

/** That a control happened on a day. Never changed, never removed: it outlives even the control. */
export class EvidenceRow extends EvidenceSchema.class {}
EvidenceSchema.setClass(EvidenceRow)

/** The record as the planner reads it, which takes the day of recording from what is written: the plan's own zone. */
export const evidenceOf = (row: EvidenceRow, timeZone: string): EvidenceRecord => ({
  id: row.evidenceId,
  controlId: row.controlId,
  effectiveOn: row.effectiveOn,
  recordedAt: instantIn(timeZone, row.recordedAt),
  actor: row.actor,
})
