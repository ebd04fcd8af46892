import type { ControlFamily } from '../../../playbook/answers.ts'

/** What every plan has before it has a program. */
export const FRAME = {
  teamCalendar: 'Team',
  businessCalendar: 'Business days of firms and HITRUST',
  cpa: 'CPA firm',
  assessor: 'External assessor',
  consultant: 'Readiness consultant',
  tester: 'Penetration tester',
  platform: 'GRC platform',
}

const FAMILIES: Readonly<Record<ControlFamily, string>> = {
  access: 'identity and access',
  configuration: 'change, hardening and vulnerabilities',
  network: 'network and encryption in transit',
  logging: 'logging, monitoring and incidents',
  endpoint: 'endpoints, mobile devices and media',
  resilience: 'backup and continuity',
  data: 'data protection and privacy',
  governance: 'people, vendors and risk',
  policies: 'policies',
  procedures: 'procedures',
}

/** What programs of both standards do to get ready. */
export const PREPARATION = {
  platform: 'Set up the GRC platform',
  remediationPlan: 'Plan what is missing',
  writeDocuments: (family: ControlFamily): string => `Write and adopt ${FAMILIES[family]}`,
  closeGaps: (family: ControlFamily): string => `Close gaps in ${FAMILIES[family]}`,
  /** Where an earlier program of the plan has brought the controls to life. */
  deepen: (family: ControlFamily): string => `Deepen ${FAMILIES[family]}`,
}

/** What is bought. */
export const COSTS = {
  readiness: 'Readiness consulting',
  type1Fee: 'CPA fee, Type I',
  type2Fee: 'CPA fee, Type II',
  mycsf: 'MyCSF subscription',
  reportCredit: 'Validated report credit',
  assessor: 'External assessor, validated assessment',
  interimAssessor: 'External assessor, interim assessment',
  platform: 'GRC platform',
  penetrationTest: 'Penetration test and retest',
}

/** What may go wrong. */
export const RISKS = {
  type1Moved: 'The auditor moves Type I fieldwork',
  penetrationTestLate: 'The penetration tester delivers late',
  windowExtended: 'An exception makes management extend the window',
  fieldworkMoved: 'The auditor moves final fieldwork',
  moreSamples: 'Exceptions ask for more samples before the draft',
  assessorMoves: 'The assessor moves the start of testing',
  qaEscalated: 'HITRUST escalates its QA',
  qaRound: 'QA asks a second round of questions',
}
