import { expect, test } from '@jest/globals'
import type { PhaseKind } from '../plan/programs.ts'
import { scheduleToWire } from '../schedule/schedule.ts'
import { planFromAnswers } from './plan-from-answers.ts'

// A run begins a phase when the ones before it are done (workflows/: examination, assessment): a plan must not ask more.
const DONE_BEFORE: Partial<Record<PhaseKind, readonly PhaseKind[]>> = {
  readiness: ['scoping'],
  'auditor-engagement': ['scoping'],
  'assessor-engagement': ['scoping'],
  'type1-examination': ['auditor-engagement', 'readiness', 'remediation'],
  'observation-window': ['readiness', 'remediation'],
  'interim-fieldwork': ['auditor-engagement'],
  'final-fieldwork': ['auditor-engagement', 'observation-window', 'interim-fieldwork'],
  reporting: ['type1-examination', 'final-fieldwork'],
  issued: ['reporting'],
  renewal: ['type1-examination', 'observation-window', 'outcome'],
  'answering-assessment': ['readiness', 'remediation'],
  'qa-reservation': ['assessor-engagement'],
  'performing-validation': ['assessor-engagement', 'answering-assessment'],
  'caps-and-letter': ['incubation', 'performing-validation'],
  'caps-review': ['caps-and-letter'],
  'check-in': ['qa-reservation', 'caps-review'],
  'hitrust-qa': ['check-in'],
  'draft-review': ['hitrust-qa'],
  outcome: ['draft-review'],
  'interim-assessment': ['outcome'],
}

const forward = [3, 5, 6, 9, 12].flatMap((windowMonths) =>
  [false, true].map((alsoTypeI) => ({ kind: 'soc2-type2' as const, windowMonths, alsoTypeI })),
)
const programs = [
  { kind: 'soc2-type1' as const },
  ...forward,
  ...(['e1', 'i1', 'r2'] as const).map((level) => ({ kind: 'hitrust' as const, level })),
]

test.each(programs.map((program) => [JSON.stringify(program), program] as const))(
  '%s: phases follow each other as a run lets them',
  (_, program) => {
    const today = '2027-01-04'
    const organization = {
      name: 'Meridian',
      timeZone: 'UTC',
      currency: 'USD',
      headcount: '50_200' as const,
      fiscalYearStartMonth: 1,
    }
    const plan = planFromAnswers({ organization, programs: [program] }, today)
    const dates = new Map(scheduleToWire(plan, [], today).activities.map((one) => [one.id, one]))
    const kinds = new Map(plan.programs[0]?.phases.map(({ id, kind }) => [id, kind]))
    const inside = (kind: PhaseKind) =>
      plan.activities.filter(({ phaseId }) => kinds.get(phaseId) === kind).flatMap(({ id }) => dates.get(id) ?? [])
    const tooEarly = Object.entries(DONE_BEFORE).flatMap(([kind, before]) =>
      inside(kind as PhaseKind).flatMap(({ id, start }) =>
        before
          .flatMap(inside)
          .filter(({ end }) => end > start)
          .map((earlier) => `${id} starts before ${earlier.id} ends`),
      ),
    )
    expect(tooEarly).toEqual([])
  },
)
