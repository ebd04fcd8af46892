import { after, type LinkDraft, milestone, type PhaseDraft, phase, wait, work } from './draft.ts'
import { elapsedWeeks, workingWeeks } from './estimates.ts'
import type { Remediation } from './remediation.ts'
import { audit, EVERYBODY, WRITERS } from './roles.ts'

const EXAMINATION = 'soc2.phase.type1-examination'

/** The design of controls as of one day. */
export const type1Examination = (): PhaseDraft =>
  phase('type1-examination', 'Type I examination', 'people', [
    milestone('type1-as-of', 'As-of date of the Type I'),
    wait('type1-lead', 'Until the auditor begins', elapsedWeeks('soc2.phase.type1-lead'), { firmId: 'cpa' }),
    work('type1-fieldwork', 'Type I fieldwork', workingWeeks(EXAMINATION, 'soc2.split.type1-fieldwork'), {
      firmId: 'cpa',
      ...audit(EVERYBODY),
    }),
    work(
      'type1-assertion',
      "Write management's assertion (Type I)",
      workingWeeks('soc2.work.assertion'),
      audit(WRITERS),
    ),
    wait('type1-report', 'Auditor writes the Type I report', elapsedWeeks(EXAMINATION, 'soc2.split.type1-report'), {
      firmId: 'cpa',
    }),
  ])

/** A Type I on the way to a Type II ends in a milestone of its own; promises of the program count to the Type II. */
export const withOwnReport = (examination: PhaseDraft): PhaseDraft => ({
  ...examination,
  activities: [...examination.activities, milestone('type1-issued', 'Type I report issued')],
})

export const type1Links = (fixes: Remediation): readonly LinkDraft[] => [
  ...after('remediation-plan', 'type1-description'),
  ...after([...fixes.all, 'type1-description', 'remediation-plan', 'engagement-signed'], 'type1-as-of'),
  ...after('type1-as-of', ['type1-lead', 'type1-assertion']),
  ...after('type1-lead', 'type1-fieldwork'),
  ...after(['type1-fieldwork', 'type1-assertion'], 'type1-report'),
]
