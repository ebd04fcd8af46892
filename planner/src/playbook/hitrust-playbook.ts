import { fact } from '../facts/facts.ts'
import type { Answers, ControlFamily, HitrustAnswer } from './answers.ts'
import {
  after,
  alongside,
  type LinkDraft,
  milestone,
  type PhaseDraft,
  phase,
  type ProgramDraft,
  type Role,
  wait,
  when,
  work,
} from './draft.ts'
import { days, dollars, elapsedWeeks, lag, workingWeeks } from './estimates.ts'
import { type Remediation, remediate } from './remediation.ts'

const LEADS: readonly Role[] = ['program-manager', 'compliance', 'security-engineer', 'executive']
const EVERYBODY: readonly Role[] = ['security-engineer', 'compliance', 'devops', 'program-manager']
const WRITERS: readonly Role[] = ['compliance', 'program-manager']
const SIGNERS: readonly Role[] = ['compliance', 'program-manager', 'executive']

export type Level = HitrustAnswer['level']

/** What the story needs to know beyond the level. */
export type HitrustSetting = {
  readonly answers: Answers
  /** Families that this program has to bring to life or to deepen. */
  readonly missing: ReadonlySet<ControlFamily>
  /** Whether another program of the plan has the controls brought to life first. */
  readonly second: boolean
}

/** Whether policies and procedures are scored by themselves, or only what is implemented. */
export const scoresDocuments = (level: Level): boolean => level === 'r2'

/** A HITRUST validated assessment, from scope to the outcome and what keeps it alive. */
export function hitrustPlaybook({ level }: HitrustAnswer, setting: HitrustSetting): ProgramDraft {
  const verb = setting.second ? 'Raise to the depth of the CSF:' : 'Close gaps in'
  const fixes = remediate(setting.missing, `hitrust.phase.remediation.${level}`, 'remediation-plan', verb)
  const phases = [
    scoping(level, setting),
    assessorEngagement(level),
    readiness(level),
    phase('remediation', 'Remediation', 'people', [fixes.activities]),
    incubation(level, fixes),
    answering(level),
    qaReservation(level),
    validation(level, fixes),
    capsAndLetter(level),
    capsReview(level),
    ...hitrustSide(level),
    ...when(level === 'r2', interim()),
    renewal(level),
  ]
  return {
    phases: phases.filter(({ activities }) => activities.length > 0),
    links: [
      ...preparationLinks(level, fixes),
      ...incubationLinks(level, fixes),
      ...answeringLinks(fixes),
      ...validationLinks(level, fixes),
      ...closingLinks(level),
    ],
  }
}

const gap = (roles: readonly Role[]) => ({ effort: { bucket: 'gap' as const, roles } })
const audit = (roles: readonly Role[]) => ({ effort: { bucket: 'audit' as const, roles } })

function scoping(level: Level, { answers, second }: HitrustSetting): PhaseDraft {
  const weeks = `hitrust.phase.scope.${level}` as const
  return phase('scoping', 'Scoping and factors', 'people', [
    work(
      'scope',
      'Decide systems, facilities and third parties',
      workingWeeks(weeks, 'hitrust.split.scope'),
      gap(LEADS),
    ),
    work(
      'factors',
      level === 'r2' ? 'Answer the risk factors' : 'Choose the assessment options',
      workingWeeks(weeks, 'hitrust.split.factors'),
      gap(LEADS),
    ),
    work('mycsf', 'Subscribe to MyCSF', workingWeeks(weeks, 'hitrust.split.subscription'), {
      firmId: 'hitrust',
      cost: dollars('hitrust.cost.mycsf-year'),
      ...gap(['program-manager']),
    }),
    milestone('object-created', 'Assessment object created', { step: 'object-created' }),
    when(
      answers.grcPlatform && !second,
      work('platform', 'Set up the GRC platform', workingWeeks('team.event.platform-setup'), {
        firmId: 'platform',
        cost: dollars(`team.cost.grc-platform.${answers.organization.headcount}`),
        ...gap(['compliance', 'devops']),
      }),
    ),
  ])
}

const assessorEngagement = (level: Level): PhaseDraft =>
  phase('assessor-engagement', 'Assessor engagement', 'people', [
    work(
      'assessor-selection',
      'Ask and compare external assessors',
      workingWeeks(`hitrust.phase.scope.${level}`, 'hitrust.split.assessor-selection'),
      gap(WRITERS),
    ),
    milestone('engagement-signed', 'Assessor contract signed', { step: 'engagement-signed', firmId: 'assessor' }),
  ])

const readiness = (level: Level): PhaseDraft =>
  phase('readiness', 'Readiness', 'people', [
    work(
      'gap',
      'Assess gaps against the statements in scope',
      workingWeeks(`hitrust.phase.readiness.${level}`, 'hitrust.split.gap'),
      {
        firmId: 'consultant',
        cost: dollars(`hitrust.cost.readiness.${level}`),
        ...gap(EVERYBODY),
      },
    ),
    work(
      'remediation-plan',
      'Plan what is missing',
      workingWeeks(`hitrust.phase.readiness.${level}`, 'hitrust.split.remediation-plan'),
      gap(LEADS),
    ),
  ])

/** The risk factors of an r2 decide its statements; those of an e1 or i1 are fixed, so gaps can be looked for at once. */
const preparationLinks = (level: Level, fixes: Remediation): LinkDraft[] => [
  ...after('scope', ['factors', 'mycsf', 'assessor-selection']),
  ...after('assessor-selection', 'engagement-signed'),
  ...after(['factors', 'mycsf'], 'object-created'),
  ...after('mycsf', 'report-credit'),
  ...after(level === 'r2' ? 'factors' : 'scope', 'gap'),
  ...after('gap', 'remediation-plan'),
  ...fixes.links,
]

/** Time that documents and controls must have run before their own test; nobody can shorten it. */
const incubation = (level: Level, fixes: Remediation): PhaseDraft =>
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

const incubationLinks = (level: Level, fixes: Remediation): LinkDraft[] => [
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

const answering = (level: Level): PhaseDraft =>
  phase('answering-assessment', 'Answering the assessment', 'people', [
    work(
      'scoring',
      'Score the statements in MyCSF',
      workingWeeks(`hitrust.phase.evidence.${level}`, 'hitrust.split.scoring'),
      { effort: { bucket: 'operate', roles: EVERYBODY } },
    ),
    work(
      'evidence',
      'Gather and link evidence',
      workingWeeks(`hitrust.phase.evidence.${level}`, 'hitrust.split.evidence'),
      { effort: { bucket: 'operate', roles: EVERYBODY } },
    ),
  ])

/** Scoring begins while controls incubate; the QA block can be booked from then on. */
const answeringLinks = (fixes: Remediation): LinkDraft[] => [
  ...after(['object-created', 'remediation-plan', ...fixes.technical], 'scoring'),
  ...after(['scoring', ...fixes.documents], 'evidence'),
  ...alongside('scoring', 'qa-booking'),
  ...after(['object-created', 'report-credit'], 'qa-booking'),
  ...after('qa-booking', 'qa-reserved'),
]

const qaReservation = (level: Level): PhaseDraft =>
  phase('qa-reservation', 'QA reservation', 'people', [
    milestone('report-credit', 'Report credit held', {
      step: 'report-credit',
      cost: dollars(`hitrust.cost.report-credit.${level}`),
    }),
    work('qa-booking', 'Choose and book a QA block', workingWeeks('team.event.signature'), {
      firmId: 'hitrust',
      ...audit(['program-manager']),
    }),
    milestone('qa-reserved', 'QA block reserved', { step: 'qa-reserved' }),
  ])

/** Planning ends when the first test starts, and not long before: the 90 days run from there. */
function validation(level: Level, fixes: Remediation): PhaseDraft {
  const weeks = `hitrust.phase.assessor.${level}` as const
  const testing = workingWeeks(weeks, `hitrust.split.testing.${level}`)
  const batch = (part: 'policies' | 'implemented' | 'recent') =>
    shareOf(testing, fact(`hitrust.split.test-${part}`).value)
  const assessor = { firmId: 'assessor', ...audit(EVERYBODY) }
  return phase('performing-validation', 'Performing validation', 'people', [
    work('planning', 'Assessor plans tests and samples', workingWeeks(weeks, `hitrust.split.planning.${level}`), {
      firmId: 'assessor',
      ...audit(WRITERS),
      constraints: { asLateAs: { anchorId: 'first-test', buffer: { value: 0, unit: 'ed' } } },
    }),
    milestone('first-test', 'First test', { step: 'first-test' }),
    when(scoresDocuments(level), work('test-policies', 'Test policies and procedures', batch('policies'), assessor)),
    work('test-implemented', 'Test implemented controls', batch('implemented'), {
      ...assessor,
      cost: dollars(`hitrust.cost.assessor.${level}`),
    }),
    when(
      fixes.technical.length > 0,
      work('test-recent', 'Test recently remediated controls', batch('recent'), assessor),
    ),
    work('assessor-qa', 'Internal QA of the assessor', workingWeeks(`hitrust.phase.assessor-qa.${level}`), {
      firmId: 'assessor',
    }),
  ])
}

const shareOf = (estimate: ReturnType<typeof workingWeeks>, part: number): ReturnType<typeof workingWeeks> => ({
  ...estimate,
  low: Math.round(estimate.low * part),
  likely: Math.round(estimate.likely * part),
  high: Math.round(estimate.high * part),
})

function validationLinks(level: Level, fixes: Remediation): LinkDraft[] {
  const policies = when(scoresDocuments(level), 'test-policies')
  const recent = when(fixes.technical.length > 0, 'test-recent')
  return [
    ...after('engagement-signed', 'planning'),
    ...after(['planning', 'evidence'], 'first-test'),
    ...after('first-test', [...policies, 'test-implemented']),
    ...after('test-implemented', recent),
    ...after([...policies, 'test-implemented', ...recent], 'assessor-qa'),
    ...after('assessor-qa', 'caps'),
  ]
}

const capsAndLetter = (level: Level): PhaseDraft =>
  phase('caps-and-letter', 'CAPs and representation letter', 'people', [
    work(
      'caps',
      'Enter corrective action plans',
      workingWeeks(`hitrust.phase.caps.${level}`, 'hitrust.split.caps'),
      audit(LEADS),
    ),
    work(
      'letter',
      'Prepare the representation letter',
      workingWeeks(`hitrust.phase.caps.${level}`, 'hitrust.split.letter'),
      { effort: { bucket: 'audit', roles: SIGNERS } },
    ),
    milestone('letter-signed', 'Representation letter signed: certified from', { step: 'letter-signed' }),
  ])

const capsReview = (level: Level): PhaseDraft =>
  phase('caps-review', 'Review of CAPs and submission', 'people', [
    work(
      'caps-review',
      'Assessor reviews corrective action plans',
      workingWeeks(`hitrust.phase.caps.${level}`, 'hitrust.split.caps-review'),
      { firmId: 'assessor' },
    ),
    milestone('submission', 'Submitted to HITRUST', { step: 'submission', firmId: 'assessor' }),
  ])

/** What HITRUST does. The wait for the reserved block lies inside QA and is counted once. */
const hitrustSide = (level: Level): readonly PhaseDraft[] => [
  phase('check-in', 'Check-in', 'outside', [
    wait('check-in', 'HITRUST checks completeness', days('hitrust.phase.check-in'), { firmId: 'hitrust' }),
  ]),
  phase('hitrust-qa', 'HITRUST QA', 'outside', [
    wait('hitrust-qa', 'HITRUST QA, with the wait for the block', elapsedWeeks(`hitrust.phase.hitrust-qa.${level}`), {
      firmId: 'hitrust',
    }),
    work('qa-tasks', 'Answer the questions of QA', workingWeeks('hitrust.qa.tasks'), {
      firmId: 'assessor',
      ...audit(LEADS),
    }),
  ]),
  phase('draft-review', 'Draft review', 'people', [
    work('draft-review', 'Review the draft report', workingWeeks(`hitrust.phase.draft.${level}`), audit(WRITERS)),
  ]),
  phase('outcome', 'Outcome', 'outside', [
    milestone('outcome', 'Report and letter in hand', { step: 'report-in-hand', firmId: 'hitrust' }),
  ]),
]

function closingLinks(level: Level): LinkDraft[] {
  const runsFor = fact(`hitrust.validity.${level}`).value - fact(`hitrust.renewal.lead.${level}`).value
  return [
    ...after('caps', 'letter'),
    ...after('letter', 'letter-signed'),
    ...after('letter-signed', 'caps-review'),
    ...after(['caps-review', 'qa-reserved', 'report-credit'], 'submission'),
    ...after('submission', 'check-in'),
    ...after('check-in', 'hitrust-qa'),
    ...alongside('hitrust-qa', 'qa-tasks', lag('hitrust.qa.first-feedback')),
    ...after(['hitrust-qa', 'qa-tasks'], 'draft-review'),
    ...after('draft-review', 'outcome'),
    ...when(level === 'r2', ...interimLinks()),
    ...after('letter-signed', 'renewal-scope', { value: runsFor, unit: 'mo' }),
    ...after('letter-signed', 'expiry', lag(`hitrust.validity.${level}`)),
    ...after('renewal-scope', 'expiry'),
  ]
}

/** A year in, an r2 shows that nothing has decayed; it is submitted in the 90 days before the anniversary. */
const interim = (): PhaseDraft =>
  phase('interim-assessment', 'Interim assessment', 'people', [
    milestone('mycsf-second-year', 'Second year of MyCSF', { cost: dollars('hitrust.cost.mycsf-year') }),
    work(
      'interim-preparation',
      'Prepare the interim assessment',
      workingWeeks('hitrust.phase.interim.r2', 'hitrust.split.interim-preparation'),
    ),
    work(
      'interim-testing',
      'Interim testing',
      workingWeeks('hitrust.phase.interim.r2', 'hitrust.split.interim-testing'),
      {
        firmId: 'assessor',
        cost: dollars('hitrust.cost.interim-assessor.r2'),
      },
    ),
    milestone('interim-submission', 'Interim submitted', { step: 'interim-submission', firmId: 'assessor' }),
  ])

const interimLinks = (): LinkDraft[] => [
  ...after('mycsf', 'mycsf-second-year', lag('hitrust.interim.anniversary')),
  ...after('letter-signed', 'interim-preparation', lag('hitrust.interim.begins-after')),
  ...after('interim-preparation', 'interim-testing'),
  ...after('interim-testing', 'interim-submission'),
]

const renewal = (level: Level): PhaseDraft =>
  phase('renewal', 'Renewal', 'people', [
    work(
      'renewal-scope',
      'Scope the next assessment',
      workingWeeks(`hitrust.phase.scope.${level}`, 'hitrust.split.scope'),
    ),
    milestone('expiry', 'Certification expires'),
  ])
