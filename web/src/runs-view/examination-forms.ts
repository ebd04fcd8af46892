import { below, choice, day, type FactForm, happened, note, ofSubject } from './fact-form.ts'

const LATE_CHOICES = ['slide-start', 'slide-both', 'carry', 'drop']
const RESPONSES = ['remediated', 'will-remediate', 'compensating-control', 'disagrees']
const SCOPE_CHANGES = [
  'system-added',
  'system-removed',
  'category-added',
  'category-removed',
  'subservice-changed',
  'other',
]

/** What people tell the run of a SOC 2 examination. */
export const EXAMINATION_FORMS = {
  'decide-late': {
    path: ofSubject('exceptions', 'decision'),
    fields: [choice('choice', LATE_CHOICES), happened, note],
  },
  'respond-exception': {
    path: ofSubject('exceptions', 'response'),
    fields: [choice('response', RESPONSES), happened, note],
  },
  'close-exception': {
    path: ofSubject('exceptions', 'closing'),
    fields: [choice('outcome', ['resolved', 'not-an-exception']), happened, note],
  },
  'record-exception': {
    path: below('exceptions'),
    fields: [{ kind: 'control', name: 'controlId' }, choice('kind', ['expected', 'reported']), happened, note],
  },
  'agree-window': {
    path: below('window-changes'),
    // With whom at the auditor it was agreed has to be on record.
    fields: [day('endOn'), happened, { kind: 'note', name: 'note' }],
  },
  'change-scope': {
    path: below('scope-changes'),
    fields: [
      choice('change', SCOPE_CHANGES),
      choice('place', ['this-window', 'next-window', 'disclosure']),
      happened,
      note,
    ],
  },
  'deliver-document': {
    path: below('documents'),
    fields: [
      choice('document', ['system-description', 'draft', 'assertion', 'representation-letter']),
      choice('type', ['type2', 'type1']),
      happened,
      note,
    ],
  },
  'issue-report': {
    path: below('reports'),
    fields: [
      choice('opinion', ['unqualified', 'qualified', 'adverse', 'disclaimer']),
      { kind: 'count', name: 'criteriaNotMet', starts: '0' },
      choice('type', ['type2', 'type1']),
      happened,
      note,
    ],
  },
} as const satisfies Readonly<Record<string, FactForm>>
