import { table } from './fact.ts'

/** How hours fall on phases and roles. Read for SOC 2; no source splits the hours of HITRUST, so it is used for both. */
const EFFORT = [
  ...table(
    { unit: 'ratio', confidence: 'one', sources: ['soc2-S69'], note: 'Share of all hours; the five add up to 1.' },
    {
      'team.effort.gap': 0.15,
      'team.effort.design': 0.22,
      'team.effort.implementation': 0.3,
      'team.effort.operate': 0.22,
      'team.effort.audit': 0.11,
    },
  ),
  ...table(
    {
      unit: 'ratio',
      confidence: 'one',
      sources: ['soc2-S66'],
      note: 'Share of the hours of a phase; the four add up to 1.',
    },
    {
      'team.role.security-engineer': 0.4,
      'team.role.compliance': 0.27,
      'team.role.devops': 0.2,
      'team.role.program-manager': 0.13,
    },
  ),
  ...table(
    {
      unit: 'ratio',
      confidence: 'unverified',
      sources: [],
      note: 'On top of all hours: reviews and signatures of management.',
    },
    { 'team.effort.executive': 0.05 },
  ),
  ...table(
    {
      unit: 'ratio',
      confidence: 'unverified',
      sources: ['soc2-S66'],
      note: 'Hours without a GRC platform against hours with one.',
    },
    { 'team.no-platform': 1.6 },
  ),
  ...table(
    {
      unit: 'hour',
      confidence: 'unverified',
      sources: [],
      note: 'Our own guess of what somebody of the team gives to compliance work on a working day.',
    },
    { 'team.hours-per-day': 4 },
  ),
]

/** How remediation divides: technical work ends first because it incubates longest, documents take the whole phase. */
const REMEDIATION = table(
  {
    unit: 'ratio',
    confidence: 'derived',
    sources: ['hitrust-P27', 'hitrust-S33'],
    note: 'Share of the weeks of remediation: two technical waves, governance beside them, policies and then procedures.',
  },
  {
    'team.remediation.access': 0.3,
    'team.remediation.configuration': 0.3,
    'team.remediation.network': 0.3,
    'team.remediation.logging': 0.3,
    'team.remediation.endpoint': 0.3,
    'team.remediation.resilience': 0.3,
    'team.remediation.governance': 0.6,
    'team.remediation.data': 0.3,
    'team.remediation.policies': 0.5,
    'team.remediation.procedures': 0.5,
  },
)

/** Events of every year that both programs want to see. */
const EVENTS = [
  ...table(
    { unit: 'week', confidence: 'one', sources: ['hitrust-S33'], note: 'Three weeks; the range is ours.' },
    { 'team.event.penetration-test': [2, 3, 4] },
  ),
  ...table(
    { unit: 'week', confidence: 'unverified', sources: [], note: 'Our own planning values; no source has them.' },
    {
      'team.event.risk-assessment': [1, 2, 3],
      'team.event.tabletop': [0.4, 0.6, 1],
      'team.event.restore-test': [0.4, 0.6, 1],
      'team.event.platform-setup': [1, 2, 4],
      'team.event.signature': [0.2, 0.4, 1],
    },
  ),
]

/** What is bought for both programs, by head count, a year. */
const COSTS = [
  ...table(
    { unit: 'usd', confidence: 'two-plus', sources: ['soc2-S66', 'soc2-S67', 'soc2-S68', 'soc2-S74', 'soc2-S75'] },
    {
      'team.cost.grc-platform.lt50': [3000, 8000, 15000],
      'team.cost.grc-platform.50_200': [8000, 15000, 25000],
      'team.cost.grc-platform.200_1000': [15000, 27000, 50000],
      'team.cost.grc-platform.gt1000': [27000, 50000, 120000],
    },
  ),
  ...table(
    { unit: 'usd', confidence: 'two-plus', sources: ['soc2-S67', 'soc2-S68', 'soc2-S76'] },
    {
      'team.cost.penetration-test.lt50': [3000, 8000, 15000],
      'team.cost.penetration-test.50_200': [8000, 15000, 25000],
      'team.cost.penetration-test.200_1000': [15000, 25000, 50000],
      'team.cost.penetration-test.gt1000': [25000, 50000, 150000],
    },
  ),
]

/** Numbers about the organization rather than a standard. */
export const TEAM_FACTS = [...EFFORT, ...REMEDIATION, ...EVENTS, ...COSTS]
