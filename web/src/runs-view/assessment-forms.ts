import { below, choice, day, type FactField, type FactForm, type FactPlace, happened, note, text } from './fact-form.ts'

const PARTS = ['scope', 'factors', 'scores']

/** A fact of an assessment: one address for all of them, which its kind tells apart. */
const fact = (kind: string, ...fields: readonly FactField[]): FactForm => ({
  path: below('assessment-facts'),
  says: () => ({ kind }),
  fields: [...fields, happened, note],
})

/** One about something that the run has told of before. */
const factOf = (kind: string, name: string, ...fields: readonly FactField[]): FactForm => ({
  ...fact(kind, ...fields),
  says: ({ subjectId = '' }: FactPlace) => ({ kind, [name]: subjectId }),
})

/** What people tell the run of a HITRUST assessment, in the order of the standard's story. */
export const ASSESSMENT_FORMS = {
  'create-object': fact('object-created', { kind: 'csf-version', name: 'csfVersion' }),
  'buy-credit': fact('report-credit-bought'),
  'revise-part': fact('assessment-revised', choice('part', PARTS), { kind: 'text', name: 'taskId', optional: true }),
  'corrective-action': fact('corrective-action', text('actionId'), choice('state', ['recorded', 'done', 'cap'])),
  'test-item': fact(
    'item-tested',
    { kind: 'control', name: 'controlId' },
    choice('itemKind', ['implemented', 'policy', 'procedure', 'measured', 'managed']),
  ),
  'book-qa': fact('qa-block-booked', day('blockStartsOn'), day('submissionDueOn')),
  'release-qa': fact('qa-block-released'),
  'sign-letter': fact('letter-signed'),
  submit: fact('assessment-submitted'),
  accept: fact('assessment-accepted'),
  return: fact('assessment-returned'),
  'open-task': fact('qa-task-opened', text('taskId'), {
    kind: 'date',
    name: 'dueOn',
    starts: 'empty',
    optional: true,
  }),
  'answer-task': factOf('qa-task-answered', 'taskId'),
  'escalate-qa': fact('qa-escalated', choice('step', ['concerns', 'answered', 'met', 'answered-again', 'decided'])),
  'approve-draft': fact('draft-approved'),
  'request-correction': fact('correction-requested', choice('about', ['wording', ...PARTS])),
  'report-outcome': fact('outcome-reported', choice('outcome', ['certified', 'validated-only', 'readiness-only'])),
  'submit-interim': fact('interim-submitted'),
  'report-interim': fact('interim-reported', { kind: 'switch', name: 'passed' }),
  'report-standing': fact('standing-reported', choice('standing', ['suspended', 'reinstated', 'revoked'])),
  'issue-bridge': fact('bridge-issued', day('objectCreatedOn')),
  'notice-change': fact('significant-change-noticed', text('changeId')),
  'plan-recertification': fact(
    'recertification-planned',
    choice('form', ['full', 'rapid']),
    { kind: 'switch', name: 'sameScope' },
    { kind: 'switch', name: 'degraded' },
  ),
} as const satisfies Readonly<Record<string, FactForm>>
