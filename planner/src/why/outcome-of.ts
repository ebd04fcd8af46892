import { applyEdit } from '../edits/apply-edit.ts'
import type { SingleEdit } from '../edits/edit.ts'
import type { Plan } from '../plan/plan.ts'
import { PlanningError } from '../refusal.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { Violation } from '../schedule/violation.ts'

/** The plan after some edits, each applied for real; `undefined` when one of them is refused. */
export const editedBy = (plan: Plan, edits: readonly SingleEdit[]): Plan | undefined =>
  unlessRefused(() => edits.reduce((changed, edit) => applyEdit(changed, edit).plan, plan))

/** What `compute` gives, or `undefined` when the planner refuses it. */
export function unlessRefused<T>(compute: () => T): T | undefined {
  try {
    return compute()
  } catch (error) {
    if (error instanceof PlanningError) return undefined
    throw error
  }
}

/** Who is promised something in time, and what the dates break: read once of each schedule that is compared. */
export type Standing = {
  readonly kept: ReadonlySet<string>
  readonly findings: ReadonlyMap<string, Violation>
}

export const standingOf = (dates: Schedule): Standing => ({
  kept: new Set(dates.promises().flatMap(({ commitmentId, kept }) => (kept ? [commitmentId] : []))),
  findings: new Map(dates.violations().map((violation) => [findingKey(violation), violation])),
})

/** What makes two findings the same one, by whatever number of days each is short. */
export const findingKey = ({ rule, subject, facts }: Violation): string =>
  [rule, subject.programId, subject.activityId, subject.controlId, facts['from'], facts['link']].join(' ')

/** The findings of `after` that `before` does not have. */
export const newFindings = (before: Standing, after: Standing): readonly Violation[] =>
  [...after.findings].flatMap(([key, violation]) => (before.findings.has(key) ? [] : [violation]))
