import { type FactId, fact, factSource } from '../facts/facts.ts'
import { dayOf, isoOf, lastDay } from '../day.ts'
import type { Range } from '../facts/units.ts'
import type { IsoDateSpan } from '../plan/values.ts'
import type { Answers, Category, ControlFamily, Type1Answer, Type2Answer } from './answers.ts'
import {
  type ActivityDraft,
  after,
  alongside,
  finishedBy,
  type LinkDraft,
  milestone,
  observation,
  type PhaseDraft,
  phase,
  type ProgramDraft,
  type Role,
  wait,
  when,
  work,
} from './draft.ts'
import { dollars, elapsedWeeks, lag, months, workingWeeks } from './estimates.ts'
import { type Remediation, remediate } from './remediation.ts'

const LEADS: readonly Role[] = ['program-manager', 'compliance', 'security-engineer', 'executive']
const EVERYBODY: readonly Role[] = ['security-engineer', 'compliance', 'devops', 'program-manager']
const WRITERS: readonly Role[] = ['compliance', 'program-manager']
const SIGNERS: readonly Role[] = ['compliance', 'program-manager', 'executive']

/** What the story needs to know beyond the answer itself. */
export type Soc2Setting = {
  readonly answers: Answers
  /** Families that this program has to bring to life. */
  readonly missing: ReadonlySet<ControlFamily>
  /** Whether another program of the plan comes first and has bought what both use. */
  readonly second: boolean
  /** A window that already ran, its end exclusive. */
  readonly lookBack?: IsoDateSpan
}

/** A SOC 2 Type I examination, from scope to report. */
export function soc2Type1Playbook(answer: Type1Answer, setting: Soc2Setting): ProgramDraft {
  const fixes = remediate(setting.missing, 'soc2.phase.remediation', 'remediation-plan', 'Close gaps in')
  return {
    phases: [
      ...preparation(setting, fixes, [type1Description()]),
      type1Examination(answer.categories, setting),
      phase('issued', 'Report issued', 'people', [
        milestone('issued', 'Type I report in hand', { step: 'report-in-hand' }),
      ]),
    ],
    links: [
      ...preparationLinks(fixes),
      ...after('remediation-plan', 'type1-description'),
      ...type1Links(fixes),
      ...after('type1-report', 'issued'),
    ],
  }
}

/** A SOC 2 Type II examination, over a window ahead or over months that already ran, from scope to the next window. */
export function soc2Type2Playbook(answer: Type2Answer, setting: Soc2Setting): ProgramDraft {
  const fixes = remediate(setting.missing, 'soc2.phase.remediation', 'remediation-plan', 'Close gaps in')
  const forward = answer.window === 'forward'
  const during = forward ? duringWindow(answer) : []
  const interim = forward && answer.windowMonths > fact('soc2.interim-fieldwork.before-end').value
  return {
    phases: [
      ...preparation(setting, fixes, when(answer.alsoTypeI, type1Description())),
      ...when(answer.alsoTypeI, withOwnReport(type1Examination(answer.categories, setting))),
      phase('observation-window', 'Observation window', 'clock', [window(answer, setting), during, periodEnd(setting)]),
      ...when(interim, interimFieldwork()),
      finalFieldwork(answer, setting),
      reporting(),
      phase('issued', 'Report issued', 'people', [
        milestone('issued', 'Type II report in hand', { step: 'report-in-hand' }),
      ]),
      phase('renewal', 'Next window', 'clock', [nextWindow(setting)]),
    ],
    links: [
      ...preparationLinks(fixes),
      ...when(
        answer.alsoTypeI,
        ...after('remediation-plan', 'type1-description'),
        ...type1Links(fixes),
        ...after('type1-report', 'type1-issued'),
      ),
      ...windowLinks(answer, fixes, during),
      ...when(
        interim,
        ...alongside('window', 'interim-fieldwork'),
        ...finishedBy('interim-fieldwork', 'period-end'),
        ...after('engagement-signed', 'interim-fieldwork'),
        ...after('interim-fieldwork', 'final-fieldwork'),
      ),
      ...reportLinks(),
    ],
  }
}

/** Scope, auditor, readiness and remediation: what both types share. */
function preparation(
  { answers, second }: Soc2Setting,
  fixes: Remediation,
  alsoWritten: readonly ActivityDraft[],
): readonly PhaseDraft[] {
  const gap = (roles: readonly Role[]) => ({ effort: { bucket: 'gap' as const, roles } })
  const { headcount } = answers.organization
  const phases = [
    phase('scoping', 'Scoping', 'people', [
      work(
        'scope',
        'Decide services, systems and categories',
        workingWeeks('soc2.phase.scoping', 'soc2.split.scope'),
        gap(LEADS),
      ),
      work(
        'boundaries',
        'Draw system boundaries and subservice organizations',
        workingWeeks('soc2.phase.scoping', 'soc2.split.boundaries'),
        gap(LEADS),
      ),
      work(
        'engagement-plan',
        'Agree the engagement plan and the calendar',
        workingWeeks('soc2.phase.scoping', 'soc2.split.engagement-plan'),
        gap(WRITERS),
      ),
      when(
        answers.grcPlatform && !second,
        work('platform', 'Set up the GRC platform', workingWeeks('team.event.platform-setup'), {
          firmId: 'platform',
          cost: dollars(`team.cost.grc-platform.${headcount}`),
          ...gap(['compliance', 'devops']),
        }),
      ),
    ]),
    phase('auditor-engagement', 'Auditor engagement', 'people', [
      work(
        'shortlist',
        'Ask and compare CPA firms',
        workingWeeks('soc2.phase.auditor-selection', 'soc2.split.shortlist'),
        gap(WRITERS),
      ),
      work(
        'engagement-terms',
        'Agree terms and independence',
        workingWeeks('soc2.phase.auditor-selection', 'soc2.split.engagement-terms'),
        { firmId: 'cpa', ...gap(WRITERS) },
      ),
      milestone('engagement-signed', 'Engagement letter signed', { step: 'engagement-signed', firmId: 'cpa' }),
    ]),
    phase('readiness', 'Readiness', 'people', [
      work('gap', 'Assess readiness against the criteria', workingWeeks('soc2.phase.readiness', 'soc2.split.gap'), {
        firmId: 'consultant',
        cost: dollars(`soc2.readiness.${headcount}`),
        ...gap(EVERYBODY),
      }),
      work(
        'remediation-plan',
        'Plan what is missing',
        workingWeeks('soc2.phase.readiness', 'soc2.split.remediation-plan'),
        gap(LEADS),
      ),
    ]),
    phase('remediation', 'Remediation', 'people', [fixes.activities, alsoWritten]),
  ]
  return phases.filter(({ activities }) => activities.length > 0)
}

const preparationLinks = (fixes: Remediation): LinkDraft[] => [
  ...after('scope', ['boundaries', 'engagement-plan', 'shortlist']),
  ...after(['shortlist', 'engagement-plan'], 'engagement-terms'),
  ...after('engagement-terms', 'engagement-signed'),
  ...after('boundaries', 'gap'),
  ...after('gap', 'remediation-plan'),
  ...fixes.links,
]

const systemDescription = (): ActivityDraft =>
  work('system-description', 'Write the system description', workingWeeks('soc2.work.system-description'), {
    effort: { bucket: 'design', roles: WRITERS },
  })

const type1Description = (): ActivityDraft => ({ ...systemDescription(), id: 'type1-description' })

/** The design of controls as of one day. */
const type1Examination = (categories: readonly Category[], { answers }: Soc2Setting): PhaseDraft =>
  phase('type1-examination', 'Type I examination', 'people', [
    milestone('type1-as-of', 'As-of date of the Type I'),
    wait('type1-lead', 'Until the auditor begins', elapsedWeeks('soc2.phase.type1-lead'), { firmId: 'cpa' }),
    work(
      'type1-fieldwork',
      'Type I fieldwork',
      workingWeeks('soc2.phase.type1-examination', 'soc2.split.type1-fieldwork'),
      {
        firmId: 'cpa',
        cost: dollars(`soc2.fee.type1.${answers.organization.headcount}`, feeFactor(categories)),
        effort: { bucket: 'audit', roles: EVERYBODY },
      },
    ),
    work('type1-assertion', "Write management's assertion (Type I)", workingWeeks('soc2.work.assertion'), {
      effort: { bucket: 'audit', roles: WRITERS },
    }),
    wait(
      'type1-report',
      'Auditor writes the Type I report',
      elapsedWeeks('soc2.phase.type1-examination', 'soc2.split.type1-report'),
      { firmId: 'cpa' },
    ),
  ])

/** A Type I on the way to a Type II ends in a milestone of its own; promises of the program count to the Type II. */
const withOwnReport = (examination: PhaseDraft): PhaseDraft => ({
  ...examination,
  activities: [...examination.activities, milestone('type1-issued', 'Type I report issued')],
})

const type1Links = (fixes: Remediation): LinkDraft[] => [
  ...after([...fixes.all, 'remediation-plan'], 'type1-as-of'),
  ...after('type1-as-of', 'type1-lead'),
  ...after(['type1-lead', 'engagement-signed', 'type1-description'], 'type1-fieldwork'),
  ...after('type1-description', 'type1-assertion'),
  ...after(['type1-fieldwork', 'type1-assertion'], 'type1-report'),
]

function window({ window: direction, windowMonths }: Type2Answer, { lookBack }: Soc2Setting): ActivityDraft {
  const constraints = lookBack ? { fixed: lookBack.start } : { alignTo: 'month' as const }
  const name = direction === 'forward' ? 'Observation window' : 'Observation window, already run'
  return observation('window', name, months(windowMonths), { constraints })
}

const periodEnd = ({ lookBack }: Soc2Setting): ActivityDraft =>
  milestone('period-end', 'Period ends', {
    step: 'period-end',
    constraints: lookBack ? { fixed: isoOf(lastDay(dayOf(lookBack.end))) } : {},
  })

/** What must happen inside a window ahead: the events of every year, and a pull of evidence each quarter. */
function duringWindow({ categories, windowMonths }: Type2Answer): ActivityDraft[] {
  const operate = (roles: readonly Role[]) => ({ effort: { bucket: 'operate' as const, roles } })
  const pulls = Math.ceil(windowMonths / fact('soc2.evidence.interval').value)
  return [
    work('risk-assessment', 'Yearly risk assessment', workingWeeks('team.event.risk-assessment'), operate(LEADS)),
    work('penetration-test', 'Penetration test and retest', workingWeeks('team.event.penetration-test'), {
      firmId: 'tester',
      ...operate(['security-engineer', 'devops']),
    }),
    work('tabletop', 'Incident exercise', workingWeeks('team.event.tabletop'), operate(EVERYBODY)),
    ...when(
      categories.includes('availability'),
      work('restore-test', 'Restore and continuity test', workingWeeks('team.event.restore-test'), operate(['devops'])),
    ),
    ...Array.from({ length: pulls }, (_, k) =>
      work(
        `evidence-${k + 1}`,
        `Review access and pull evidence, quarter ${k + 1}`,
        workingWeeks('soc2.work.evidence-pull'),
        operate(EVERYBODY),
      ),
    ),
  ]
}

function windowLinks(
  { window: direction, windowMonths }: Type2Answer,
  fixes: Remediation,
  during: readonly ActivityDraft[],
): LinkDraft[] {
  const interval = fact('soc2.evidence.interval').value
  const pulls = during.map(({ id }) => id).filter((id) => id.startsWith('evidence-'))
  const events = during.map(({ id }) => id).filter((id) => !id.startsWith('evidence-'))
  const chained = windowMonths >= fact('soc2.window.shortest-usual').value
  return [
    ...when(direction === 'forward', ...after([...fixes.all, 'remediation-plan', 'engagement-signed'], 'window')),
    ...after('window', 'period-end'),
    ...pulls.flatMap((id, k) => alongside('window', id, { value: k * interval, unit: 'mo' })),
    ...events.flatMap((id, k) => [
      ...alongside('window', id),
      ...when(chained, ...events.slice(k + 1, k + 1 + 1).flatMap((next) => after(id, next))),
    ]),
    ...after(
      during.map(({ id }) => id),
      'final-fieldwork',
    ),
  ]
}

/** Tests of the first months, so that little is left after the period: as late before its end as auditors come. */
const interimFieldwork = (): PhaseDraft =>
  phase('interim-fieldwork', 'Interim fieldwork', 'people', [
    work('interim-fieldwork', 'Interim fieldwork', workingWeeks('soc2.phase.interim-fieldwork'), {
      firmId: 'cpa',
      effort: { bucket: 'audit', roles: EVERYBODY },
      constraints: {
        asLateAs: {
          anchorId: 'period-end',
          buffer: { value: fact('soc2.interim-fieldwork.before-end').low, unit: 'mo' },
        },
      },
    }),
  ])

function finalFieldwork(answer: Type2Answer, { answers }: Soc2Setting): PhaseDraft {
  const { headcount } = answers.organization
  const name = answer.alsoTypeI ? { name: 'Bring the system description up to date' } : {}
  const constraints =
    answer.window === 'forward' ? { asLateAs: { anchorId: 'period-end', buffer: lag('soc2.window.gap') } } : {}
  return phase('final-fieldwork', 'Final fieldwork', 'people', [
    { ...systemDescription(), ...name, constraints },
    work('final-fieldwork', 'Final fieldwork', workingWeeks('soc2.phase.final-fieldwork'), {
      firmId: 'cpa',
      cost: dollars(`soc2.fee.type2.${headcount}`, feeFactor(answer.categories)),
      effort: { bucket: 'audit', roles: EVERYBODY },
    }),
  ])
}

const reporting = (): PhaseDraft =>
  phase('reporting', 'Reporting', 'outside', [
    work('assertion', "Write management's assertion", workingWeeks('soc2.work.assertion'), {
      effort: { bucket: 'audit', roles: WRITERS },
    }),
    wait('draft', 'Auditor drafts the report', elapsedWeeks('soc2.phase.reporting', 'soc2.split.draft'), {
      firmId: 'cpa',
    }),
    work(
      'management-review',
      'Management reviews the draft',
      workingWeeks('soc2.phase.reporting', 'soc2.split.management-review'),
      {
        effort: { bucket: 'audit', roles: SIGNERS },
      },
    ),
    work(
      'representation-letter',
      'Sign the representation letter',
      workingWeeks('soc2.phase.reporting', 'soc2.split.representation-letter'),
      {
        effort: { bucket: 'audit', roles: SIGNERS },
      },
    ),
  ])

const reportLinks = (): LinkDraft[] => [
  ...after(['remediation-plan', 'engagement-signed', 'period-end', 'system-description'], 'final-fieldwork'),
  ...after('gap', 'system-description'),
  ...after('system-description', 'assertion'),
  ...after('final-fieldwork', 'draft'),
  ...after(['draft', 'assertion'], 'management-review'),
  ...after('management-review', 'representation-letter'),
  ...after('representation-letter', 'issued'),
  ...after('window', 'window-next', lag('soc2.window.gap')),
]

/** The window of the renewal begins the day after the first one ended, whatever became of the report. */
const nextWindow = ({ lookBack }: Soc2Setting): ActivityDraft =>
  observation(
    'window-next',
    'Next observation window',
    months(fact('soc2.window.renewal').value, factSource('soc2.window.renewal')),
    {
      step: 'window-opens-next',
      constraints: lookBack ? { fixed: lookBack.end } : {},
    },
  )

/** What the categories beyond Security do to the fee: each adds a share, all together no more than the cap. */
export function feeFactor(categories: readonly Category[]): Range {
  const extra = categories.filter((category) => category !== 'security')
  const cap = fact('soc2.fee.increment.cap').value
  const sum = (point: keyof Range) =>
    1 +
    Math.min(
      cap,
      extra.reduce((total, category) => total + fact(`soc2.fee.increment.${category}` as FactId)[point], 0),
    )
  return { low: sum('low'), likely: sum('likely'), high: sum('high') }
}
