import { defineEntity, p } from '@mikro-orm/core'
import type { ProgramEventKind } from '@stagger/workflows/messages'
import { document, row } from '../database/row.ts'

/** What can happen to a plan. */
export type PlanEventKind =
  | 'plan-revised'
  | 'progress-recorded'
  | 'evidence-recorded'
  | 'actuals-recorded'
  | 'comment-added'
  | 'comment-changed'
  | 'baselines-changed'
  | 'own-scenarios-changed'
  | 'proposal-opened'
  | 'proposal-superseded'
  | 'proposal-accepted'
  | 'proposal-declined'
  | 'proposal-closed'
  | 'notice-added'
  | 'changes-told'
  | ProgramEventKind

const PlanEventSchema = defineEntity({
  name: 'PlanEventRow',
  tableName: 'plan_event',
  uniques: [{ properties: ['organizationId', 'planId', 'number'] }],
  properties: {
    ...row,
    planId: p.text(),
    /** 1, 2, 3 … within the plan, without a gap: the id of the event in the stream. */
    number: p.integer(),
    kind: p.text().$type<PlanEventKind>(),
    actor: p.text(),
    recordedAt: p.datetime(),
    data: document<Readonly<Record<string, unknown>>>(),
  },
})

/** Something that happened to a plan, in the order in which everybody sees it. */
export class PlanEventRow extends PlanEventSchema.class {}
PlanEventSchema.setClass(PlanEventRow)
