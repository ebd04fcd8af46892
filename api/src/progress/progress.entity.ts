import { defineEntity, p } from '@mikro-orm/core'
import type { Progress } from '@stagger/planner'
import { row } from '../database/row.ts'

const ProgressSchema = defineEntity({
  name: 'ProgressRow',
  tableName: 'progress',
  uniques: [
    { properties: ['organizationId', 'planId', 'progressId'] },
    { properties: ['organizationId', 'planId', 'number'] },
  ],
  properties: {
    ...row,
    planId: p.text(),
    progressId: p.text(),
    /** Its place in the plan's ledger. */
    number: p.integer(),
    activityId: p.text(),
    kind: p.text().$type<Progress['kind']>(),
    effectiveOn: p.date(),
    remainingDays: p.integer().nullable(),
    actor: p.text(),
    recordedAt: p.datetime(),
    /** The run's event that it was projected from; null when a person typed it. */
    programEventId: p.uuid().nullable(),
  },
})

/** What happened to an activity. Never changed, never removed: a correction is another row. */
export class ProgressRow extends ProgressSchema.class {}
ProgressSchema.setClass(ProgressRow)

/** The fact as the planner reads it. */
export const progressOf = (row: ProgressRow): Progress => ({
  id: row.progressId,
  activityId: row.activityId,
  kind: row.kind,
  effectiveOn: row.effectiveOn,
  ...(row.remainingDays != null && { remainingDays: row.remainingDays }),
  recordedAt: row.recordedAt.toISOString(),
  actor: row.actor,
})
