import type { Level } from './answers.ts'
import { after, type LinkDraft, milestone, type PhaseDraft, phase, work } from './draft.ts'
import { workingWeeks } from './estimates.ts'
import { audit, LEADS, SIGNERS } from './roles.ts'

const capsWeeks = (level: Level) => `hitrust.phase.caps.${level}` as const

/** What the entity does after the tests. A certification counts from the letter, not from the report. */
export const capsAndLetter = (level: Level): PhaseDraft =>
  phase('caps-and-letter', 'CAPs and representation letter', 'people', [
    work('caps', 'Enter corrective action plans', workingWeeks(capsWeeks(level), 'hitrust.split.caps'), audit(LEADS)),
    work(
      'letter',
      'Prepare the representation letter',
      workingWeeks(capsWeeks(level), 'hitrust.split.letter'),
      audit(SIGNERS),
    ),
    milestone('letter-signed', 'Representation letter signed: certified from', { step: 'letter-signed' }),
  ])

/** What the assessor does before submitting. */
export const capsReview = (level: Level): PhaseDraft =>
  phase('caps-review', 'Review of CAPs and submission', 'people', [
    work(
      'caps-review',
      'Assessor reviews corrective action plans',
      workingWeeks(capsWeeks(level), 'hitrust.split.caps-review'),
      { firmId: 'assessor' },
    ),
    milestone('submission', 'Submitted to HITRUST', { step: 'submission', firmId: 'assessor' }),
  ])

export const submissionLinks = (): readonly LinkDraft[] => [
  ...after('caps', 'letter'),
  ...after('letter', 'letter-signed'),
  ...after('letter-signed', 'caps-review'),
  ...after(['caps-review', 'qa-reserved'], 'submission'),
]
