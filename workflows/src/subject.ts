/** What an event or an answer is about, beside a phase: its id is unique within its program and kind. */
export type Subject = { readonly kind: SubjectKind; readonly id: string }
export const SUBJECT_KINDS = [
  'exception',
  'window',
  'scope-change',
  'document',
  'report',
  'bridge',
  'evidence',
  'assessment',
  'qa-block',
  'qa-task',
  'corrective-action',
  'certification',
  'reminder',
  'reminders',
  'drift',
] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]
