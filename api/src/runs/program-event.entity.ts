import { defineEntity, p } from '@mikro-orm/core'
import { document, row } from '../database/row.ts'

const ProgramEventSchema = defineEntity({
  name: 'ProgramEventRow',
  tableName: 'program_event',
  uniques: [{ properties: ['organizationId', 'workflowId', 'firstRunId', 'sequence'] }],
  properties: {
    ...row,
    workflowId: p.text(),
    firstRunId: p.text(),
    sequence: p.integer(),
    planId: p.text(),
    programId: p.text(),
    payload: document<unknown>(),
    payloadHash: p.text(),
    recordedAt: p.datetime(),
  },
})

/** An event as its run sent it. The key makes a repetition harmless, the hash tells a repetition from a forgery. */
export class ProgramEventRow extends ProgramEventSchema.class {}
ProgramEventSchema.setClass(ProgramEventRow)
