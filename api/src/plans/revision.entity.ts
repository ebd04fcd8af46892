import { defineEntity, p } from '@mikro-orm/core'
import type { Plan, StoredEdit } from '@stagger/planner'
import { document, row } from '../database/row.ts'

const RevisionSchema = defineEntity({
  name: 'RevisionRow',
  tableName: 'revision',
  uniques: [{ properties: ['organizationId', 'planId', 'number'] }],
  properties: {
    ...row,
    planId: p.text(),
    number: p.integer(),
    /** Absent for revision 1, the plan as it was brought. */
    edit: document<StoredEdit>().nullable(),
    inverse: document<StoredEdit>().nullable(),
    /** What the edit touched, as `activities/soc2.window`: conflicts are spoken of in these. */
    touches: document<readonly string[]>(),
    /** The revision that this one took back, or whose undo it took back. */
    undoes: p.integer().nullable(),
    redoes: p.integer().nullable(),
    actor: p.text(),
    /** The browser it was made in; null for other programs. Whose undo takes it back. */
    browser: p.text().nullable(),
    recordedAt: p.datetime(),
    document: document<Plan>().lazy(),
  },
})

/** One edit, for ever: the history, the audit log and the undo stack are these rows. */
export class RevisionRow extends RevisionSchema.class {}
RevisionSchema.setClass(RevisionRow)
