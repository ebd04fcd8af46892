import { fact } from '../facts/facts.ts'
import { wholeShare } from '../facts/units.ts'
import type { Estimate } from '../plan/values.ts'
import { type Level, scoresDocuments } from './answers.ts'
import { AT_ONCE, after, alongside, type LinkDraft, milestone, type PhaseDraft, phase, when, work } from './draft.ts'
import type { HitrustNames } from './hitrust-preparation.ts'
import { workingWeeks } from './estimates.ts'
import type { Remediation } from './remediation.ts'
import { audit, EVERYBODY, operate, WRITERS } from './roles.ts'

/**
 * Scores and evidence in MyCSF while controls incubate. The assessor plans beside it: planning ends when the first test
 * starts, and not long before, for the 90 days run from there.
 */
export const answering = (level: Level, names: HitrustNames): PhaseDraft =>
  phase('answering-assessment', names.phases.answering, 'people', [
    work(
      'scoring',
      names.scoring,
      workingWeeks(`hitrust.phase.evidence.${level}`, 'hitrust.split.scoring'),
      operate(EVERYBODY),
    ),
    work(
      'evidence',
      names.evidence,
      workingWeeks(`hitrust.phase.evidence.${level}`, 'hitrust.split.evidence'),
      operate(EVERYBODY),
    ),
    work(
      'planning',
      names.planning,
      workingWeeks(`hitrust.phase.assessor.${level}`, `hitrust.split.planning.${level}`),
      {
        firmId: 'assessor',
        ...audit(WRITERS),
        constraints: { asLateAs: { anchorId: 'first-test', buffer: AT_ONCE } },
      },
    ),
  ])

/** Once the assessment is being answered, the QA block can be booked. */
export const qaReservation = (names: HitrustNames): PhaseDraft =>
  phase('qa-reservation', names.phases.qaReservation, 'people', [
    work('qa-booking', names.qaBooking, workingWeeks('team.event.signature'), {
      firmId: 'hitrust',
      ...audit(['program-manager']),
    }),
    milestone('qa-reserved', names.qaReserved, { step: 'qa-reserved' }),
  ])

export const answeringLinks = (fixes: Remediation): readonly LinkDraft[] => [
  ...after(['object-created', 'remediation-plan', ...fixes.all], 'scoring'),
  ...after('scoring', 'evidence'),
  ...alongside('scoring', ['planning', 'qa-booking']),
  ...after('engagement-signed', ['planning', 'qa-booking']),
  ...after(['object-created', 'report-credit'], 'qa-booking'),
  ...after('qa-booking', 'qa-reserved'),
]

/** Tests in batches: documents, controls that have run for long, and last the ones that were just remediated. */
export function validation(level: Level, fixes: Remediation, names: HitrustNames): PhaseDraft {
  const testing = workingWeeks(`hitrust.phase.assessor.${level}`, `hitrust.split.testing.${level}`)
  const batch = (part: 'policies' | 'implemented' | 'recent', name: string) =>
    work(`test-${part}`, name, shareOf(testing, part), { firmId: 'assessor', ...audit(EVERYBODY) })
  return phase('performing-validation', names.phases.validation, 'people', [
    milestone('first-test', names.firstTest, { step: 'first-test' }),
    when(scoresDocuments(level), batch('policies', names.testPolicies)),
    batch('implemented', names.testImplemented),
    when(hasRecent(fixes), batch('recent', names.testRecent)),
    work('assessor-qa', names.assessorQa, workingWeeks(`hitrust.phase.assessor-qa.${level}`), {
      firmId: 'assessor',
    }),
  ])
}

const hasRecent = ({ technical }: Remediation) => technical.length > 0

const shareOf = (testing: Estimate, part: 'policies' | 'implemented' | 'recent'): Estimate => ({
  ...testing,
  ...wholeShare(testing, fact(`hitrust.split.test-${part}`)),
})

export function validationLinks(level: Level, fixes: Remediation): readonly LinkDraft[] {
  const policies = when(scoresDocuments(level), 'test-policies')
  const recent = when(hasRecent(fixes), 'test-recent')
  return [
    ...after(['planning', 'evidence', 'engagement-signed'], 'first-test'),
    ...after('first-test', [...policies, 'test-implemented']),
    ...after('test-implemented', recent),
    ...after([...policies, 'test-implemented', ...recent], 'assessor-qa'),
    ...after('assessor-qa', 'caps'),
  ]
}
