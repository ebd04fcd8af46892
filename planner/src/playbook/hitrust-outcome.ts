import { fact } from '../facts/facts.ts'
import type { Level } from './answers.ts'
import { after, alongside, type LinkDraft, milestone, type PhaseDraft, phase, wait, work } from './draft.ts'
import { days, elapsedWeeks, lag, workingWeeks } from './estimates.ts'
import { audit, LEADS, WRITERS } from './roles.ts'

/** What HITRUST does, and what is answered while it does. The wait for the reserved block lies inside QA, counted once. */
export const atHitrust = (level: Level): readonly PhaseDraft[] => [
  phase('check-in', 'Check-in', 'outside', [
    wait('check-in', 'HITRUST checks completeness', days('hitrust.phase.check-in'), { firmId: 'hitrust' }),
  ]),
  phase('hitrust-qa', 'HITRUST QA', 'outside', [
    wait('hitrust-qa', 'HITRUST QA, with the wait for the block', elapsedWeeks(`hitrust.phase.hitrust-qa.${level}`), {
      firmId: 'hitrust',
    }),
    work('qa-tasks', 'Answer the questions of QA', workingWeeks('hitrust.qa.tasks'), {
      firmId: 'assessor',
      ...audit(LEADS),
    }),
  ]),
  phase('draft-review', 'Draft review', 'people', [
    work('draft-review', 'Review the draft report', workingWeeks(`hitrust.phase.draft.${level}`), audit(WRITERS)),
  ]),
  phase('outcome', 'Outcome', 'outside', [
    milestone('outcome', 'Report and letter in hand', { step: 'report-in-hand', firmId: 'hitrust' }),
  ]),
]

export const atHitrustLinks = (): readonly LinkDraft[] => [
  ...after('submission', 'check-in'),
  ...after('check-in', 'hitrust-qa'),
  ...alongside('hitrust-qa', 'qa-tasks', lag('hitrust.qa.first-feedback')),
  ...after(['hitrust-qa', 'qa-tasks'], 'draft-review'),
  ...after('draft-review', 'outcome'),
]

/** A year in, an r2 shows that nothing has decayed; it is submitted in the 90 days before the anniversary. */
export const interim = (): PhaseDraft =>
  phase('interim-assessment', 'Interim assessment', 'people', [
    milestone('mycsf-second-year', 'Second year of MyCSF'),
    work(
      'interim-preparation',
      'Prepare the interim assessment',
      workingWeeks('hitrust.phase.interim.r2', 'hitrust.split.interim-preparation'),
    ),
    work(
      'interim-testing',
      'Interim testing',
      workingWeeks('hitrust.phase.interim.r2', 'hitrust.split.interim-testing'),
      {
        firmId: 'assessor',
      },
    ),
    milestone('interim-submission', 'Interim submitted', { step: 'interim-submission', firmId: 'assessor' }),
  ])

export const interimLinks = (): readonly LinkDraft[] => [
  ...after('mycsf', 'mycsf-second-year', lag('hitrust.interim.anniversary')),
  ...after('outcome', ['mycsf-second-year', 'interim-preparation']),
  ...after('letter-signed', 'interim-preparation', lag('hitrust.interim.begins-after')),
  ...after('interim-preparation', 'interim-testing'),
  ...after('interim-testing', 'interim-submission'),
]

/** The next cycle begins so long before expiry that its letter can be signed in time. */
export const renewal = (level: Level): PhaseDraft =>
  phase('renewal', 'Renewal', 'people', [
    work(
      'renewal-scope',
      'Scope the next assessment',
      workingWeeks(`hitrust.phase.scope.${level}`, 'hitrust.split.scope'),
    ),
    milestone('expiry', 'Certification expires'),
  ])

export function renewalLinks(level: Level): readonly LinkDraft[] {
  const runsFor = fact(`hitrust.validity.${level}`).value - fact(`hitrust.renewal.lead.${level}`).value
  return [
    ...after('outcome', 'renewal-scope'),
    ...after('letter-signed', 'renewal-scope', { value: runsFor, unit: 'mo' }),
    ...after('letter-signed', 'expiry', lag(`hitrust.validity.${level}`)),
    ...after('renewal-scope', 'expiry'),
  ]
}
