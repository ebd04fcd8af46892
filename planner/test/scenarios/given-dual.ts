import { type Activity, parsePlan, type Plan, type Progress } from '../../src/index.ts'
import { given, type GivenActivity, type GivenLink, r2, soc2 } from '../given.ts'

type Phases = Plan['programs'][number]['phases']
const phase = (kind: Phases[number]['kind'], advance: Phases[number]['advance'] = 'people') => ({
  id: kind,
  kind,
  name: kind,
  advance,
})

const ANN_ALL_DAY = { personId: 'ann', hours: 80, source: 'yours' } as const
const ten: GivenActivity = { takes: '10wd', assignments: [ANN_ALL_DAY] }
const inPhase = (programId: string, phaseId: string, more: GivenActivity = {}): GivenActivity => ({
  programId,
  phaseId,
  ...more,
})

/**
 * A SOC 2 Type II (`s.` scope, window of three months, fieldwork, draft, issued) and a HITRUST r2 (`h.` gap, fix,
 * incubation, scoring, test, quality, letter, submission, QA, outcome), each a chain, over one scope. Ann works alone on
 * scope, fieldwork, gap, fix and test, ten full days each.
 */
export const dual = (more: Partial<Plan> = {}, links: readonly GivenLink[] = []): Plan => {
  const plan = given({
    activities: {
      's.scope': inPhase('soc2', 'scoping', ten),
      's.window': inPhase('soc2', 'observation-window', { takes: '3mo', kind: 'window' }),
      's.fieldwork': inPhase('soc2', 'final-fieldwork', ten),
      's.draft': inPhase('soc2', 'reporting', { takes: '14ed', kind: 'wait' }),
      's.issued': inPhase('soc2', 'issued', { step: 'report-in-hand' }),
      'h.gap': inPhase('r2', 'readiness', ten),
      'h.fix': inPhase('r2', 'remediation', ten),
      'h.incubation': inPhase('r2', 'incubation', { takes: '90ed', kind: 'wait' }),
      'h.scoring': inPhase('r2', 'answering-assessment', { takes: '5wd' }),
      'h.first-test': inPhase('r2', 'performing-validation', { step: 'first-test' }),
      'h.test': inPhase('r2', 'performing-validation', ten),
      'h.quality': inPhase('r2', 'performing-validation', { takes: '5wd' }),
      'h.letter': inPhase('r2', 'caps-and-letter', { step: 'letter-signed' }),
      'h.submission': inPhase('r2', 'caps-review', { step: 'submission' }),
      'h.qa': inPhase('r2', 'hitrust-qa', { takes: '40ed', kind: 'wait' }),
      'h.outcome': inPhase('r2', 'outcome', { step: 'report-in-hand' }),
    },
    links: [
      ['s.scope', 's.window'],
      ['s.window', 's.fieldwork'],
      ['s.fieldwork', 's.draft'],
      ['s.draft', 's.issued'],
      ['h.gap', 'h.fix'],
      ['h.fix', 'h.incubation'],
      ['h.fix', 'h.scoring'],
      ['h.scoring', 'h.first-test'],
      ['h.incubation', 'h.test'],
      ['h.first-test', 'h.test'],
      ['h.test', 'h.quality'],
      ['h.quality', 'h.letter'],
      ['h.letter', 'h.submission'],
      ['h.submission', 'h.qa'],
      ['h.qa', 'h.outcome'],
      ...links,
    ],
    more: {
      firms: [
        { id: 'cpa', name: 'CPA firm', kinds: ['cpa'], calendarId: 'five' },
        { id: 'assessor', name: 'Assessor', kinds: ['assessor'], calendarId: 'five' },
      ],
      programs: [
        {
          ...soc2('soc2', 's.issued'),
          phases: [
            phase('scoping'),
            phase('observation-window', 'clock'),
            phase('final-fieldwork'),
            phase('reporting', 'outside'),
            phase('issued'),
          ],
        },
        {
          ...r2('r2', 'h.letter', 'h.outcome'),
          phases: [
            phase('readiness'),
            phase('remediation'),
            phase('incubation', 'clock'),
            phase('answering-assessment'),
            phase('performing-validation'),
            phase('caps-and-letter'),
            phase('caps-review'),
            phase('hitrust-qa', 'outside'),
            phase('outcome', 'outside'),
          ],
        },
      ],
      ...more,
    },
  })
  return parsePlan({ ...plan, activities: plan.activities.map(withFirm) })
}

const FIRMS: Readonly<Record<string, string>> = { 's.fieldwork': 'cpa', 'h.test': 'assessor', 'h.quality': 'assessor' }
const withFirm = (activity: Activity): Activity => {
  const firmId = FIRMS[activity.id]
  return firmId === undefined ? activity : { ...activity, firmId }
}

/** What happened, in order: `started` or `finished` on a day. */
export const happened = (
  ...facts: readonly (readonly [id: string, kind: 'started' | 'finished', on: string])[]
): Progress[] =>
  facts.map(([activityId, kind, effectiveOn], i) => ({
    id: `fact-${i}`,
    activityId,
    kind,
    effectiveOn,
    recordedAt: `${effectiveOn}T12:00:00Z`,
    actor: 'Ann',
  }))
