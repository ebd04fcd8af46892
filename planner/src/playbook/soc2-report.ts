import { after, type LinkDraft, type PhaseDraft, phase, wait, work } from './draft.ts'
import { elapsedWeeks, workingWeeks } from './estimates.ts'
import { audit, EVERYBODY, SIGNERS, WRITERS } from './roles.ts'

/** Tests over the whole period, once it has ended. */
export const finalFieldwork = (): PhaseDraft =>
  phase('final-fieldwork', 'Final fieldwork', 'people', [
    work('final-fieldwork', 'Final fieldwork', workingWeeks('soc2.phase.final-fieldwork'), {
      firmId: 'cpa',
      ...audit(EVERYBODY),
    }),
  ])

const REPORTING = 'soc2.phase.reporting'

/** Assertion, draft, review and letter, until the CPA issues. */
export const reporting = (): PhaseDraft =>
  phase('reporting', 'Reporting', 'outside', [
    work('assertion', "Write management's assertion", workingWeeks('soc2.work.assertion'), audit(WRITERS)),
    wait('draft', 'Auditor drafts the report', elapsedWeeks(REPORTING, 'soc2.split.draft'), { firmId: 'cpa' }),
    work(
      'management-review',
      'Management reviews the draft',
      workingWeeks(REPORTING, 'soc2.split.management-review'),
      audit(SIGNERS),
    ),
    work(
      'representation-letter',
      'Sign the representation letter',
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
