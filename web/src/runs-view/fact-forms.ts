import { ASSESSMENT_FORMS } from './assessment-forms.ts'
import { EXAMINATION_FORMS } from './examination-forms.ts'
import { choice, type FactForm, happened, ofPhase, ofSubject } from './fact-form.ts'

const TRIAGE_OUTCOMES = ['harmless', 'exception', 're-incubation', 'significant-change', 'security-event']

/** What people tell runs of either standard. */
const FORMS_OF_BOTH = {
  'start-phase': { path: ofPhase('start'), fields: [happened] },
  'finish-phase': { path: ofPhase('finish'), fields: [happened] },
  'reopen-phase': { path: ofPhase('reopen'), fields: [happened] },
  'close-triage': {
    path: ofSubject('triages', 'close'),
    fields: [
      choice('outcome', TRIAGE_OUTCOMES),
      { kind: 'switch', name: 'confirmed', only: ['outcome', 'security-event'] },
      happened,
      { kind: 'note', name: 'reason', optional: true },
    ],
  },
  'give-notice': { path: ofSubject('triages', 'notice'), fields: [happened] },
} as const satisfies Readonly<Record<string, FactForm>>

/** Every fact that people tell a run, by the name of its form. */
export const FACT_FORMS = { ...FORMS_OF_BOTH, ...EXAMINATION_FORMS, ...ASSESSMENT_FORMS } as const
export type FactFormId = keyof typeof FACT_FORMS

export const formOf = (id: FactFormId): FactForm => FACT_FORMS[id]
