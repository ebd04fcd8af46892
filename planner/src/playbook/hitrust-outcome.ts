import { fact } from '../facts/facts.ts'
import type { Level } from './answers.ts'
import { after, alongside, type LinkDraft, milestone, type PhaseDraft, phase, wait, work } from './draft.ts'
import type { HitrustNames } from './hitrust-preparation.ts'
import { days, elapsedWeeks, lag, workingWeeks } from './estimates.ts'
import { audit, LEADS, WRITERS } from './roles.ts'

/** What HITRUST does, and what is answered while it does. The wait for the reserved block lies inside QA, counted once. */
export const atHitrust = (level: Level, names: HitrustNames): readonly PhaseDraft[] => [
  phase('check-in', names.phases.checkIn, 'outside', [
    wait('check-in', names.checkIn, days('hitrust.phase.check-in'), { firmId: 'hitrust' }),
  ]),
  phase('hitrust-qa', names.phases.hitrustQa, 'outside', [
    wait('hitrust-qa', names.hitrustQa, elapsedWeeks(`hitrust.phase.hitrust-qa.${level}`), {
      firmId: 'hitrust',
    }),
    work('qa-tasks', names.qaTasks, workingWeeks('hitrust.qa.tasks'), {
      firmId: 'assessor',
      ...audit(LEADS),
    }),
  ]),
  phase('draft-review', names.phases.draftReview, 'people', [
    work('draft-review', names.draftReview, workingWeeks(`hitrust.phase.draft.${level}`), audit(WRITERS)),
  ]),
  phase('outcome', names.phases.outcome, 'outside', [
    milestone('outcome', names.outcome, { step: 'report-in-hand', firmId: 'hitrust' }),
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
export const interim = (names: HitrustNames): PhaseDraft =>
  phase('interim-assessment', names.phases.interim, 'people', [
    milestone('mycsf-second-year', names.mycsfSecondYear),
    work(
      'interim-preparation',
      names.interimPreparation,
      workingWeeks('hitrust.phase.interim.r2', 'hitrust.split.interim-preparation'),
    ),
    work(
      'interim-testing',
      names.interimTesting,
      workingWeeks('hitrust.phase.interim.r2', 'hitrust.split.interim-testing'),
      {
        firmId: 'assessor',
      },
    ),
    milestone('interim-submission', names.interimSubmission, { step: 'interim-submission', firmId: 'assessor' }),
  ])

export const interimLinks = (): readonly LinkDraft[] => [
  ...after('mycsf', 'mycsf-second-year', lag('hitrust.interim.anniversary')),
  ...after('outcome', ['mycsf-second-year', 'interim-preparation']),
  ...after('letter-signed', 'interim-preparation', lag('hitrust.interim.begins-after')),
  ...after('interim-preparation', 'interim-testing'),
  ...after('interim-testing', 'interim-submission'),
]

/** The next cycle begins so long before expiry that its letter can be signed in time. */
export const renewal = (level: Level, names: HitrustNames): PhaseDraft =>
  phase('renewal', names.phases.renewal, 'people', [
    work('renewal-scope', names.renewalScope, workingWeeks(`hitrust.phase.scope.${level}`, 'hitrust.split.scope')),
    milestone('expiry', names.expiry),
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
