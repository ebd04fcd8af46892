import { dayOf } from '../day.ts'
import type { Violation } from '../schedule/violation.ts'
import { brokenArcs } from './broken-arcs.ts'
import { decisionOn, isWaived } from './decision-on.ts'
import { finding } from './finding.ts'
import { oncePerPlan } from './once-per-plan.ts'
import type { DatedPlan, Rule, RuleArc } from './rule.ts'

const rule = { id: 'S01', name: 'operating-from-day-one', severity: 'costs', facts: [], sources: ['soc2-S54'] } as const

/** Every window of a SOC 2 program, the first one and those that renewals begin, with the controls in its scope. */
const observed = oncePerPlan((index) =>
  index.plan.programs
    .filter(({ kind }) => kind === 'soc2')
    .flatMap(({ id: programId }) => {
      const controls = index.plan.controls.filter(({ programIds }) => programIds.includes(programId))
      return index.windows(programId).map((window) => ({ programId, window, controls }))
    }),
)

const arcs = oncePerPlan((index): RuleArc[] =>
  observed(index).flatMap(({ window, controls }) =>
    controls.flatMap(({ id: controlId, items }) =>
      items.flatMap((item): RuleArc[] =>
        item.kind === 'implemented' && 'implementedBy' in item
          ? [
              {
                from: item.implementedBy,
                to: window.id,
                type: 'FS',
                sense: 'min',
                lags: [{ value: 0, unit: 'ed' }],
                controlId,
              },
            ]
          : [],
      ),
    ),
  ),
)

/** Controls that went live on a date after the window's first day. */
function liveTooLate(dated: DatedPlan): Violation[] {
  return observed(dated.index).flatMap(({ programId, window, controls }) => {
    const span = dated.spanOf(window.id)
    return controls.flatMap(({ id: controlId, items }) =>
      items.flatMap((item): Violation[] => {
        const shortDays =
          span && 'liveSince' in item && item.kind === 'implemented' ? dayOf(item.liveSince) - span.start : 0
        if (shortDays <= 0) return []
        const subject = { programId, activityId: window.id, controlId }
        return [finding(rule, dated.index.plan, { subject, shortDays, facts: {} })]
      }),
    )
  })
}

/**
 * Every control in scope operates from the first day of each observation window. A late one slides the window, or a
 * person decides: slide the start and keep the end, slide both, carry an exception, drop the control. Rule S01.
 */
export const operatingFromDayOne: Rule = {
  ...rule,
  arcs: (index) =>
    arcs(index).filter(
      ({ to, controlId }) =>
        !isWaived(decisionOn(index.plan, rule.id, index.activity(to)?.programId ?? '', controlId, to)),
    ),
  violations: (dated) => [...brokenArcs(rule, arcs(dated.index), dated), ...liveTooLate(dated)],
}
