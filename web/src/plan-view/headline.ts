import {
  costItemsOf,
  DAYS_A_WEEK,
  dayOf,
  type Money,
  plusDays,
  purchasesOf,
  type Program,
  type ReportDates,
  type Violation,
  weeklyLoad,
} from '@stagger/planner'
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

/** The price in force of everything that the plan buys, renewals and tax included, by currency. */
export function forecastCost({ plan, scheduled }: Pick<PlanView, 'plan' | 'scheduled'>): readonly Money[] {
  const spanOf = (id: string) => {
    const dates = scheduled(id)
    return dates && { start: dayOf(dates.start), end: dayOf(dates.end) }
  }
  const sums = new Map<string, number>()
  for (const { minor, currency } of costItemsOf(plan).flatMap((item) => purchasesOf(item, spanOf))) {
    sums.set(currency, (sums.get(currency) ?? 0) + minor)
  }
  return [...sums].map(([currency, minor]) => ({ currency, minor }))
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
