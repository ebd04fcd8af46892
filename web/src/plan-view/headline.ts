import {
  type Actual,
  DAYS_A_WEEK,
  dayOf,
  type Money,
  plusDays,
  type Program,
  type ReportDates,
  type Violation,
  weeklyLoad,
} from '@stagger/planner'
import { budgetOf } from '../budget-view/budget-of.ts'
import { BUDGET_DEFAULTS } from '../budget-view/budget-search.ts'
import { loadShare, type WeekLoad } from '../chart-geometry/load-bars.ts'
import type { PlanView } from './plan-view.ts'

/** A person's weeks and the fullest of them. */
export type PersonLoad = {
  readonly personId: string
  readonly name: string
  readonly weeks: readonly WeekLoad[]
  readonly peak: { readonly share: number; readonly weekOf: string }
}

/** The reports of the plan, earliest first, with their programs. */
export function reportsOf(view: PlanView): readonly { program: Program; dates: ReportDates }[] {
  return view.schedule.reports
    .flatMap((dates) => {
      const program = view.program(dates.programId)
      return program ? [{ program, dates }] : []
    })
    .sort((a, b) => a.dates.inHandOn.localeCompare(b.dates.inHandOn))
}

/** What the plan costs at completion, the very amount that Budget shows first; undefined while a rate is missing. */
export function forecastCost({ dates }: Pick<PlanView, 'dates'>, ledger: readonly Actual[]): Money | undefined {
  const { by, basis, total, group } = BUDGET_DEFAULTS
  const { budget } = budgetOf(dates, ledger, { by, basis, total, group, against: undefined }, undefined)
  return budget && { minor: budget.sum.forecast.total, currency: budget.currency }
}

/** Weeks that are over cannot be helped, and leave is no load: the peak is looked for in the others. */
const isAhead = ({ weekOf, capacityHours }: WeekLoad, today: string): boolean =>
  capacityHours > 0 && plusDays(dayOf(weekOf), DAYS_A_WEEK) > dayOf(today)

/** Everybody's load by week, the fullest person first; the peak is of the weeks ahead. */
export function peopleLoad(view: PlanView): readonly PersonLoad[] {
  return weeklyLoad(view.plan, view.schedule)
    .map(({ personId, weeks }) => ({
      personId,
      name: view.person(personId)?.name ?? personId,
      weeks,
      peak: weeks
        .filter((week) => isAhead(week, view.today))
        .reduce(
          (peak, week) => (loadShare(week) > peak.share ? { share: loadShare(week), weekOf: week.weekOf } : peak),
          { share: 0, weekOf: weeks[0]?.weekOf ?? view.today },
        ),
    }))
    .sort((a, b) => b.peak.share - a.peak.share)
}

/** Findings that nobody decided to live with, split into broken rules and warnings. */
export function findings(violations: readonly Violation[]): {
  broken: readonly Violation[]
  warnings: readonly Violation[]
} {
  const open = violations.filter((violation) => violation.decisionId === undefined)
  return {
    broken: open.filter((violation) => violation.severity !== 'warns'),
    warnings: open.filter((violation) => violation.severity === 'warns'),
  }
}

/** The row that a finding is about. */
export function subjectKey(view: PlanView, { subject }: Violation): string {
  if (subject.activityId) return subject.activityId
  const control = view.plan.controls.find(({ id }) => id === subject.controlId)
  const item = control?.items.find((one) => 'implementedBy' in one)
  if (item && 'implementedBy' in item) return item.implementedBy
  return view.program(subject.programId)?.reportInHandId ?? subject.programId
}
