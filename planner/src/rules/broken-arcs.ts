import { WorkingCalendar } from '../calendar.ts'
import { dayNumber, type DaySpan } from '../day.ts'
import { shiftAll } from '../schedule/clock.ts'
import { entersFinish, leavesFinish } from '../schedule/arc.ts'
import type { Violation } from '../schedule/violation.ts'
import { decisionOn } from './decision-on.ts'
import type { DatedPlan, Rule, RuleArc } from './rule.ts'

/** Rules count elapsed days and calendar months; no working calendar is ever asked. */
const NO_CALENDAR = new WorkingCalendar(() => true, dayNumber(0), dayNumber(1))

/** By how many elapsed days an arc of a rule is broken; 0 or less when it holds. */
export function shortBy(arc: RuleArc, from: DaySpan, to: DaySpan): number {
  const limit = shiftAll(leavesFinish(arc) ? from.end : from.start, arc.lags, NO_CALENDAR)
  const side = entersFinish(arc) ? to.end : to.start
  return arc.sense === 'min' ? limit - side : side - limit
}

/** The arcs of a rule that the dates break, each about the activity that came too early or too late. */
export function brokenArcs(
  rule: Pick<Rule, 'id' | 'severity'>,
  arcs: readonly RuleArc[],
  dated: DatedPlan,
): Violation[] {
  return arcs.flatMap((arc) => {
    const from = dated.spanOf(arc.from)
    const to = dated.spanOf(arc.to)
    const short = from && to ? shortBy(arc, from, to) : 0
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
  const decision = decisionOn(index.plan, rule.id, programId, arc.controlId)
  return {
    rule: rule.id,
    severity: rule.severity,
    subject: { programId, activityId: arc.to, ...(arc.controlId && { controlId: arc.controlId }) },
    shortDays,
    facts: { from: arc.from, days: arc.lags[0].value },
    ...(decision && { decisionId: decision.id }),
  }
}
