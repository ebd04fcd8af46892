import { defineEntity, p } from '@mikro-orm/core'
import type { TriageOutcome } from '@stagger/workflows/drift-codes'
import { document, row } from '../database/row.ts'

const TriageDecisionSchema = defineEntity({
  name: 'TriageDecisionRow',
  tableName: 'triage_decision',
  properties: {
    ...row,
    planId: p.text(),
    programId: p.text(),
    triageId: p.text(),
    outcome: p.text().$type<TriageOutcome>(),
    controlIds: document<readonly string[]>(),
    reason: p.text().nullable(),
    actor: p.text(),
    recordedAt: p.datetime(),
  },
})

/** What somebody said of reported changes, in their words: runs hear codes only. Written before the run is asked. */
export class TriageDecisionRow extends TriageDecisionSchema.class {}
TriageDecisionSchema.setClass(TriageDecisionRow)
