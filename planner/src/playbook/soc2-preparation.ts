import type { PlanNames } from '../messages/en/plan-names.ts'
import type { IsoDateSpan } from '../plan/values.ts'
import type { Answers, ControlFamily } from './answers.ts'
import { type ActivityDraft, after, type LinkDraft, milestone, type PhaseDraft, phase, work } from './draft.ts'
import { workingWeeks } from './estimates.ts'
import { platform, platformLinks } from './platform.ts'
import type { Remediation } from './remediation.ts'
import { design, EVERYBODY, gap, LEADS, WRITERS } from './roles.ts'

export type Soc2Names = PlanNames['soc2']

/** What the story of a SOC 2 examination needs to know beyond the answer itself. */
export type Soc2Setting = {
  readonly answers: Answers
  /** Families that this program has to bring to life. */
  readonly missing: ReadonlySet<ControlFamily>
  /** Whether another program of the plan comes first and has bought what both use. */
  readonly second: boolean
  /** A window that already ran, its end exclusive. */
  readonly lookBack?: IsoDateSpan
  readonly names: PlanNames
}

/** Scope, auditor, readiness and remediation: what both types share. `own`: documents that belong to the examination. */
export const preparation = (setting: Soc2Setting, fixes: Remediation, own: readonly ActivityDraft[]): PhaseDraft[] =>
  [
    scoping(setting.names.soc2),
    auditorEngagement(setting.names.soc2),
    readiness(setting),
    phase('remediation', setting.names.soc2.phases.remediation, 'people', [fixes.activities, own]),
  ].filter(({ activities }) => activities.length > 0)

const SCOPING = 'soc2.phase.scoping'
const scoping = (names: Soc2Names): PhaseDraft =>
  phase('scoping', names.phases.scoping, 'people', [
    work('scope', names.scope, workingWeeks(SCOPING, 'soc2.split.scope'), gap(LEADS)),
    work('boundaries', names.boundaries, workingWeeks(SCOPING, 'soc2.split.boundaries'), gap(LEADS)),
    work('engagement-plan', names.engagementPlan, workingWeeks(SCOPING, 'soc2.split.engagement-plan'), gap(WRITERS)),
  ])

const SELECTION = 'soc2.phase.auditor-selection'
const auditorEngagement = (names: Soc2Names): PhaseDraft =>
  phase('auditor-engagement', names.phases.auditorEngagement, 'people', [
    work('shortlist', names.shortlist, workingWeeks(SELECTION, 'soc2.split.shortlist'), gap(WRITERS)),
    work('engagement-terms', names.engagementTerms, workingWeeks(SELECTION, 'soc2.split.engagement-terms'), {
      firmId: 'cpa',
      ...gap(WRITERS),
    }),
    milestone('engagement-signed', names.engagementSigned, { step: 'engagement-signed', firmId: 'cpa' }),
  ])

const READINESS = 'soc2.phase.readiness'
/** Over months that already ran the system can be described as soon as it is known what is there. */
const readiness = ({ answers, second, lookBack, names }: Soc2Setting): PhaseDraft =>
  phase('readiness', names.soc2.phases.readiness, 'people', [
    work('gap', names.soc2.gap, workingWeeks(READINESS, 'soc2.split.gap'), {
      firmId: 'consultant',
      ...gap(EVERYBODY),
    }),
    platform(answers, second, names.preparation),
    work(
      'remediation-plan',
      names.preparation.remediationPlan,
      workingWeeks(READINESS, 'soc2.split.remediation-plan'),
      gap(LEADS),
    ),
    lookBack ? [systemDescription(names.soc2.systemDescription)] : [],
  ])

/** Section 3 of the report, which management writes. */
export const systemDescription = (name: string): ActivityDraft =>
  work('system-description', name, workingWeeks('soc2.work.system-description'), design(WRITERS))

export const preparationLinks = (
  { answers, second, lookBack }: Soc2Setting,
  fixes: Remediation,
): readonly LinkDraft[] => [
  ...after('scope', ['boundaries', 'engagement-plan']),
  ...after(['boundaries', 'engagement-plan'], ['shortlist', 'gap']),
  ...after('shortlist', 'engagement-terms'),
  ...after('engagement-terms', 'engagement-signed'),
  ...platformLinks(answers, second, ['boundaries', 'engagement-plan']),
  ...after('gap', 'remediation-plan'),
  ...(lookBack ? after('gap', 'system-description') : []),
  ...fixes.links,
]
