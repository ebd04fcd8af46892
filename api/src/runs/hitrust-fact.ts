import { isIsoDate } from '@stagger/planner'
import { z } from 'zod'

const Day = z.string().refine(isIsoDate, 'a real date, YYYY-MM-DD')
const Name = z.string().trim().min(1).max(64)
/** What people write about it stays with the plan and never reaches a run. */
const Note = z.string().trim().min(1).max(2000)
const Version = z.string().regex(/^\d{1,2}(\.\d{1,2}){1,2}$/, 'a version such as 11.8.0')
const Part = z.enum(['scope', 'factors', 'scores'])

const fact = <Kind extends string, Shape extends z.core.$ZodShape>(kind: Kind, more: Shape) =>
  z.strictObject({ kind: z.literal(kind), effectiveOn: Day, note: Note.optional(), ...more })

/** What people tell the run of a HITRUST assessment, in the order of the standard's story. `effectiveOn` is when it happened. */
export const HitrustFact = z
  .discriminatedUnion('kind', [
    fact('object-created', { csfVersion: Version }),
    fact('report-credit-bought', {}),
    fact('assessment-revised', { part: Part, taskId: Name.optional() }),
    fact('corrective-action', { actionId: Name, state: z.enum(['recorded', 'done', 'cap']) }),
    fact('item-tested', {
      controlId: Name,
      itemKind: z.enum(['policy', 'procedure', 'implemented', 'measured', 'managed']),
    }),
    fact('qa-block-booked', { blockStartsOn: Day, submissionDueOn: Day }),
    fact('qa-block-released', {}),
    fact('letter-signed', {}),
    fact('assessment-submitted', {}),
    fact('assessment-returned', {}),
    fact('assessment-accepted', {}),
    fact('qa-task-opened', { taskId: Name, dueOn: Day.optional() }),
    fact('qa-task-answered', { taskId: Name }),
    fact('qa-escalated', { step: z.enum(['concerns', 'answered', 'met', 'answered-again', 'decided']) }),
    fact('correction-requested', { about: z.enum(['wording', ...Part.options]) }),
    fact('draft-approved', {}),
    fact('outcome-reported', { outcome: z.enum(['certified', 'validated-only', 'readiness-only']) }),
    fact('interim-submitted', {}),
    fact('interim-reported', { passed: z.boolean() }),
    fact('standing-reported', { standing: z.enum(['suspended', 'reinstated', 'revoked']) }),
    fact('bridge-issued', { objectCreatedOn: Day }),
    fact('significant-change-noticed', { changeId: Name }),
    fact('recertification-planned', {
      form: z.enum(['full', 'rapid']),
      sameScope: z.boolean(),
      degraded: z.boolean(),
    }),
  ])
  .meta({ id: 'HitrustFact' })
export type HitrustFact = z.infer<typeof HitrustFact>
