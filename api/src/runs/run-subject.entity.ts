import { defineEntity, p } from '@mikro-orm/core'
import type { ProgramEvent, SubjectKind } from '@stagger/workflows/messages'
import { document, row } from '../database/row.ts'

const RunSubjectSchema = defineEntity({
  name: 'RunSubjectRow',
  tableName: 'run_subject',
  uniques: [{ properties: ['organizationId', 'planId', 'programId', 'kind', 'subjectId'] }],
  properties: {
    ...row,
    planId: p.text(),
    programId: p.text(),
    kind: p.text().$type<SubjectKind>(),
    subjectId: p.text(),
    state: p.text(),
    facts: document<NonNullable<ProgramEvent['facts']>>(),
    since: p.datetime(),
    updatedAt: p.datetime(),
  },
})

/** What a run has said of an exception, a request, a task, a reported change: its last state, and all facts so far. */
export class RunSubjectRow extends RunSubjectSchema.class {}
RunSubjectSchema.setClass(RunSubjectRow)
