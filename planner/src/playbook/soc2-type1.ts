import { after, type LinkDraft, milestone, type PhaseDraft, phase, wait, work } from './draft.ts'
import { elapsedWeeks, workingWeeks } from './estimates.ts'
import type { Remediation } from './remediation.ts'
import type { Soc2Names } from './soc2-preparation.ts'
import { audit, EVERYBODY, WRITERS } from './roles.ts'

const EXAMINATION = 'soc2.phase.type1-examination'

/** The design of controls as of one day. */
export const type1Examination = (names: Soc2Names): PhaseDraft =>
  phase('type1-examination', names.phases.type1Examination, 'people', [
    milestone('type1-as-of', names.type1AsOf),
    wait('type1-lead', names.type1Lead, elapsedWeeks('soc2.phase.type1-lead'), { firmId: 'cpa' }),
    work('type1-fieldwork', names.type1Fieldwork, workingWeeks(EXAMINATION, 'soc2.split.type1-fieldwork'), {
      firmId: 'cpa',
      ...audit(EVERYBODY),
    }),
    work('type1-assertion', names.type1Assertion, workingWeeks('soc2.work.assertion'), audit(WRITERS)),
    wait('type1-report', names.type1Report, elapsedWeeks(EXAMINATION, 'soc2.split.type1-report'), {
      firmId: 'cpa',
    }),
  ])

/** A Type I on the way to a Type II ends in a milestone of its own; promises of the program count to the Type II. */
export const withOwnReport = (examination: PhaseDraft, names: Soc2Names): PhaseDraft => ({
  ...examination,
  activities: [...examination.activities, milestone('type1-issued', names.type1Issued)],
})

export const type1Links = (fixes: Remediation): readonly LinkDraft[] => [
  ...after('remediation-plan', 'type1-description'),
  ...after([...fixes.all, 'type1-description', 'remediation-plan', 'engagement-signed'], 'type1-as-of'),
  ...after('type1-as-of', ['type1-lead', 'type1-assertion']),
  ...after('type1-lead', 'type1-fieldwork'),
  ...after(['type1-fieldwork', 'type1-assertion'], 'type1-report'),
]
