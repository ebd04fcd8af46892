import { type Answers, type ControlFamily, type Level, scoresDocuments } from './answers.ts'
import { after, type LinkDraft, milestone, type PhaseDraft, phase, wait, when, work } from './draft.ts'
import { days, workingWeeks } from './estimates.ts'
import { platform, platformLinks } from './platform.ts'
import type { Remediation } from './remediation.ts'
import { EVERYBODY, gap, LEADS, WRITERS } from './roles.ts'

/** What the story of an assessment needs to know beyond its level. */
export type HitrustSetting = {
  readonly answers: Answers
  /** Families that this program has to bring to life or to deepen. */
  readonly missing: ReadonlySet<ControlFamily>
  /** Whether another program of the plan comes first, and has the controls brought to life. */
  readonly second: boolean
}

/** The weeks of scoping hold the choice of the assessor too. */
const scopeWeeks = (level: Level) => `hitrust.phase.scope.${level}` as const

/** Scope, factors and the assessment object in MyCSF. */
export const scoping = (level: Level): PhaseDraft =>
  phase('scoping', 'Scoping and factors', 'people', [
    work(
      'scope',
      'Decide systems, facilities and third parties',
      workingWeeks(scopeWeeks(level), 'hitrust.split.scope'),
      gap(LEADS),
    ),
    work(
      'factors',
      level === 'r2' ? 'Answer the risk factors' : 'Choose the assessment options',
      workingWeeks(scopeWeeks(level), 'hitrust.split.factors'),
      gap(LEADS),
    ),
    work('mycsf', 'Subscribe to MyCSF', workingWeeks(scopeWeeks(level), 'hitrust.split.subscription'), {
      firmId: 'hitrust',
      ...gap(['program-manager']),
    }),
    milestone('object-created', 'Assessment object created', { step: 'object-created' }),
  ])

/** The contract with the assessor, and the report credit that comes with the contracts. */
export const assessorEngagement = (level: Level): PhaseDraft =>
  phase('assessor-engagement', 'Assessor engagement', 'people', [
    work(
      'assessor-selection',
      'Ask and compare external assessors',
      workingWeeks(scopeWeeks(level), 'hitrust.split.assessor-selection'),
      gap(WRITERS),
    ),
    milestone('engagement-signed', 'Assessor contract signed', { step: 'engagement-signed', firmId: 'assessor' }),
    milestone('report-credit', 'Report credit held', { step: 'report-credit' }),
  ])

export const readiness = (level: Level, { answers, second }: HitrustSetting): PhaseDraft =>
  phase('readiness', 'Readiness', 'people', [
    work(
      'gap',
      'Assess gaps against the statements in scope',
      workingWeeks(`hitrust.phase.readiness.${level}`, 'hitrust.split.gap'),
      {
        firmId: 'consultant',
        ...gap(EVERYBODY),
      },
    ),
    platform(answers, second),
    work(
      'remediation-plan',
      'Plan what is missing',
      workingWeeks(`hitrust.phase.readiness.${level}`, 'hitrust.split.remediation-plan'),
      gap(LEADS),
    ),
  ])

/** The risk factors of an r2 follow from its scope; the options of an e1 or i1 can be chosen beside it. */
export const preparationLinks = (
  level: Level,
  { answers, second }: HitrustSetting,
  fixes: Remediation,
): readonly LinkDraft[] => [
  ...when(level === 'r2', ...after('scope', ['factors', 'mycsf'])),
  ...after(['scope', 'factors', 'mycsf'], 'object-created'),
  ...after('object-created', ['assessor-selection', 'gap']),
  ...after('assessor-selection', 'engagement-signed'),
  ...after('engagement-signed', 'report-credit'),
  ...platformLinks(answers, second, ['object-created']),
  ...after('gap', 'remediation-plan'),
  ...fixes.links,
]

/** Time that documents and controls must have run before their own test; nobody can shorten it. */
export const incubation = (level: Level, fixes: Remediation): PhaseDraft =>
  phase('incubation', 'Incubation', 'clock', [
    when(
      documentsIncubate(level, fixes),
      wait('incubation-policies', 'Incubation: policies and procedures', days('hitrust.incubation.policy-procedure')),
    ),
    when(
      fixes.technical.length > 0,
      wait('incubation-implemented', 'Incubation: implemented controls', days('hitrust.incubation.implemented')),
    ),
  ])

const documentsIncubate = (level: Level, fixes: Remediation) => scoresDocuments(level) && fixes.documents.length > 0

export const incubationLinks = (level: Level, fixes: Remediation): readonly LinkDraft[] => [
  ...when(
    documentsIncubate(level, fixes),
    ...after(fixes.documents, 'incubation-policies'),
    ...after('incubation-policies', 'test-policies'),
  ),
  ...when(
    fixes.technical.length > 0,
    ...after(fixes.technical, 'incubation-implemented'),
    ...after('incubation-implemented', 'test-recent'),
  ),
]
