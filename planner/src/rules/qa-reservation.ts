import { fact } from '../facts/facts.ts'
import type { PlanIndex } from '../plan/plan-index.ts'
import type { Violation } from '../schedule/violation.ts'
import { brokenArcs } from './broken-arcs.ts'
import type { DatedPlan, Rule } from './rule.ts'
import { hitrustStepArcs } from './step-pairs.ts'

const needs = {
  id: 'Q02',
  name: 'qa-needs-object-and-credit',
  severity: 'forbids',
  facts: [],
  sources: ['hitrust-P10', 'hitrust-P25'],
} as const

const needsArcs = (index: PlanIndex) =>
  (['object-created', 'report-credit'] as const).flatMap((step) =>
    hitrustStepArcs(index, step, 'qa-reserved', { type: 'FS', sense: 'min', lags: [{ value: 0, unit: 'ed' }] }),
  )

/** A reservation without an assessment object or a report credit anywhere in its program. */
function missing({ index }: DatedPlan): Violation[] {
  return index.plan.programs.flatMap(({ id: programId }) =>
    index.steps(programId, 'qa-reserved').flatMap(({ id: activityId }) =>
      (['object-created', 'report-credit'] as const)
        .filter((step) => index.steps(programId, step).length === 0)
        .map((step) => ({
          rule: needs.id,
          severity: needs.severity,
          subject: { programId, activityId },
          shortDays: 0,
          facts: { missing: step },
        })),
    ),
  )
}

/** A QA block can be reserved only when the assessment object exists and a report credit is held. Rule Q02, Handbook 13.1. */
export const qaNeedsObjectAndCredit: Rule = {
  ...needs,
  arcs: needsArcs,
  violations: (dated) => [...missing(dated), ...brokenArcs(needs, needsArcs(dated.index), dated)],
}

const ahead = {
  id: 'Q04',
  name: 'qa-reservation-ahead',
  severity: 'forbids',
  facts: ['hitrust.qa.reservation-ahead'],
  sources: ['hitrust-P10', 'hitrust-P25'],
} as const

const aheadArcs = (index: PlanIndex) =>
  hitrustStepArcs(index, 'qa-reserved', 'submission', {
    type: 'FF',
    sense: 'max',
    lags: [{ value: fact('hitrust.qa.reservation-ahead').value, unit: 'ed' }],
  })

/** A QA block is reserved at most a year ahead of submission. Rule Q04, Handbook 13.1, HAA 2021-001. */
export const qaReservationAhead: Rule = {
  ...ahead,
  arcs: aheadArcs,
  violations: (dated) => brokenArcs(ahead, aheadArcs(dated.index), dated),
}
