import { after, type LinkDraft, type PhaseDraft, phase, wait, work } from './draft.ts'
import { elapsedWeeks, workingWeeks } from './estimates.ts'
import type { Soc2Names } from './soc2-preparation.ts'
import { audit, EVERYBODY, SIGNERS, WRITERS } from './roles.ts'

/** Tests over the whole period, once it has ended. */
export const finalFieldwork = (names: Soc2Names): PhaseDraft =>
  phase('final-fieldwork', names.phases.finalFieldwork, 'people', [
    work('final-fieldwork', names.finalFieldwork, workingWeeks('soc2.phase.final-fieldwork'), {
      firmId: 'cpa',
      ...audit(EVERYBODY),
    }),
  ])

const REPORTING = 'soc2.phase.reporting'

/** Assertion, draft, review and letter, until the CPA issues. */
export const reporting = (names: Soc2Names): PhaseDraft =>
  phase('reporting', names.phases.reporting, 'outside', [
    work('assertion', names.assertion, workingWeeks('soc2.work.assertion'), audit(WRITERS)),
    wait('draft', names.draft, elapsedWeeks(REPORTING, 'soc2.split.draft'), { firmId: 'cpa' }),
    work(
      'management-review',
      names.managementReview,
      workingWeeks(REPORTING, 'soc2.split.management-review'),
      audit(SIGNERS),
    ),
    work(
      'representation-letter',
      names.representationLetter,
      workingWeeks(REPORTING, 'soc2.split.representation-letter'),
      audit(SIGNERS),
    ),
  ])

export const reportLinks = (): readonly LinkDraft[] => [
  ...after(['remediation-plan', 'engagement-signed', 'period-end', 'system-description'], 'final-fieldwork'),
  ...after('final-fieldwork', ['assertion', 'draft']),
  ...after(['draft', 'assertion'], 'management-review'),
  ...after('management-review', 'representation-letter'),
  ...after('representation-letter', 'issued'),
]
