import { shortfall } from '../schedule/shortfall.ts'
import type { Violation } from '../schedule/violation.ts'
import { finding } from './finding.ts'
import type { DatedPlan, Rule, RuleArc } from './rule.ts'

/** The arcs of a rule that the dates break, each about the activity that came too early or too late. */
export function brokenArcs(
  rule: Pick<Rule, 'id' | 'severity'>,
  arcs: readonly RuleArc[],
  dated: DatedPlan,
): Violation[] {
  return arcs.flatMap((arc) => {
    const from = dated.spanOf(arc.from)
    const to = dated.spanOf(arc.to)
    const short = from && to ? shortfall(arc, from, to) : 0
    return short > 0 ? [violationOf(rule, arc, short, dated)] : []
  })
}

function violationOf(
  rule: Pick<Rule, 'id' | 'severity'>,
  arc: RuleArc,
  shortDays: number,
  { index }: DatedPlan,
): Violation {
  const programId = index.activity(arc.to)?.programId ?? ''
  const subject = { programId, activityId: arc.to, ...(arc.controlId && { controlId: arc.controlId }) }
  return finding(rule, index.plan, { subject, shortDays, facts: { from: arc.from, days: arc.lags[0].value } })
}
