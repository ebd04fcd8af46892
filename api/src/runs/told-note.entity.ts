import { defineEntity, p } from '@mikro-orm/core'
import type { SubjectKind } from '@stagger/workflows/messages'
import { row } from '../database/row.ts'

const ToldNoteSchema = defineEntity({
  name: 'ToldNoteRow',
  tableName: 'told_note',
  uniques: [{ properties: ['organizationId', 'key'] }],
  properties: {
    ...row,
    planId: p.text(),
    programId: p.text(),
    /** The key of the message that the note came with. */
    key: p.text(),
    /** What the message turned out to be about, once its run has said so. */
    subjectKind: p.text().$type<SubjectKind>().nullable(),
    subjectId: p.text().nullable(),
    note: p.text(),
    actor: p.text(),
    recordedAt: p.datetime(),
  },
})

/** What somebody wrote beside a fact. It never travels to a run: payloads hold no text that people type. */
export class ToldNoteRow extends ToldNoteSchema.class {}
ToldNoteSchema.setClass(ToldNoteRow)
