import { fact } from '../facts/facts.ts'
import { wholeShare } from '../facts/units.ts'
import type { Estimate } from '../plan/values.ts'
import { type Level, scoresDocuments } from './answers.ts'
import { AT_ONCE, after, alongside, type LinkDraft, milestone, type PhaseDraft, phase, when, work } from './draft.ts'
import { workingWeeks } from './estimates.ts'
import type { Remediation } from './remediation.ts'
import { audit, EVERYBODY, operate, WRITERS } from './roles.ts'

/**
 * Scores and evidence in MyCSF while controls incubate. The assessor plans beside it: planning ends when the first test
 * starts, and not long before, for the 90 days run from there.
 */
export const answering = (level: Level): PhaseDraft =>
  phase('answering-assessment', 'Answering the assessment', 'people', [
    work(
      'scoring',
      'Score the statements in MyCSF',
      workingWeeks(`hitrust.phase.evidence.${level}`, 'hitrust.split.scoring'),
      operate(EVERYBODY),
    ),
    work(
      'evidence',
      'Gather and link evidence',
      workingWeeks(`hitrust.phase.evidence.${level}`, 'hitrust.split.evidence'),
      operate(EVERYBODY),
    ),
    work(
      'planning',
      'Assessor plans tests and samples',
      workingWeeks(`hitrust.phase.assessor.${level}`, `hitrust.split.planning.${level}`),
      {
        firmId: 'assessor',
        ...audit(WRITERS),
        constraints: { asLateAs: { anchorId: 'first-test', buffer: AT_ONCE } },
      },
    ),
  ])

/** Once the assessment is being answered, the QA block can be booked. */
export const qaReservation = (): PhaseDraft =>
  phase('qa-reservation', 'QA reservation', 'people', [
    work('qa-booking', 'Choose and book a QA block', workingWeeks('team.event.signature'), {
      firmId: 'hitrust',
      ...audit(['program-manager']),
    }),
    milestone('qa-reserved', 'QA block reserved', { step: 'qa-reserved' }),
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
export function validation(level: Level, fixes: Remediation): PhaseDraft {
  const testing = workingWeeks(`hitrust.phase.assessor.${level}`, `hitrust.split.testing.${level}`)
  const batch = (part: 'policies' | 'implemented' | 'recent', name: string) =>
    work(`test-${part}`, name, shareOf(testing, part), { firmId: 'assessor', ...audit(EVERYBODY) })
  return phase('performing-validation', 'Performing validation', 'people', [
    milestone('first-test', 'First test', { step: 'first-test' }),
    when(scoresDocuments(level), batch('policies', 'Test policies and procedures')),
    batch('implemented', 'Test implemented controls'),
    when(hasRecent(fixes), batch('recent', 'Test recently remediated controls')),
    work('assessor-qa', 'Internal QA of the assessor', workingWeeks(`hitrust.phase.assessor-qa.${level}`), {
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
