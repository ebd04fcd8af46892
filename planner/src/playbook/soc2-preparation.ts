import type { IsoDateSpan } from '../plan/values.ts'
import type { Answers, ControlFamily } from './answers.ts'
import { type ActivityDraft, after, type LinkDraft, milestone, type PhaseDraft, phase, work } from './draft.ts'
import { workingWeeks } from './estimates.ts'
import { platform, platformLinks } from './platform.ts'
import type { Remediation } from './remediation.ts'
import { design, EVERYBODY, gap, LEADS, WRITERS } from './roles.ts'

/** What the story of a SOC 2 examination needs to know beyond the answer itself. */
export type Soc2Setting = {
  readonly answers: Answers
  /** Families that this program has to bring to life. */
  readonly missing: ReadonlySet<ControlFamily>
  /** Whether another program of the plan comes first and has bought what both use. */
  readonly second: boolean
  /** A window that already ran, its end exclusive. */
  readonly lookBack?: IsoDateSpan
}

/** Scope, auditor, readiness and remediation: what both types share. `own`: documents that belong to the examination. */
export const preparation = (setting: Soc2Setting, fixes: Remediation, own: readonly ActivityDraft[]): PhaseDraft[] =>
  [
    scoping(),
    auditorEngagement(),
    readiness(setting),
    phase('remediation', 'Remediation', 'people', [fixes.activities, own]),
  ].filter(({ activities }) => activities.length > 0)

const SCOPING = 'soc2.phase.scoping'
const scoping = (): PhaseDraft =>
  phase('scoping', 'Scoping', 'people', [
    work('scope', 'Decide services, systems and categories', workingWeeks(SCOPING, 'soc2.split.scope'), gap(LEADS)),
    work(
      'boundaries',
      'Draw boundaries, name subservice organizations',
      workingWeeks(SCOPING, 'soc2.split.boundaries'),
      gap(LEADS),
    ),
    work(
      'engagement-plan',
      'Plan the engagement and the calendar',
      workingWeeks(SCOPING, 'soc2.split.engagement-plan'),
      gap(WRITERS),
    ),
  ])

const SELECTION = 'soc2.phase.auditor-selection'
const auditorEngagement = (): PhaseDraft =>
  phase('auditor-engagement', 'Auditor engagement', 'people', [
    work('shortlist', 'Ask and compare CPA firms', workingWeeks(SELECTION, 'soc2.split.shortlist'), gap(WRITERS)),
    work('engagement-terms', 'Agree terms and independence', workingWeeks(SELECTION, 'soc2.split.engagement-terms'), {
      firmId: 'cpa',
      ...gap(WRITERS),
    }),
    milestone('engagement-signed', 'Engagement letter signed', { step: 'engagement-signed', firmId: 'cpa' }),
  ])

const READINESS = 'soc2.phase.readiness'
/** Over months that already ran the system can be described as soon as it is known what is there. */
const readiness = ({ answers, second, lookBack }: Soc2Setting): PhaseDraft =>
  phase('readiness', 'Readiness', 'people', [
    work('gap', 'Assess readiness against the criteria', workingWeeks(READINESS, 'soc2.split.gap'), {
      firmId: 'consultant',
      ...gap(EVERYBODY),
    }),
    platform(answers, second),
    work(
      'remediation-plan',
      'Plan what is missing',
      workingWeeks(READINESS, 'soc2.split.remediation-plan'),
      gap(LEADS),
    ),
    lookBack ? [systemDescription()] : [],
  ])

/** Section 3 of the report, which management writes. */
export const systemDescription = (): ActivityDraft =>
  work(
    'system-description',
    'Write the system description',
    workingWeeks('soc2.work.system-description'),
    design(WRITERS),
  )

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
