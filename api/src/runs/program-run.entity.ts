import { defineEntity, p } from '@mikro-orm/core'
import { document, row } from '../database/row.ts'

/** A phase as its run last reported it. */
export type RunPhase = {
  readonly phaseId: string
  readonly state: 'planned' | 'open' | 'overdue' | 'done'
  readonly endsAt?: string
}

const ProgramRunSchema = defineEntity({
  name: 'ProgramRunRow',
  tableName: 'program_run',
  uniques: [{ properties: ['organizationId', 'planId', 'programId'] }],
  properties: {
    ...row,
    planId: p.text(),
    programId: p.text(),
    workflowId: p.text(),
    state: p.text().$type<'starting' | 'running' | 'ended'>(),
    phases: document<readonly RunPhase[]>(),
    startedBy: p.text(),
    startedAt: p.datetime(),
  },
})

/** A program's run as its events tell it: lists are read here, never from queries to workflows. */
export class ProgramRunRow extends ProgramRunSchema.class {}
ProgramRunSchema.setClass(ProgramRunRow)
