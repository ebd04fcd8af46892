import type { PlanNames } from '../messages/en/plan-names.ts'
import { type Answers, type ControlFamily, type Level, scoresDocuments } from './answers.ts'
import { after, type LinkDraft, milestone, type PhaseDraft, phase, wait, when, work } from './draft.ts'
import { days, workingWeeks } from './estimates.ts'
import { platform, platformLinks } from './platform.ts'
import type { Remediation } from './remediation.ts'
import { EVERYBODY, gap, LEADS, WRITERS } from './roles.ts'

export type HitrustNames = PlanNames['hitrust']

/** What the story of an assessment needs to know beyond its level. */
export type HitrustSetting = {
  readonly answers: Answers
  /** Families that this program has to bring to life or to deepen. */
  readonly missing: ReadonlySet<ControlFamily>
  /** Whether another program of the plan comes first, and has the controls brought to life. */
  readonly second: boolean
  readonly names: PlanNames
}

/** The weeks of scoping hold the choice of the assessor too. */
const scopeWeeks = (level: Level) => `hitrust.phase.scope.${level}` as const

/** Scope, factors and the assessment object in MyCSF. */
export const scoping = (level: Level, names: HitrustNames): PhaseDraft =>
  phase('scoping', names.phases.scoping, 'people', [
    work('scope', names.scope, workingWeeks(scopeWeeks(level), 'hitrust.split.scope'), gap(LEADS)),
    work('factors', names.factors(level), workingWeeks(scopeWeeks(level), 'hitrust.split.factors'), gap(LEADS)),
    work('mycsf', names.mycsf, workingWeeks(scopeWeeks(level), 'hitrust.split.subscription'), {
      firmId: 'hitrust',
      ...gap(['program-manager']),
    }),
    milestone('object-created', names.objectCreated, { step: 'object-created' }),
  ])

/** The contract with the assessor, and the report credit that comes with the contracts. */
export const assessorEngagement = (level: Level, names: HitrustNames): PhaseDraft =>
  phase('assessor-engagement', names.phases.assessorEngagement, 'people', [
    work(
      'assessor-selection',
      names.assessorSelection,
      workingWeeks(scopeWeeks(level), 'hitrust.split.assessor-selection'),
      gap(WRITERS),
    ),
    milestone('engagement-signed', names.engagementSigned, { step: 'engagement-signed', firmId: 'assessor' }),
    milestone('report-credit', names.reportCredit, { step: 'report-credit' }),
  ])

export const readiness = (level: Level, { answers, second, names }: HitrustSetting): PhaseDraft =>
  phase('readiness', names.hitrust.phases.readiness, 'people', [
    work('gap', names.hitrust.gap, workingWeeks(`hitrust.phase.readiness.${level}`, 'hitrust.split.gap'), {
      firmId: 'consultant',
      ...gap(EVERYBODY),
    }),
    platform(answers, second, names.preparation),
    work(
      'remediation-plan',
      names.preparation.remediationPlan,
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
export const incubation = (level: Level, fixes: Remediation, names: HitrustNames): PhaseDraft =>
  phase('incubation', names.phases.incubation, 'clock', [
    when(
      documentsIncubate(level, fixes),
      wait('incubation-policies', names.incubationPolicies, days('hitrust.incubation.policy-procedure')),
    ),
    when(
      fixes.technical.length > 0,
      wait('incubation-implemented', names.incubationImplemented, days('hitrust.incubation.implemented')),
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
