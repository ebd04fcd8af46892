import type { Level } from './answers.ts'
import { after, type LinkDraft, milestone, type PhaseDraft, phase, work } from './draft.ts'
import type { HitrustNames } from './hitrust-preparation.ts'
import { workingWeeks } from './estimates.ts'
import { audit, LEADS, SIGNERS } from './roles.ts'

const capsWeeks = (level: Level) => `hitrust.phase.caps.${level}` as const

/** What the entity does after the tests. A certification counts from the letter, not from the report. */
export const capsAndLetter = (level: Level, names: HitrustNames): PhaseDraft =>
  phase('caps-and-letter', names.phases.capsAndLetter, 'people', [
    work('caps', names.caps, workingWeeks(capsWeeks(level), 'hitrust.split.caps'), audit(LEADS)),
    work('letter', names.letter, workingWeeks(capsWeeks(level), 'hitrust.split.letter'), audit(SIGNERS)),
    milestone('letter-signed', names.letterSigned, { step: 'letter-signed' }),
  ])

/** What the assessor does before submitting. */
export const capsReview = (level: Level, names: HitrustNames): PhaseDraft =>
  phase('caps-review', names.phases.capsReview, 'people', [
    work('caps-review', names.capsReview, workingWeeks(capsWeeks(level), 'hitrust.split.caps-review'), {
      firmId: 'assessor',
    }),
    milestone('submission', names.submission, { step: 'submission', firmId: 'assessor' }),
  ])

export const submissionLinks = (): readonly LinkDraft[] => [
  ...after('caps', 'letter'),
  ...after('letter', 'letter-signed'),
  ...after('letter-signed', 'caps-review'),
  ...after(['caps-review', 'qa-reserved'], 'submission'),
]
